package cn.fenhe.installation;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** What the page of settings keeps in the data folder for the next start: a line a setting, replaced whole. */
final class SettingsFile {

    private static final String NAME = "settings.properties";
    private static final String HEAD = """
            # Written by the platform: what the system administrator set at 系统设置. Changes by hand are written over.
            # The environment, the command line and a file given by --config win over it.
            """;

    private SettingsFile() {}

    static Path in(Path data) {
        return data.resolve(NAME);
    }

    /** By name; empty where nothing was ever set. @throws CannotStart when it cannot be read */
    static Map<String, String> read(Path file) {
        Properties lines = new Properties();
        try {
            if (Files.exists(file)) {
                lines.load(new StringReader(Files.readString(file, StandardCharsets.UTF_8)));
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new CannotStart(
                    "the settings file " + file.toAbsolutePath() + " cannot be read: " + e.getMessage(),
                    "Make it readable, or remove it: the platform writes it anew from its log of changes.",
                    e);
        }
        Map<String, String> values = new TreeMap<>();
        lines.stringPropertyNames().forEach(name -> values.put(name, lines.getProperty(name)));
        return values;
    }

    static void write(Path file, Map<String, String> values) {
        StringBuilder text = new StringBuilder(HEAD);
        new TreeMap<>(values)
                .forEach((name, value) ->
                        text.append(name).append('=').append(value).append('\n'));
        try {
            DurableFile.replace(file, text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
