package cn.fenhe.collection.receiving;

import cn.fenhe.api.Refusal;
import java.util.Locale;

/** How a file is packed, told by its name. */
enum Packing {
    PLAIN,
    GZIP,
    ZIP;

    static Packing of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".zip")) {
            return ZIP;
        }
        if (lower.endsWith(".gz")) {
            return GZIP;
        }
        if (isText(lower)) {
            return PLAIN;
        }
        throw Refusal.of(Refusal.Kind.UNSUPPORTED, "collection.file-kind").with("file", name);
    }

    static boolean isText(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".csv") || lower.endsWith(".tsv") || lower.endsWith(".txt");
    }
}
