package cn.fenhe.api;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A request whose body was read whole before its handler reads it; uploads never are. */
public final class BufferedBody extends HttpServletRequestWrapper {

    /** Bytes that a body may have at most; an upload has a limit of its own. */
    public static final int MOST = 2 << 20;

    private static final Logger log = LoggerFactory.getLogger(BufferedBody.class);

    private final byte[] body;

    /** @throws Refusal 413 {@code api.body-too-large}, 400 {@code api.body-incomplete} */
    public BufferedBody(HttpServletRequest request) {
        super(request);
        body = unlessItBreaksOff(() -> request.getInputStream().readNBytes(MOST + 1));
        if (body.length > MOST) {
            throw tooLarge();
        }
    }

    /** Whether the body comes in parts. Forms are refused before anybody asks. */
    public static boolean isUpload(HttpServletRequest request) {
        String type =
                request.getContentType() == null ? "" : request.getContentType().toLowerCase(Locale.ROOT);
        return type.startsWith("multipart/");
    }

    /** Callers that go away, or send nothing more, are no fault of ours. @throws Refusal 400 {@code api.body-incomplete} */
    static <T> T unlessItBreaksOff(Reading<T> reading) {
        try {
            return reading.read();
        } catch (IOException brokenOff) {
            log.debug("A body broke off", brokenOff);
            throw Refusal.of(Refusal.Kind.INVALID, "api.body-incomplete");
        }
    }

    interface Reading<T> {
        T read() throws IOException;
    }

    static Refusal tooLarge() {
        return Refusal.of(Refusal.Kind.TOO_LARGE, "api.body-too-large").with("most", MOST);
    }

    public byte[] bytes() {
        return body.clone();
    }

    @Override
    public ServletInputStream getInputStream() {
        return new Read(new ByteArrayInputStream(body));
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    private static final class Read extends ServletInputStream {

        private final ByteArrayInputStream in;

        Read(ByteArrayInputStream in) {
            this.in = in;
        }

        @Override
        public int read() {
            return in.read();
        }

        @Override
        public int read(byte[] into, int from, int length) {
            return in.read(into, from, length);
        }

        @Override
        public boolean isFinished() {
            return in.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("the body is read already");
        }
    }
}
