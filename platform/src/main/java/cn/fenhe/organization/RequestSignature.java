package cn.fenhe.organization;

import cn.fenhe.cryptography.Sm3;
import cn.fenhe.regulation.Article;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The signature of a machine client's request (请求签名): HMAC-SM3, in lower-case hexadecimal, under the secret's UTF-8 bytes, over six
 * lines without a last line feed: method, path as sent, query as sent (empty where there is none), SM3 of the body in lower-case
 * hexadecimal, timestamp, nonce. A client of another language signs likewise.
 *
 * @param client id of the client
 * @param timestamp seconds since 1970, at most five minutes off
 * @param nonce 8 to 64 visible characters without a comma, never used twice
 */
@Article("FH-12")
public record RequestSignature(String client, long timestamp, String nonce, String signature) {

    public static final String SCHEME = "FENHE-HMAC-SM3";

    /** What a request says of itself. @param query null where there is none */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Signed(
            String method, String path, @Nullable String query, byte[] body) {}

    /** Signs a request. */
    public static RequestSignature of(String client, String secret, Signed request, Instant now, String nonce) {
        long timestamp = now.getEpochSecond();
        return new RequestSignature(client, timestamp, nonce, hmac(secret, request, timestamp, nonce));
    }

    /** The value of the header {@code Authorization}. */
    public String header() {
        return SCHEME + " client=" + client + ",timestamp=" + timestamp + ",nonce=" + nonce + ",signature=" + signature;
    }

    /** Reads the header {@code Authorization}; empty when it is not of this scheme or lacks something. */
    public static Optional<RequestSignature> read(String header) {
        if (!header.startsWith(SCHEME + " ")) {
            return Optional.empty();
        }
        Map<String, String> parts = Arrays.stream(
                        header.substring(SCHEME.length() + 1).split(","))
                .map(part -> part.strip().split("=", 2))
                .filter(part -> part.length == 2)
                .collect(Collectors.toMap(part -> part[0], part -> part[1], (first, again) -> first));
        try {
            return Optional.of(new RequestSignature(
                    parts.getOrDefault("client", ""),
                    Long.parseLong(parts.getOrDefault("timestamp", "")),
                    parts.getOrDefault("nonce", ""),
                    parts.getOrDefault("signature", "")));
        } catch (NumberFormatException noTimestamp) {
            return Optional.empty();
        }
    }

    /** Whether it was made with this secret for this request. */
    public boolean fits(String secret, Signed request) {
        return MessageDigest.isEqual(
                hmac(secret, request, timestamp, nonce).getBytes(StandardCharsets.US_ASCII),
                signature.getBytes(StandardCharsets.UTF_8));
    }

    private static String hmac(String secret, Signed request, long timestamp, String nonce) {
        String query = request.query();
        String lines = String.join(
                "\n",
                request.method(),
                request.path(),
                query == null ? "" : query,
                Sm3.hex(request.body()),
                String.valueOf(timestamp),
                nonce);
        return HexFormat.of()
                .formatHex(Sm3.hmac(secret.getBytes(StandardCharsets.UTF_8), lines.getBytes(StandardCharsets.UTF_8)));
    }
}
