package cn.fenhe.installation;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySource;

/**
 * Reads what the page of settings kept, before anything asks for a setting: above the platform's own defaults, beneath a file given by
 * {@code --config}, the environment and the command line. What is no longer a setting that a page may change is passed over.
 */
final class SettingsAtStart implements EnvironmentPostProcessor, Ordered {

    static final String SOURCE = "fenhe settings page";
    private static final String OWN_DEFAULTS = "[application.";
    private static final String CLASS_PATH = "class path resource";

    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER + 1;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        String data = environment.getProperty("fenhe.data");
        if (data == null) {
            return;
        }
        Map<String, String> kept = SettingsFile.read(SettingsFile.in(Path.of(data)));
        Map<String, Object> values = new LinkedHashMap<>();
        DeclaredSettings.ALL.stream()
                .filter(setting -> setting.bounds() != null && kept.containsKey(setting.name()))
                .forEach(setting -> values.put(setting.name(), kept.get(setting.name())));
        add(environment.getPropertySources(), new MapPropertySource(SOURCE, values));
    }

    /** Whether a source is the file of defaults that the platform carries. */
    static boolean isOwnDefaults(String source) {
        return source.contains(CLASS_PATH) && source.contains(OWN_DEFAULTS);
    }

    private static void add(MutablePropertySources sources, PropertySource<?> page) {
        sources.stream()
                .map(PropertySource::getName)
                .filter(SettingsAtStart::isOwnDefaults)
                .findFirst()
                .ifPresentOrElse(name -> sources.addBefore(name, page), () -> sources.addLast(page));
    }
}
