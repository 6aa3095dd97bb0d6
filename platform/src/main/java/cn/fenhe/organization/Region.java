package cn.fenhe.organization;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A region (区划).
 *
 * @param divisionCode administrative division code, digits as text; null for a 管委会
 * @param parent null for the topmost
 * @param jurisdiction id of its jurisdiction in {@code regulation}: national, shanxi, taiyuan, xinzhou, tianjin
 */
public record Region(
        UUID id,
        @Nullable String divisionCode,
        String name,
        Level level,
        @Nullable UUID parent,
        String jurisdiction) {}
