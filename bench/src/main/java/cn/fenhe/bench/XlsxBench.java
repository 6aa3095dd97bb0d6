package cn.fenhe.bench;

import cn.fenhe.collection.receiving.Received;
import cn.fenhe.collection.receiving.ReceivingLimits;
import cn.fenhe.collection.receiving.Reception;
import cn.fenhe.collection.understanding.StatedLayout;
import cn.fenhe.collection.understanding.Understanding;
import cn.fenhe.collection.understanding.Understood;
import cn.fenhe.collection.understanding.Wishes;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.unit.DataSize;

/**
 * A workbook of a million rows, received, understood and written again as a plain table, in a virtual machine of its own with less and
 * less heap: what is told is the least in which it comes to its end, so that nothing is left to when the collector ran.
 */
final class XlsxBench implements Bench {

    private static final int ROWS = Integer.getInteger("fenhe.bench.rows", 1_000_000);
    private static final int COUNTIES = 117;
    private static final int DAYS = 3650;
    private static final List<Integer> HEAPS =
            List.of(1024, 768, 512, 384, 320, 256, 224, 192, 160, 128, 112, 96, 80, 64);

    @Override
    public String name() {
        return "xlsx";
    }

    @Override
    public String what() {
        return "a workbook of 1M rows read whole, the least heap in which it is";
    }

    @Override
    public void run(Figures figures) throws Exception {
        Path folder = Files.createTempDirectory("fenhe-bench-xlsx");
        try {
            Path file = written(folder.resolve("register.xlsx"));
            System.err.printf("%d rows, %d MB%n", ROWS, Files.size(file) >> 20);
            int least = 0;
            for (int heap : HEAPS) {
                long begin = System.nanoTime();
                boolean read = read(file, folder, heap);
                System.err.printf(
                        "%d MB: %s, %.1f s%n", heap, read ? "read" : "not read", (System.nanoTime() - begin) / 1e9);
                if (!read) {
                    break;
                }
                least = heap;
            }
            if (least == 0) {
                throw new IllegalStateException("not read in any heap");
            }
            figures.print("xlsx.peak-mb", least, "MB");
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /** A million numbers that stand once each, as in a register, and names that repeat: a workbook keeps texts apart, and its reader in memory. */
    private static Path written(Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                Workbook workbook = new Workbook(out, "fenhe", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("数据");
            sheet.value(0, 0, "忻州市登记表");
            List<String> header = List.of("编号", "名称", "县区", "登记日期", "金额", "人数");
            for (int i = 0; i < header.size(); i++) {
                sheet.value(1, i, header.get(i));
            }
            for (int row = 0; row < ROWS; row++) {
                sheet.value(row + 2, 0, "1409%014d".formatted(row));
                sheet.value(row + 2, 1, "企业名称" + row % (ROWS / 4));
                sheet.value(row + 2, 2, "第" + row % COUNTIES + "县");
                sheet.value(
                        row + 2,
                        3,
                        LocalDate.of(2015, 1, 1).plusDays(row % DAYS).toString());
                sheet.value(row + 2, 4, row * 1.25);
                sheet.value(row + 2, 5, row % 1000);
                if (row % 10_000 == 0) {
                    sheet.flush();
                }
            }
        }
        return file;
    }

    private static boolean read(Path file, Path folder, int heap) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heap + "m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Reading.class.getName(),
                        file.toString(),
                        Files.createTempDirectory(folder, "run").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("reading.log").toFile())
                .start();
        return process.waitFor() == 0;
    }

    /** The way of a file through receiving and understanding, alone. */
    static final class Reading {

        private Reading() {}

        public static void main(String[] arguments) throws IOException {
            Path folder = Path.of(arguments[1]);
            Reception reception = new Reception(
                    folder,
                    new ReceivingLimits(DataSize.ofGigabytes(4), DataSize.ofGigabytes(16), 1, 200),
                    bytes -> {});
            try (InputStream in = Files.newInputStream(Path.of(arguments[0]))) {
                reception.file("register.xlsx", in);
            }
            Understood understood = Understanding.of(
                    folder,
                    reception.received().stream()
                            .map(Received::files)
                            .flatMap(List::stream)
                            .toList(),
                    List.of(),
                    new Wishes(Map.of(), null, null, StatedLayout.NONE),
                    () -> {});
            Path table = folder.resolve(
                    Objects.requireNonNull(understood.frames().getFirst().table()));
            try (Stream<String> lines = Files.lines(table)) {
                long rows = lines.filter(line -> !line.isEmpty()).count() - 1;
                if (rows != ROWS) {
                    throw new IllegalStateException(rows + " rows");
                }
            }
        }
    }
}
