package cn.fenhe.catalog.search;

import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;
import org.jspecify.annotations.Nullable;

/**
 * What an index says of itself in each commit.
 *
 * @param version of the documents' form: an index of another version is made anew
 * @param origin of the database it was made from
 * @param sequence of the newest change in it
 */
record IndexMarker(int version, String origin, long sequence) {

    /** Raised whenever fields or analysis change. */
    static final int PRESENT_VERSION = 3;

    static @Nullable IndexMarker of(IndexWriter writer) {
        Map<String, String> data = new HashMap<>();
        Iterable<Map.Entry<String, String>> committed = writer.getLiveCommitData();
        if (committed == null) {
            return null;
        }
        committed.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
        try {
            return new IndexMarker(
                    Integer.parseInt(data.getOrDefault("version", "0")),
                    data.getOrDefault("origin", ""),
                    Long.parseLong(data.getOrDefault("sequence", "0")));
        } catch (NumberFormatException unreadable) {
            return null;
        }
    }

    void setOn(IndexWriter writer) {
        writer.setLiveCommitData(
                Map.of("version", String.valueOf(version), "origin", origin, "sequence", String.valueOf(sequence))
                        .entrySet());
    }

    /** Whether an index that says this can go on from here. */
    boolean continues(String presentOrigin, long newest) {
        return version == PRESENT_VERSION && origin.equals(presentOrigin) && sequence <= newest;
    }
}
