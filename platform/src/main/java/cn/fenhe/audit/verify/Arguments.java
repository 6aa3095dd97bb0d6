package cn.fenhe.audit.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stood on the command line. */
record Arguments(Path export, List<Path> keys, boolean trustEnclosed, boolean json) {

    static final String USAGE = """
            usage: fenhe audit verify EXPORT [--key] KEY.pem… [--json]
                   fenhe audit verify EXPORT --trust-enclosed-keys [--json]
            EXPORT is the zip file of an export, or the folder it was unpacked into. KEY.pem is the platform's public key, from
            somewhere else than the export: the keys inside it prove nothing against whoever made the export.""";

    /** @throws IllegalArgumentException saying what is wrong with them */
    static Arguments of(String... arguments) {
        @Nullable Path export = null;
        List<Path> keys = new ArrayList<>();
        boolean trust = false;
        boolean json = false;
        for (String argument : arguments) {
            switch (argument) {
                case "--key" -> {
                    // the key's file follows, as it may without the word
                }
                case "--trust-enclosed-keys" -> trust = true;
                case "--json" -> json = true;
                default -> {
                    if (argument.startsWith("--")) {
                        throw new IllegalArgumentException("unknown option " + argument);
                    } else if (export == null) {
                        export = Path.of(argument);
                    } else {
                        keys.add(Path.of(argument));
                    }
                }
            }
        }
        if (export == null || !Files.exists(export)) {
            throw new IllegalArgumentException(export == null ? "no export is given" : "there is no " + export);
        }
        if (keys.isEmpty() != trust) {
            throw new IllegalArgumentException(trust ? "give keys or trust the enclosed ones" : "no key is given");
        }
        return new Arguments(export, keys, trust, json);
    }

    TrustedKeys trusted(ExportFiles files) throws IOException, Refused {
        if (trustEnclosed) {
            return TrustedKeys.of(files.enclosedKeys());
        }
        List<String> texts = new ArrayList<>();
        for (Path key : keys) {
            texts.add(Files.readString(key));
        }
        return TrustedKeys.of(texts);
    }
}
