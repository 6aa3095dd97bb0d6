package cn.fenhe.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/** A machine client (系统对接): signs each request by HMAC-SM3, as a department's own system would. */
final class Machine {

    private final URI base;
    private final String client;
    private final byte[] secret;
    private final HttpClient http = HttpClient.newHttpClient();

    Machine(URI base, String client, String secret) {
        this.base = base;
        this.client = client;
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    Answer post(String path, Object body) {
        return send(signed(path, Answer.JSON.writeValueAsBytes(body)));
    }

    /** The request, signed over method, path, query, body digest, time and nonce; sent twice it is a replay. */
    HttpRequest signed(String path, byte[] body) {
        String timestamp = String.valueOf(Instant.now().getEpochSecond());
        String nonce = UUID.randomUUID().toString();
        String signature = hmac("POST\n" + path + "\n\n" + sm3(body) + "\n" + timestamp + "\n" + nonce);
        return HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", "application/json")
                .header(
                        "Authorization",
                        "FENHE-HMAC-SM3 client=%s,timestamp=%s,nonce=%s,signature=%s"
                                .formatted(client, timestamp, nonce, signature))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
    }

    Answer send(HttpRequest request) {
        try {
            var response = http.send(request, BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StepFailed("interrupted while waiting for " + request.uri());
        }
    }

    static String sm3(byte[] content) {
        SM3Digest digest = new SM3Digest();
        digest.update(content, 0, content.length);
        byte[] out = new byte[digest.getDigestSize()];
        digest.doFinal(out, 0);
        return HexFormat.of().formatHex(out);
    }

    private String hmac(String text) {
        HMac mac = new HMac(new SM3Digest());
        mac.init(new KeyParameter(secret));
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        mac.update(bytes, 0, bytes.length);
        byte[] out = new byte[mac.getMacSize()];
        mac.doFinal(out, 0);
        return HexFormat.of().formatHex(out);
    }
}
