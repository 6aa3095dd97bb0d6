package cn.fenhe.installation;

import cn.fenhe.api.Refusal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.stereotype.Component;

/**
 * The settings (系统设置) of the installation: which there are, what each is in the running platform and where that was set. Who may change
 * one, and that it is recorded, is known by {@code organization}.
 */
@Component
public class Settings {

    private final ConfigurableEnvironment environment;
    private final Installation installation;
    private final SettingSources sources;

    Settings(ConfigurableEnvironment environment, Installation installation) {
        this.environment = environment;
        this.installation = installation;
        this.sources = new SettingSources(environment);
    }

    /** Where a value comes from; a later one wins over those before it. */
    public enum Source {
        /** 默认值. */
        DEFAULT,
        /** 系统设置页面. */
        PAGE,
        /** 配置文件. */
        FILE,
        /** 环境变量. */
        ENVIRONMENT,
        /** 启动命令. */
        COMMAND_LINE
    }

    /**
     * A setting as it is in the running platform.
     *
     * @param value in the setting's unit; empty when nothing is set; of a secret never
     * @param fallback likewise, what holds where nothing sets it
     * @param isSet whether anything but the default says so
     * @param place the file or the variable; null for the others
     */
    public record Present(
            Setting setting,
            String value,
            String fallback,
            boolean isSet,
            Source source,
            @Nullable String place) {}

    /** All of them, in the order that they are shown in. */
    public List<Present> present() {
        return DeclaredSettings.ALL.stream().map(this::present).toList();
    }

    /** One of them; empty where there is none of that name. */
    public Optional<Present> present(String name) {
        return DeclaredSettings.ALL.stream()
                .filter(setting -> setting.name().equals(name))
                .findFirst()
                .map(this::present);
    }

    /**
     * What a page asks for, as the property will say it.
     *
     * @param value in the setting's unit
     * @throws Refusal 409 {@code installation.setting-fixed} where no page changes it or something set it that wins over a page, 422 for a
     *     value that is not allowed
     */
    public String accepted(Present present, String value) {
        return SettingValues.property(present.setting(), requireChangeable(present), value);
    }

    /** @throws Refusal 409 {@code installation.setting-fixed} */
    public Setting.Bounds requireChangeable(Present present) {
        Setting.Bounds bounds = present.setting().bounds();
        if (bounds == null || present.source().compareTo(Source.PAGE) > 0) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "installation.setting-fixed")
                    .with("variable", present.setting().variable());
        }
        return bounds;
    }

    /** What it is called. @param language Chinese or English */
    public String title(Setting setting, Locale language) {
        return SettingTexts.title(setting, language);
    }

    /** What it does, in a sentence. */
    public String meaning(Setting setting, Locale language) {
        return SettingTexts.meaning(setting, language);
    }

    /** A property's text in the setting's unit. */
    public String shown(Setting setting, String property) {
        return SettingValues.shown(setting, property);
    }

    /** Keeps for the next start what pages have set, by name, as properties say it; nothing else. Does nothing where it is so already. */
    public synchronized void keep(Map<String, String> values) {
        Path file = SettingsFile.in(installation.data());
        if (!SettingsFile.read(file).equals(values)) {
            SettingsFile.write(file, values);
        }
    }

    private Present present(Setting setting) {
        SettingSources.Found found = sources.find(setting);
        String fallback = SettingValues.shown(setting, setting.fallback());
        if (found == null) {
            return new Present(setting, fallback, fallback, false, Source.DEFAULT, null);
        }
        String text = setting.unit() == Setting.Unit.SECRET ? "" : value(setting, found);
        return new Present(setting, text, fallback, true, found.source(), found.place());
    }

    private String value(Setting setting, SettingSources.Found found) {
        String resolved = environment.resolvePlaceholders(Objects.toString(found.value(), ""));
        return SettingValues.shown(setting, SettingSources.withoutSecrets(resolved));
    }
}
