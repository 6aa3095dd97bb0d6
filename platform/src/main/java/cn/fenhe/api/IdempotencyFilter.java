package cn.fenhe.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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

    private static final String UPLOAD = "upload:";
    private static final int BOUNDARIES = 1024;
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
                || !request.getRequestURI().startsWith("/api/v1/");
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
            repeatable = BufferedBody.isUpload(request) ? request : new BufferedBody(request);
            asked = asked(repeatable, key);
            if (!answers.begin(asked)) {
                repeat(asked, response);
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
                answers.finish(asked, kept(request, held));
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

    private void repeat(RememberedAnswers.Request asked, HttpServletResponse response) throws IOException {
        RememberedAnswers.Answer before =
                answers.find(asked).orElseThrow(() -> Refusal.of(Refusal.Kind.CONFLICT, "api.idempotency-in-progress"));
        if (!isSame(before.digest(), asked.digest())) {
            throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "api.idempotency-key-reused");
        }
        if (!before.done()) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "api.idempotency-in-progress");
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
        String query = request.getQueryString();
        String path = query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
        return new RememberedAnswers.Request(request.getUserPrincipal().getName(), key, path, digest(request));
    }

    /** Of the body; of an upload its length, since reading it here would break its streaming. */
    private static String digest(HttpServletRequest request) {
        if (!(request instanceof BufferedBody body)) {
            return UPLOAD + request.getContentLengthLong();
        }
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body.bytes()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Two uploads of the same differ in the boundaries between their parts, whose length is the client's whim. */
    private static boolean isSame(String before, String now) {
        if (before.startsWith(UPLOAD) && now.startsWith(UPLOAD)) {
            return Math.abs(length(before) - length(now)) <= BOUNDARIES;
        }
        return before.equals(now);
    }

    private static long length(String digest) {
        return Long.parseLong(digest.substring(UPLOAD.length()));
    }
}
