package cn.fenhe.installation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** Finds where a setting was set, in the environment's order. */
final class SettingSources {

    /** What stands between {@code //} and {@code @}, and behind a question mark, may be somebody's password. */
    private static final Pattern CREDENTIALS = Pattern.compile("(?<=//)[^/@]*@|\\?.*$");

    private final ConfigurableEnvironment environment;

    SettingSources(ConfigurableEnvironment environment) {
        this.environment = environment;
    }

    /** What was found where; the value of a list or a family is its entries. */
    record Found(
            @Nullable Object value,
            Settings.Source source,
            @Nullable String place) {}

    /** What sets it, but for the platform's own defaults. */
    @Nullable
    Found find(Setting setting) {
        for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
            if (isOwnDefaults(source)) {
                continue;
            }
            ConfigurationProperty own = setting.isFamily() ? null : own(source, setting);
            List<ConfigurationProperty> found = own == null ? beneath(source, setting) : List.of(own);
            if (!found.isEmpty()) {
                Settings.Source where = where(source);
                return new Found(value(found, setting), where, place(where, setting, found.getFirst()));
            }
        }
        return null;
    }

    private static @Nullable ConfigurationProperty own(ConfigurationPropertySource source, Setting setting) {
        return source.getConfigurationProperty(ConfigurationPropertyName.of(setting.name()));
    }

    private static List<ConfigurationProperty> beneath(ConfigurationPropertySource source, Setting setting) {
        List<ConfigurationProperty> found = new ArrayList<>();
        if (source instanceof IterableConfigurationPropertySource iterable) {
            ConfigurationPropertyName parent =
                    ConfigurationPropertyName.of(setting.name().replace(".*", ""));
            for (ConfigurationPropertyName name : iterable) {
                boolean within = setting.isFamily()
                        ? parent.isAncestorOf(name)
                        : parent.isParentOf(name) && name.isLastElementIndexed();
                ConfigurationProperty property = within ? source.getConfigurationProperty(name) : null;
                if (property != null) {
                    found.add(property);
                }
            }
        }
        return found;
    }

    private static Object value(List<ConfigurationProperty> found, Setting setting) {
        if (found.size() == 1 && !setting.isFamily()) {
            return found.getFirst().getValue();
        }
        int begins = setting.name().length() - 1;
        return String.join(
                ", ",
                found.stream()
                        .map(property -> setting.isFamily()
                                ? property.getName().toString().substring(begins) + "=" + property.getValue()
                                : property.getValue().toString())
                        .toList());
    }

    private static boolean isOwnDefaults(ConfigurationPropertySource source) {
        return source.getUnderlyingSource() instanceof PropertySource<?> named
                && SettingsAtStart.isOwnDefaults(named.getName());
    }

    private static Settings.Source where(ConfigurationPropertySource source) {
        Object underlying = source.getUnderlyingSource();
        if (underlying instanceof PropertySource<?> named && named.getName().equals(SettingsAtStart.SOURCE)) {
            return Settings.Source.PAGE;
        }
        if (underlying instanceof SystemEnvironmentPropertySource) {
            return Settings.Source.ENVIRONMENT;
        }
        boolean command = underlying instanceof CommandLinePropertySource<?>
                || underlying instanceof PropertySource<?> named
                        && named.getName().equals(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);
        return command ? Settings.Source.COMMAND_LINE : Settings.Source.FILE;
    }

    private static @Nullable String place(Settings.Source where, Setting setting, ConfigurationProperty property) {
        return switch (where) {
            case ENVIRONMENT -> setting.variable();
            case FILE ->
                Origin.from(property) instanceof TextResourceOrigin origin && origin.getResource() != null
                        ? origin.getResource().getDescription()
                        : null;
            case DEFAULT, PAGE, COMMAND_LINE -> null;
        };
    }

    static String withoutSecrets(String value) {
        return value.contains("//") ? CREDENTIALS.matcher(value).replaceAll("") : value;
    }
}
