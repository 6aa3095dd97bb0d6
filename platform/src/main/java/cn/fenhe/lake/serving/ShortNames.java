package cn.fenhe.lake.serving;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jooq.Name;
import org.jooq.VisitContext;
import org.jooq.VisitListener;
import org.jooq.impl.DSL;

/**
 * PostgreSQL cuts a name after 63 bytes, which is 21 Chinese characters, and then takes two columns for one. A longer name is told in
 * statements by a digest of it; what the caller reads keeps its own.
 */
final class ShortNames implements VisitListener {

    private static final int MOST = 63;

    @Override
    public void visitStart(VisitContext context) {
        if (context.queryPart() instanceof Name name && isLong(name)) {
            context.queryPart(DSL.name(
                    Arrays.stream(name.getName()).map(ShortNames::shortened).toArray(String[]::new)));
        }
    }

    private static boolean isLong(Name name) {
        return Arrays.stream(name.getName()).anyMatch(ShortNames::isLong);
    }

    private static boolean isLong(String name) {
        return name.length() > MOST / 4 && name.getBytes(StandardCharsets.UTF_8).length > MOST;
    }

    static String shortened(String name) {
        return isLong(name) ? "digest " + digest(name) : name;
    }

    private static String digest(String name) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
