package cn.fenhe.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Does a creating request once (幂等): a POST under {@code /api/v1} with an {@code Idempotency-Key} is answered again, for a day, by what
 * it was answered with before. Only answers that say something was created (201, 202) are kept; a refusal changed nothing, so the
 * request may be tried again. Runs after sign-in, since a key belongs to its caller.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 100)
class IdempotencyFilter extends OncePerRequestFilter {

    static final String HEADER = "Idempotency-Key";

    private static final String STILL_COMING = "upload";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,128}");

    private final RememberedAnswers answers;
    private final Problems problems;

    IdempotencyFilter(RememberedAnswers answers, Problems problems) {
        this.answers = answers;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST")
                || request.getHeader(HEADER) == null
                || request.getUserPrincipal() == null
                || !RequestPaths.of(request).startsWith("/api/v1/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = request.getHeader(HEADER);
        if (!KEY.matcher(key).matches()) {
            problems.write(request, response, Refusal.of(Refusal.Kind.INVALID, "api.idempotency-key-invalid"));
            return;
        }
        HttpServletRequest repeatable;
        RememberedAnswers.Request asked;
        try {
            repeatable = BufferedBody.isUpload(request) ? new UploadDigest(request) : new BufferedBody(request);
            asked = asked(repeatable, key);
            if (!answers.begin(asked)) {
                repeat(asked, repeatable, response);
                return;
            }
        } catch (Refusal | org.springframework.dao.DataAccessException failed) {
            problems.write(request, response, Refusals.of(failed));
            return;
        }
        act(asked, repeatable, response, chain);
    }

    private void act(
            RememberedAnswers.Request asked,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        HeldAnswer held = new HeldAnswer(response);
        boolean created = false;
        try {
            chain.doFilter(request, held);
            created = held.getStatus() == 201 || held.getStatus() == 202;
        } finally {
            if (created) {
                answers.finish(asked, digestOfAll(asked, request), kept(request, held));
            } else {
                answers.forget(asked);
            }
        }
        held.release();
    }

    private static RememberedAnswers.@Nullable Kept kept(HttpServletRequest request, HeldAnswer held) {
        byte[] body = held.held();
        if (request.isAsyncStarted() || Idempotency.isSecret(request) || body == null) {
            return null;
        }
        return new RememberedAnswers.Kept(
                held.getStatus(), held.getContentType(), held.getHeader("Location"), held.getHeader("ETag"), body);
    }

    private void repeat(RememberedAnswers.Request asked, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        RememberedAnswers.Answer before =
                answers.find(asked).orElseThrow(() -> Refusal.of(Refusal.Kind.CONFLICT, "api.idempotency-in-progress"));
        if (!before.done() && before.digest().equals(asked.digest())) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "api.idempotency-in-progress");
        }
        if (!before.digest().equals(digestOfAll(asked, request))) {
            throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "api.idempotency-key-reused");
        }
        Integer status = before.status();
        byte[] body = before.body();
        if (status == null || body == null) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "api.idempotency-not-replayable");
        }
        response.setStatus(status);
        response.setHeader("Idempotency-Replayed", "true");
        setUnlessNull(response, "Content-Type", before.contentType());
        setUnlessNull(response, "Location", before.location());
        setUnlessNull(response, "ETag", before.etag());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static void setUnlessNull(HttpServletResponse response, String name, @Nullable String value) {
        if (value != null) {
            response.setHeader(name, value);
        }
    }

    private static RememberedAnswers.Request asked(HttpServletRequest request, String key) {
        return new RememberedAnswers.Request(
                request.getUserPrincipal().getName(), key, RequestPaths.of(request), digest(request));
    }

    /** Of the query and the body; of an upload nothing yet, since it has to stream. */
    private static String digest(HttpServletRequest request) {
        if (!(request instanceof BufferedBody body)) {
            return STILL_COMING;
        }
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            if (request.getQueryString() != null) {
                digest.update(request.getQueryString().getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest(body.bytes()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Once an upload has come in, or comes again, it is compared as it was; the one before was let in as a stream by its controller. */
    private static String digestOfAll(RememberedAnswers.Request asked, HttpServletRequest request) {
        if (!(request instanceof UploadDigest upload)) {
            return asked.digest();
        }
        BoundedBodies.streams(upload);
        return upload.whole();
    }
}
