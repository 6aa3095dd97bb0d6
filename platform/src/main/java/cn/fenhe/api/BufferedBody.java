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

/** A request whose body was read whole before its handler reads it; uploads and forms never are, since the container reads those itself. */
public final class BufferedBody extends HttpServletRequestWrapper {

    /** Bytes that a body may have at most; an upload has a limit of its own. */
    public static final int MOST = 2 << 20;

    private final byte[] body;

    /** @throws Refusal 413 {@code api.body-too-large} */
    public BufferedBody(HttpServletRequest request) throws IOException {
        super(request);
        body = request.getInputStream().readNBytes(MOST + 1);
        if (body.length > MOST) {
            throw tooLarge();
        }
    }

    /** Whether the body is an upload or a form. */
    public static boolean isUpload(HttpServletRequest request) {
        String type =
                request.getContentType() == null ? "" : request.getContentType().toLowerCase(Locale.ROOT);
        return type.startsWith("multipart/") || type.startsWith("application/x-www-form-urlencoded");
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
