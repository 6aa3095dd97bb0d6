package cn.fenhe.audit.verify;

import cn.fenhe.audit.tree.Frontier;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an export says of itself.
 *
 * @param before the tree up to {@code from}, as stated; the first checkpoint shows whether it is true
 */
record Description(long from, long to, Frontier before) {

    private static final String FORMAT = "fenhe.audit.export/1";

    static Description of(ExportFiles files, JsonMapper json) throws java.io.IOException, Refused {
        try {
            JsonNode node = json.readTree(files.text("export.json"));
            if (!node.path("format").asString("").equals(FORMAT)) {
                throw new Refused("the export's format is not " + FORMAT);
            }
            long from = node.path("from").asLong(-1);
            long to = node.path("to").asLong(-1);
            if (from < 0 || to <= from) {
                throw new Refused("the export's range is not one");
            }
            return new Description(from, to, new Frontier(from, hashes(node.path("peaks"))));
        } catch (JacksonException | IllegalArgumentException e) {
            throw new Refused("export.json cannot be read");
        }
    }

    static List<byte[]> hashes(JsonNode list) {
        List<byte[]> hashes = new ArrayList<>();
        for (JsonNode hash : list) {
            hashes.add(HexFormat.of().parseHex(hash.asString("")));
        }
        return hashes;
    }
}
