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
        if (FileFormat.isTaken(lower)) {
            return PLAIN;
        }
        throw Refusal.of(Refusal.Kind.UNSUPPORTED, "collection.file-kind").with("file", name);
    }
}
