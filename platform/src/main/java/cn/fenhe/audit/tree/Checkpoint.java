package cn.fenhe.audit.tree;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the platform says of its log at one moment (检查点): so many entries, this root. Its text is what the key signs.
 *
 * <p>The origin names the installation's epoch (纪元). A restore cannot know what the log held after the backup, so it opens a new epoch:
 * two checkpoints of one epoch must be consistent, and the first of a new one names in {@code continues} the last checkpoint of the
 * old one that was kept elsewhere.
 *
 * @param size entries in the tree
 * @param root 32 bytes
 * @param key id of the key that signs
 * @param continues {@code origin size root} of the checkpoint that the epoch links to; null in a first epoch
 */
@SuppressWarnings("ArrayRecordComponent") // equality is by value, below
public record Checkpoint(
        UUID epoch,
        long size,
        byte[] root,
        Instant at,
        String key,
        @Nullable String continues) {

    private static final String ORIGIN = "fenhe.audit/";

    /** What stands on the first line. */
    public String origin() {
        return ORIGIN + epoch;
    }

    /** One line by which a later epoch can link to this one. */
    public String link() {
        return origin() + " " + size + " " + Base64.getEncoder().encodeToString(root);
    }

    /** The signed text, each line ended by a line feed: origin, size, root, time, key and, where there is one, the link. */
    public String text() {
        String text = origin() + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\ntime " + at
                + "\nkey " + key + "\n";
        return continues == null ? text : text + "continues " + continues + "\n";
    }

    /** @throws IllegalArgumentException when it is not the text of a checkpoint, to the byte */
    public static Checkpoint parse(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() < 5 || lines.size() > 6 || !lines.getFirst().startsWith(ORIGIN)) {
            throw new IllegalArgumentException("not a checkpoint");
        }
        try {
            Checkpoint checkpoint = new Checkpoint(
                    UUID.fromString(lines.getFirst().substring(ORIGIN.length())),
                    Long.parseLong(lines.get(1)),
                    Base64.getDecoder().decode(lines.get(2)),
                    Instant.parse(after("time ", lines.get(3))),
                    after("key ", lines.get(4)),
                    lines.size() == 6 ? after("continues ", lines.get(5)) : null);
            if (!checkpoint.text().equals(text)) {
                throw new IllegalArgumentException("not a checkpoint in its only form");
            }
            return checkpoint;
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("not a checkpoint", e);
        }
    }

    private static String after(String word, String line) {
        if (!line.startsWith(word)) {
            throw new IllegalArgumentException("not a checkpoint: no " + word.strip());
        }
        return line.substring(word.length());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Checkpoint that && text().equals(that.text());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(root);
    }

    @Override
    public String toString() {
        return text();
    }
}
