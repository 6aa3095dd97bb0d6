package cn.fenhe.audit.verify;

import cn.fenhe.audit.tree.Checkpoint;
import cn.fenhe.audit.tree.Proofs;
import cn.fenhe.audit.tree.SignedCheckpoint;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The export's checkpoints, verified among themselves: signatures, sizes, epochs, consistency; their roots are still to be met. */
record Checkpoints(List<Checkpoint> inOrder) {

    static Checkpoints of(ExportFiles files, JsonMapper json, Description description, TrustedKeys keys)
            throws IOException, Refused {
        List<Checkpoint> checkpoints = new ArrayList<>();
        for (SignedCheckpoint signed : read(files, json)) {
            keys.require(signed);
            checkpoints.add(signed.checkpoint());
        }
        requireOrder(checkpoints, description);
        requireConsistency(checkpoints, files.text("consistency.ndjson").lines().toList(), json);
        return new Checkpoints(checkpoints);
    }

    /** As they stand there, at least one. */
    static List<SignedCheckpoint> read(ExportFiles files, JsonMapper json) throws IOException, Refused {
        List<SignedCheckpoint> checkpoints = new ArrayList<>();
        for (String line : files.text("checkpoints.ndjson").lines().toList()) {
            checkpoints.add(signed(line, json));
        }
        if (checkpoints.isEmpty()) {
            throw new Refused("the export has no checkpoint");
        }
        return checkpoints;
    }

    private static SignedCheckpoint signed(String line, JsonMapper json) throws Refused {
        try {
            JsonNode node = json.readTree(line);
            SignedCheckpoint signed = SignedCheckpoint.parse(node.path("note").asString(""));
            if (node.path("size").asLong(-1) != signed.checkpoint().size()) {
                throw new Refused("a checkpoint's line does not say the size that is signed");
            }
            return signed;
        } catch (JacksonException | IllegalArgumentException e) {
            throw new Refused("checkpoints.ndjson has a line that is no signed checkpoint");
        }
    }

    private static void requireOrder(List<Checkpoint> checkpoints, Description description) throws Refused {
        if (checkpoints.getLast().size() != description.to()) {
            throw new Refused("no checkpoint covers the export's last entry");
        }
        long first = checkpoints.getFirst().size();
        if (description.from() > 0 && first != description.from()) {
            throw new Refused("no checkpoint stands where the export begins");
        }
        for (int i = 1; i < checkpoints.size(); i++) {
            Checkpoint before = checkpoints.get(i - 1);
            Checkpoint after = checkpoints.get(i);
            if (after.size() <= before.size()) {
                throw new Refused("checkpoints are out of order at " + after.size());
            }
            if (!after.epoch().equals(before.epoch()) && after.continues() == null) {
                throw new Refused("the epoch of the checkpoint over " + after.size() + " entries continues nothing");
            }
        }
    }

    private static void requireConsistency(List<Checkpoint> checkpoints, List<String> lines, JsonMapper json)
            throws Refused {
        if (lines.size() != checkpoints.size() - 1) {
            throw new Refused("there is not one consistency proof between each two checkpoints");
        }
        for (int i = 1; i < checkpoints.size(); i++) {
            Checkpoint before = checkpoints.get(i - 1);
            Checkpoint after = checkpoints.get(i);
            if (!consistent(before, after, lines.get(i - 1), json)) {
                throw new Refused("the tree over " + after.size() + " entries is not shown to begin with the one over "
                        + before.size());
            }
        }
    }

    private static boolean consistent(Checkpoint before, Checkpoint after, String line, JsonMapper json) {
        try {
            List<byte[]> proof = Description.hashes(json.readTree(line).path("proof"));
            return Proofs.consistent(before.size(), before.root(), after.size(), after.root(), proof);
        } catch (JacksonException | IllegalArgumentException e) {
            return false;
        }
    }
}
