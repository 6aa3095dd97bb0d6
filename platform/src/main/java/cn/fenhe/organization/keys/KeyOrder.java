package cn.fenhe.organization.keys;

import cn.fenhe.audit.Actor;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was ordered about a key (密钥指令).
 *
 * @param done when the keystore had followed; null while it has not
 * @param made the key that came in its place; null of a destruction, and while it waits
 */
record KeyOrder(
        UUID id,
        Act act,
        String key,
        String reasons,
        Actor by,
        OffsetDateTime ordered,
        @Nullable OffsetDateTime done,
        @Nullable String made) {

    /** What is done to a key. */
    enum Act {
        /** 轮换. */
        ROTATE,
        /** 销毁. */
        DESTROY
    }
}
