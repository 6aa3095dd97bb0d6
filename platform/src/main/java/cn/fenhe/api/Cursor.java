package cn.fenhe.api;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32C;

/**
 * A place in a list (游标) as an opaque text: the sort key of the last row shown. It says where to go on, not what may be seen, so it
 * is checked against damage and not against forgery: a forged one shows only what its caller may list anyway.
 */
public final class Cursor {

    private static final char SEPARATOR = '\u001f';

    private Cursor() {}

    /** @param keys the sort key's parts, in order */
    public static String of(Object... keys) {
        String joined = String.join(
                String.valueOf(SEPARATOR),
                Arrays.stream(keys).map(Objects::toString).toList());
        byte[] content = joined.getBytes(StandardCharsets.UTF_8);
        byte[] whole = ByteBuffer.allocate(content.length + 4)
                .putInt(checksum(content))
                .put(content)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /**
     * The sort key's parts.
     *
     * @throws Refusal 400 {@code api.cursor-invalid} when the text is not one of this list's cursors
     */
    public static List<String> read(String cursor, int parts) {
        try {
            ByteBuffer whole = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
            int checksum = whole.getInt();
            byte[] content = new byte[whole.remaining()];
            whole.get(content);
            List<String> keys = split(new String(content, StandardCharsets.UTF_8));
            if (checksum == checksum(content) && keys.size() == parts) {
                return keys;
            }
        } catch (IllegalArgumentException | java.nio.BufferUnderflowException damaged) {
            throw invalid();
        }
        throw invalid();
    }

    private static List<String> split(String joined) {
        List<String> keys = new ArrayList<>();
        int from = 0;
        for (int at = joined.indexOf(SEPARATOR); at >= 0; at = joined.indexOf(SEPARATOR, from)) {
            keys.add(joined.substring(from, at));
            from = at + 1;
        }
        keys.add(joined.substring(from));
        return keys;
    }

    private static Refusal invalid() {
        return Refusal.of(Refusal.Kind.INVALID, "api.cursor-invalid");
    }

    private static int checksum(byte[] content) {
        CRC32C sum = new CRC32C();
        sum.update(content);
        return (int) sum.getValue();
    }
}
