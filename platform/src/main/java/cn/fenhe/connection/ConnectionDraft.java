package cn.fenhe.connection;

import cn.fenhe.api.Printable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A connection as its steward states it.
 *
 * @param folder a folder's absolute path, null for a database
 * @param database null for a folder
 * @param secret the database user's; null for none, or to keep the one there is
 */
@Schema(example = """
                {"name": "环境监测前置机", "kind": "FOLDER", "folder": "/srv/fenhe/inbox/huanbao"}
                """)
public record ConnectionDraft(
        @Printable String name,
        ConnectionKind kind,
        @Nullable String folder,
        @Nullable DatabaseAddress database,
        @Nullable String secret) {

    /** The secret is not to be printed. */
    @Override
    public String toString() {
        return "ConnectionDraft[" + name + ", " + kind + "]";
    }
}
