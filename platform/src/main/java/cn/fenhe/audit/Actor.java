package cn.fenhe.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acts (行为人), as the audit log keeps it.
 *
 * @param id of the person or machine client; {@code public} and {@code system} for the two that have none
 * @param name as shown at that time
 * @param institution for which it acts, null for the public and the system
 */
public record Actor(String id, String name, @Nullable UUID institution) {

    /** The platform itself, on a schedule or at its start. */
    public static final Actor SYSTEM = new Actor("system", "系统", null);

    /** Anyone, not signed in. */
    public static final Actor PUBLIC = new Actor("public", "公众", null);
}
