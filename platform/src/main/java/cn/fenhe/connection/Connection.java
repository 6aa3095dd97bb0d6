package cn.fenhe.connection;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A connection to a system of an institution's own (连接). Its secret is never part of it.
 *
 * @param institution whose system it is
 * @param folder of kind {@code FOLDER}: where it is, canonical; null otherwise
 * @param database of kind {@code DATABASE}; null otherwise
 * @param hasSecret whether a secret is kept, sealed
 * @param by id of the person who last changed it
 */
public record Connection(
        UUID id,
        UUID institution,
        String name,
        ConnectionKind kind,
        @Nullable String folder,
        @Nullable DatabaseAddress database,
        boolean hasSecret,
        String by,
        Instant at) {}
