package cn.fenhe.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads no body without end: it has at most {@link BufferedBody#MOST} bytes, unless a controller that reads it as it streams bounds it
 * itself ({@link #streams}). Text has no NUL in it, and a body that breaks off is said to.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 200)
public class BoundedBodies extends OncePerRequestFilter {

    private static final String STREAMS = BoundedBodies.class.getName() + ".streams";

    private final Problems problems;

    BoundedBodies(Problems problems) {
        this.problems = problems;
    }

    /** Says that the body of this request is read as it comes, by somebody who bounds it. */
    public static void streams(HttpServletRequest request) {
        request.setAttribute(STREAMS, true);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > BufferedBody.MOST && !BufferedBody.isUpload(request)) {
            problems.write(request, response, BufferedBody.tooLarge());
        } else {
            chain.doFilter(new Bounded(request), response);
        }
    }

    private static final class Bounded extends HttpServletRequestWrapper {

        Bounded(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new Counted(this, super.getInputStream());
        }

        @Override
        public BufferedReader getReader() throws IOException {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }

    private static final class Counted extends PassedInput {

        private final HttpServletRequest request;
        private final NulBytes nul;
        private long read;

        Counted(HttpServletRequest request, ServletInputStream in) {
            super(in);
            this.request = request;
            this.nul = NulBytes.in(Objects.requireNonNullElse(request.getContentType(), ""));
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (request.getAttribute(STREAMS) != null) {
                return in.read(into, from, length);
            }
            int count = BufferedBody.unlessItBreaksOff(() -> in.read(into, from, length));
            read += Math.max(0, count);
            if (read > BufferedBody.MOST) {
                throw BufferedBody.tooLarge();
            }
            nul.see(into, from, Math.max(0, count));
            return count;
        }
    }
}
