package cn.fenhe.audit.verify;

import cn.fenhe.audit.tree.Checkpoint;
import cn.fenhe.audit.tree.Frontier;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Verifies an export: leaves on all cores, the tree on one. */
final class Verification {

    private final ExportFiles files;
    private final Description description;
    private final Checkpoints checkpoints;
    private final Frontier tree;
    private final Deque<Due> ahead;

    private Verification(ExportFiles files, Description description, Checkpoints checkpoints, KeptCheckpoints kept)
            throws Refused {
        this.files = files;
        this.description = description;
        this.checkpoints = checkpoints;
        this.tree = description.before();
        this.ahead = Stream.concat(
                        checkpoints.inOrder().stream().map(own -> new Due(own, false)),
                        kept.all().stream().map(other -> new Due(other, true)))
                .sorted(Comparator.comparingLong(due -> due.checkpoint().size()))
                .collect(Collectors.toCollection(ArrayDeque::new));
        meetCheckpoints();
    }

    /** A checkpoint whose root the tree must have when it has grown to its size: the export's own, or one kept elsewhere. */
    private record Due(Checkpoint checkpoint, boolean kept) {}

    /**
     * What was verified.
     *
     * @param from index of the first entry
     * @param size entries that the last checkpoint covers, and so the index after the last one
     * @param root that it signs, hexadecimal
     * @param key id of the key that signs it
     */
    record Verified(long from, long size, int checkpoints, String root, String origin, String key) {
        long entries() {
            return size - from;
        }
    }

    static Verified of(ExportFiles files, TrustedKeys keys, KeptCheckpoints kept) throws IOException, Refused {
        JsonMapper json = new JsonMapper();
        Description description = Description.of(files, json);
        Checkpoints checkpoints = Checkpoints.of(files, json, description, keys);
        kept.requireWithin(description);
        return new Verification(files, description, checkpoints, kept).run();
    }

    private Verified run() throws IOException, Refused {
        int cores = Runtime.getRuntime().availableProcessors();
        try (ExecutorService workers = Executors.newFixedThreadPool(cores);
                EntryBlocks blocks = new EntryBlocks(
                        files.stream("entries.ndjson"),
                        files.stream("leaves.sm3"),
                        description.from(),
                        description.to())) {
            try {
                verify(blocks, workers, cores * 4);
            } catch (Refused e) {
                workers.shutdownNow();
                throw e;
            }
        }
        List<Checkpoint> all = checkpoints.inOrder();
        Checkpoint last = all.getLast();
        String root = HexFormat.of().formatHex(last.root());
        return new Verified(description.from(), last.size(), all.size(), root, last.origin(), last.key());
    }

    private void verify(EntryBlocks blocks, ExecutorService workers, int most) throws Refused {
        Deque<Future<EntryBlock.Checked>> underWay = new ArrayDeque<>();
        try {
            for (EntryBlock block = blocks.next(); block != null; block = blocks.next()) {
                underWay.add(workers.submit(block::check));
                if (underWay.size() >= most) {
                    grow(underWay.remove());
                }
            }
        } catch (Refused laterOne) {
            // What is wrong before the place that could not be read is told first.
            while (!underWay.isEmpty()) {
                grow(underWay.remove());
            }
            throw laterOne;
        }
        while (!underWay.isEmpty()) {
            grow(underWay.remove());
        }
    }

    private void grow(Future<EntryBlock.Checked> block) throws Refused {
        EntryBlock.Checked checked = result(block);
        for (byte[] leaf : checked.hashes()) {
            tree.add(leaf);
            meetCheckpoints();
        }
        if (checked.problem() != null) {
            throw checked.problem();
        }
    }

    private void meetCheckpoints() throws Refused {
        for (Due due = ahead.peek(); due != null && due.checkpoint().size() == tree.size(); due = ahead.peek()) {
            if (!Arrays.equals(due.checkpoint().root(), tree.root())) {
                throw due.kept()
                        ? KeptCheckpoints.another(due.checkpoint(), checkpoints.inOrder())
                        : new Refused(
                                "the root over " + tree.size() + " entries is not the one that was signed",
                                tree.size() - 1);
            }
            ahead.remove();
        }
    }

    private static EntryBlock.Checked result(Future<EntryBlock.Checked> block) throws Refused {
        try {
            return block.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("interrupted");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
