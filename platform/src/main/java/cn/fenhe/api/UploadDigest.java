package cn.fenhe.api;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An upload whose content is digested while its controller reads it as it streams. The boundary between parts is left out, since it is the
 * client's whim and another one at each try.
 */
final class UploadDigest extends HttpServletRequestWrapper {

    private static final Pattern BOUNDARY = Pattern.compile("(?i)boundary=\"?([^\";,]{1,200})\"?");

    private final MessageDigest digest = sha256();
    private final byte[] boundary;
    /** How far the boundary would be matched again after a mismatch, by how far it was (Knuth, Morris and Pratt). */
    private final int[] back;

    private int matched;
    private @Nullable Seen seen;

    UploadDigest(HttpServletRequest request) {
        super(request);
        Matcher found = BOUNDARY.matcher(request.getContentType());
        boundary = ("--" + (found.find() ? found.group(1) : "")).getBytes(StandardCharsets.ISO_8859_1);
        back = backs(boundary);
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        Seen present = seen;
        if (present == null) {
            present = new Seen(super.getInputStream());
            seen = present;
        }
        return present;
    }

    /** Of all of the content; what nobody has read yet is read. */
    String whole() {
        return BufferedBody.unlessItBreaksOff(() -> {
            byte[] rest = new byte[1 << 16];
            ServletInputStream in = getInputStream();
            while (in.read(rest, 0, rest.length) >= 0) {
                // digested as it passes
            }
            digest.update(boundary, 0, matched);
            matched = 0;
            return HexFormat.of().formatHex(digest.digest());
        });
    }

    private void see(byte[] bytes, int from, int length) {
        int end = from + length;
        int at = from;
        while (at < end) {
            if (matched == 0) {
                int start = at;
                while (at < end && bytes[at] != boundary[0]) {
                    at++;
                }
                digest.update(bytes, start, at - start);
            }
            if (at < end) {
                match(bytes[at++]);
            }
        }
    }

    private void match(byte one) {
        while (matched > 0 && boundary[matched] != one) {
            int again = back[matched - 1];
            digest.update(boundary, 0, matched - again);
            matched = again;
        }
        if (boundary[matched] != one) {
            digest.update(one);
        } else if (++matched == boundary.length) {
            matched = 0;
        }
    }

    private static int[] backs(byte[] pattern) {
        int[] back = new int[pattern.length];
        for (int i = 1, length = 0; i < pattern.length; i++) {
            while (length > 0 && pattern[i] != pattern[length]) {
                length = back[length - 1];
            }
            if (pattern[i] == pattern[length]) {
                length++;
            }
            back[i] = length;
        }
        return back;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private final class Seen extends PassedInput {

        Seen(ServletInputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int count = in.read(into, from, length);
            see(into, from, Math.max(0, count));
            return count;
        }
    }
}
