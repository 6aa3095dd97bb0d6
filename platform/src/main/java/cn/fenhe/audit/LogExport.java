package cn.fenhe.audit;

import cn.fenhe.audit.tree.Proofs;
import cn.fenhe.audit.tree.SignedCheckpoint;
import cn.fenhe.audit.tree.Tiles;
import cn.fenhe.cryptography.Keys;
import cn.fenhe.cryptography.Sm2;
import cn.fenhe.cryptography.Sm3;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;

/** Writes the log as one zip file that anyone can verify without the platform: {@code export-readme.md} beside this class describes it. */
@Component
class LogExport {

    /** Entries read at once. */
    private static final int BATCH = 2048;

    private static final String README = "export-readme.md";

    private final EntryStore entries;
    private final LogStore log;
    private final Keys keys;

    LogExport(EntryStore entries, LogStore log, Keys keys) {
        this.entries = entries;
        this.log = log;
        this.keys = keys;
    }

    /** @param to the size of a checkpoint; {@code from} is one too, or 0 */
    void write(OutputStream out, long from, long to) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        // The content shrinks to a third at the lowest level; more would only make the export slower.
        zip.setLevel(Deflater.BEST_SPEED);
        readme(zip);
        description(zip, from, to);
        List<SignedCheckpoint> checkpoints = checkpoints(from, to);
        keys(zip, checkpoints);
        checkpoints(zip, checkpoints);
        consistency(zip, checkpoints);
        entries(zip, from, to);
        leaves(zip, from, to);
        zip.finish();
    }

    private static void readme(ZipOutputStream zip) throws IOException {
        begin(zip, "README.md");
        try (InputStream text = LogExport.class.getResourceAsStream(README)) {
            if (text == null) {
                throw new IllegalStateException("no " + README);
            }
            text.transferTo(zip);
        }
    }

    private void description(ZipOutputStream zip, long from, long to) throws IOException {
        begin(zip, "export.json");
        line(
                zip,
                new CanonicalJson()
                        .open()
                        .member("format", "fenhe.audit.export/1")
                        .member("from", from)
                        .member("to", to)
                        .member("peaks", hex(Proofs.peaks(new Tiles(log), from)))
                        .close());
    }

    private List<SignedCheckpoint> checkpoints(long from, long to) {
        Optional<SignedCheckpoint> first = from == 0 ? Optional.empty() : log.checkpoint(from);
        List<SignedCheckpoint> chosen = log.checkpointsBetween(from, to);
        first.ifPresent(chosen::addFirst);
        return chosen;
    }

    private void keys(ZipOutputStream zip, List<SignedCheckpoint> checkpoints) throws IOException {
        List<String> ids = checkpoints.stream()
                .map(signed -> signed.checkpoint().key())
                .distinct()
                .toList();
        for (String id : ids) {
            begin(zip, "keys/" + id + ".pem");
            zip.write(Sm2.toPem(keys.publicKey(id)).getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static void checkpoints(ZipOutputStream zip, List<SignedCheckpoint> checkpoints) throws IOException {
        begin(zip, "checkpoints.ndjson");
        for (SignedCheckpoint signed : checkpoints) {
            long size = signed.checkpoint().size();
            line(
                    zip,
                    new CanonicalJson()
                            .open()
                            .member("size", size)
                            .member("note", signed.note())
                            .close());
        }
    }

    private void consistency(ZipOutputStream zip, List<SignedCheckpoint> checkpoints) throws IOException {
        begin(zip, "consistency.ndjson");
        for (int i = 1; i < checkpoints.size(); i++) {
            long before = checkpoints.get(i - 1).checkpoint().size();
            long after = checkpoints.get(i).checkpoint().size();
            CanonicalJson json =
                    new CanonicalJson().open().member("from", before).member("to", after);
            line(
                    zip,
                    json.member("proof", hex(Proofs.consistency(new Tiles(log), before, after)))
                            .close());
        }
    }

    private void entries(ZipOutputStream zip, long from, long to) throws IOException {
        begin(zip, "entries.ndjson");
        for (long start = from; start < to; start += BATCH) {
            for (EntryStore.Stored entry : entries.range(start, Math.min(start + BATCH, to))) {
                zip.write(Long.toString(entry.index()).getBytes(StandardCharsets.US_ASCII));
                zip.write('\t');
                zip.write(entry.canonical());
                zip.write('\n');
            }
        }
    }

    /** From the tree, not from the entries: so that an entry that was changed is found by its index. */
    private void leaves(ZipOutputStream zip, long from, long to) throws IOException {
        begin(zip, "leaves.sm3");
        for (long tile = from / Tiles.WIDTH; tile * Tiles.WIDTH < to; tile++) {
            long start = tile * Tiles.WIDTH;
            byte[] hashes = log.tile(0, tile);
            int first = (int) Math.max(0, from - start) * Sm3.LENGTH;
            int end = (int) Math.min(Tiles.WIDTH, to - start) * Sm3.LENGTH;
            zip.write(hashes, first, end - first);
        }
    }

    private static void begin(ZipOutputStream zip, String name) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
    }

    private static void line(ZipOutputStream zip, CanonicalJson json) throws IOException {
        zip.write(json.text().getBytes(StandardCharsets.UTF_8));
        zip.write('\n');
    }

    private static List<String> hex(List<byte[]> hashes) {
        return hashes.stream().map(HexFormat.of()::formatHex).toList();
    }
}
