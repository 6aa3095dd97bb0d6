package cn.fenhe.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A request byte for byte, as no well-behaved client would send it. */
public final class RawRequest {

    private static final int PATIENCE_MILLIS = 10_000;

    private final URI base;

    private RawRequest(URI base) {
        this.base = base;
    }

    /** @param baseUrl of a platform */
    public static RawRequest to(String baseUrl) {
        return new RawRequest(URI.create(baseUrl));
    }

    /** @return the first bytes of the answer, head and body */
    public String send(String lines) {
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(lines.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            StringBuilder answer = new StringBuilder();
            byte[] some = new byte[8192];
            while (answer.indexOf("}") < 0) {
                int read = socket.getInputStream().read(some);
                if (read < 0) {
                    break;
                }
                answer.append(new String(some, 0, read, StandardCharsets.UTF_8));
            }
            return answer.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
