package cn.fenhe.organization.settings;

import cn.fenhe.audit.Actor;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A change of a setting (设置变更).
 *
 * @param version the first change makes version 1
 * @param value as a property says it; null for back to the default
 */
record SettingChange(String name, long version, @Nullable String value, String reasons, Actor by, OffsetDateTime at) {}
