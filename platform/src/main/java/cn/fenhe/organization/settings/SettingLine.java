package cn.fenhe.organization.settings;

import cn.fenhe.installation.Setting;
import cn.fenhe.installation.Settings;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A setting (设置) as the system administrator sees it; values are numbers in its unit, or texts.
 *
 * @param value in the running platform; empty when nothing is set, and of a secret
 * @param fallback what holds where nothing sets it
 * @param isSet whether anything but the default says so
 * @param place the file or the variable that sets it; null for the others
 * @param variable of the environment that can set it
 * @param coming what holds from the next start; null where that is what holds now
 * @param changeable whether the page may change it
 * @param least that a page may set; null where it may not
 * @param version of its changes, for {@code If-Match}; 0 before the first
 * @param changed the last change by a page; null before the first
 */
record SettingLine(
        String name,
        Setting.Group group,
        Setting.Unit unit,
        String title,
        String meaning,
        List<String> articles,
        String value,
        String fallback,
        boolean isSet,
        Settings.Source source,
        @Nullable String place,
        String variable,
        @Nullable String coming,
        boolean changeable,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most,
        long version,
        @Nullable Changed changed) {

    /** Who changed it by a page, when, and why. */
    record Changed(String by, OffsetDateTime at, String reasons) {}
}
