package cn.fenhe.audit;

import cn.fenhe.audit.tree.Proofs;
import cn.fenhe.audit.tree.SignedCheckpoint;
import cn.fenhe.audit.tree.Tiles;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the log's proofs from a few tiles each. */
@Component
class EntryProofs {

    private final EntryStore entries;
    private final LogStore log;

    EntryProofs(EntryStore entries, LogStore log) {
        this.entries = entries;
        this.log = log;
    }

    /** In the tree of the newest checkpoint. */
    Optional<EntryProof> of(UUID entry) {
        return entries.of(entry).map(stored -> {
            long index = stored.index();
            // The checkpoint is read after the entry, so it covers it: both were committed together.
            SignedCheckpoint newest = log.latest().orElseThrow();
            Tiles tiles = new Tiles(log);
            List<byte[]> path =
                    Proofs.inclusion(tiles, index, newest.checkpoint().size());
            byte[] leaf = tiles.node(0, index);
            return new EntryProof(index, shown(stored.canonical(), leaf), hex(leaf), hex(path), newest.note());
        });
    }

    private static @Nullable String shown(byte[] canonical, byte[] leaf) {
        return EntryFields.of(canonical, leaf).namesNobody() ? new String(canonical, StandardCharsets.UTF_8) : null;
    }

    List<String> consistency(long from, long to) {
        return hex(Proofs.consistency(new Tiles(log), from, to));
    }

    private static List<String> hex(List<byte[]> hashes) {
        return hashes.stream().map(EntryProofs::hex).toList();
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
