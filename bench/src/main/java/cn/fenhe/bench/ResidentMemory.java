package cn.fenhe.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Resident memory of a process and its descendants, as Linux counts it. */
final class ResidentMemory {

    private ResidentMemory() {}

    /** The proportional set sizes added up: a page that several processes share counts once. */
    static double megabytes(ProcessHandle root) throws IOException {
        long kilobytes = 0;
        for (ProcessHandle process :
                Stream.concat(Stream.of(root), root.descendants()).toList()) {
            kilobytes += proportionalKilobytes(process.pid());
        }
        return kilobytes / 1024.0;
    }

    private static long proportionalKilobytes(long pid) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(Path.of("/proc", Long.toString(pid), "smaps_rollup"));
        } catch (NoSuchFileException endedMeanwhile) {
            return 0;
        } catch (IOException endedWhileRead) {
            if (ProcessHandle.of(pid).isEmpty()) {
                return 0;
            }
            throw endedWhileRead;
        }
        return lines.stream()
                .filter(line -> line.startsWith("Pss:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum();
    }
}
