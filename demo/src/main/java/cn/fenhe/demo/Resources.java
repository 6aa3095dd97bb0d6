package cn.fenhe.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;

/** Ids of what the demonstration made, kept in the data folder so that playing it again finds them. */
final class Resources {

    private final Path file;
    private final Map<String, String> ids;

    private Resources(Path file, Map<String, String> ids) {
        this.file = file;
        this.ids = ids;
    }

    static Resources in(Path data) throws IOException {
        Path file = data.resolve("demonstration.json");
        return new Resources(
                file,
                Files.exists(file)
                        ? Answer.JSON.readValue(
                                Files.readAllBytes(file), new TypeReference<TreeMap<String, String>>() {})
                        : new TreeMap<>());
    }

    boolean has(String name) {
        return ids.containsKey(name);
    }

    String id(String name) {
        String id = ids.get(name);
        if (id == null) {
            throw new StepFailed(name + " was not made; an earlier step failed");
        }
        return id;
    }

    Map<String, String> all() {
        return Map.copyOf(ids);
    }

    void keep(String name, String id) {
        ids.put(name, id);
        try {
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.write(fresh, Answer.JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(ids));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep " + file.getFileName(), e);
        }
    }
}
