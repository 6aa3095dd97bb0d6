package cn.fenhe.organization.settings;

import cn.fenhe.api.IfMatch;
import cn.fenhe.api.Refusal;
import cn.fenhe.audit.Act;
import cn.fenhe.audit.AuditLog;
import cn.fenhe.installation.Setting;
import cn.fenhe.installation.Settings;
import cn.fenhe.organization.Caller;
import cn.fenhe.organization.Role;
import cn.fenhe.regulation.Article;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Settings in the hands of the system administrator (系统设置): what holds, what the next start brings, and the change of one. A change is
 * committed with its entry; the file that the next start reads follows what is committed (decision 0017).
 */
@Component
@Article({"FH-4", "FH-13", "FH-14", "FH-16"})
class SettingsDesk {

    private final Settings settings;
    private final SettingChangeStore changes;
    private final AuditLog audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    SettingsDesk(
            Settings settings,
            SettingChangeStore changes,
            AuditLog audit,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.settings = settings;
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** All of them. */
    List<SettingLine> list(Caller by, Locale language) {
        by.require(Role.SYSTEM_ADMINISTRATOR);
        Map<String, SettingChange> newest = changes.newest();
        return settings.present().stream()
                .map(present -> line(present, newest.get(present.setting().name()), language))
                .toList();
    }

    /**
     * Sets one for the next start.
     *
     * @param value in its unit; null for back to the default
     * @throws Refusal 404 {@code organization.setting-unknown}, 409 and 422 {@code installation.setting-…}, 412 when a colleague changed
     *     it meanwhile
     */
    SettingLine change(Caller by, IfMatch seen, String name, @Nullable String value, String reasons, Locale language) {
        by.require(Role.SYSTEM_ADMINISTRATOR);
        Settings.Present present = settings.present(name)
                .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "organization.setting-unknown"));
        Setting.Bounds ignored = settings.requireChangeable(present);
        String property = value == null ? null : settings.accepted(present, value);
        SettingChange change = transaction.execute(status -> recorded(by, seen, present, property, reasons.strip()));
        follow();
        return line(present, change, language);
    }

    /** Lets the file say what is committed: after a change, and after a start that followed a kill between the two. */
    void follow() {
        // read within, so that of two at once the later one writes both
        synchronized (settings) {
            settings.keep(changes.newest().values().stream()
                    .filter(change -> change.value() != null)
                    .collect(Collectors.toMap(SettingChange::name, SettingsDesk::value)));
        }
    }

    private SettingChange recorded(
            Caller by, IfMatch seen, Settings.Present present, @Nullable String property, String reasons) {
        Setting setting = present.setting();
        SettingChange before = changes.newest().get(setting.name());
        long version = before == null ? 0 : before.version();
        seen.requireSeen(version);
        SettingChange change = new SettingChange(setting.name(), version + 1, property, reasons, by.actor(), now());
        if (!changes.add(change)) {
            throw Refusal.of(Refusal.Kind.STALE, "api.changed-meanwhile").with("version", IfMatch.tag(version + 1));
        }
        audit.record(Act.of(by.actor(), "organization.change-setting", "setting", setting.name())
                .with("before", coming(present, before))
                .with("after", coming(present, change))
                .with("reasons", reasons)
                .citing(setting.articles()));
        return change;
    }

    /** What the next start brings, in the setting's unit. */
    private String coming(Settings.Present present, @Nullable SettingChange last) {
        if (present.source().compareTo(Settings.Source.PAGE) > 0) {
            return present.value();
        }
        String property = last == null ? null : last.value();
        return property == null ? present.fallback() : settings.shown(present.setting(), property);
    }

    private SettingLine line(Settings.Present present, @Nullable SettingChange last, Locale language) {
        Setting setting = present.setting();
        Setting.Bounds bounds = present.source().compareTo(Settings.Source.PAGE) > 0 ? null : setting.bounds();
        String coming = bounds == null ? present.value() : coming(present, last);
        return new SettingLine(
                setting.name(),
                setting.group(),
                setting.unit(),
                settings.title(setting, language),
                settings.meaning(setting, language),
                setting.articles(),
                present.value(),
                present.fallback(),
                present.isSet(),
                present.source(),
                present.place(),
                setting.variable(),
                coming.equals(present.value()) ? null : coming,
                bounds != null,
                bounds == null ? null : bounds.least(),
                bounds == null ? null : bounds.most(),
                last == null ? 0 : last.version(),
                last == null ? null : new SettingLine.Changed(last.by().name(), last.at(), last.reasons()));
    }

    private static String value(SettingChange change) {
        return String.valueOf(change.value());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant().truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    }
}
