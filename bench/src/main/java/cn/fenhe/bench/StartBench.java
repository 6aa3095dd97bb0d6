package cn.fenhe.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** From the command {@code ./fenhe start} to the first page, on data that exists: the median of five. */
final class StartBench implements Bench {

    private static final int TIMES = 5;

    @Override
    public String name() {
        return "start";
    }

    @Override
    public String what() {
        return "seconds from './fenhe start' to the first page, on existing data";
    }

    @Override
    public void run(Figures figures) throws Exception {
        Path folder = Files.createTempDirectory("fenhe-bench-start");
        Path data = folder.resolve("data");
        try {
            // Makes the data, and the ahead-of-time cache when there is none.
            RunningPlatform.start(data).close();
            double[] seconds = new double[TIMES];
            for (int time = 0; time < TIMES; time++) {
                try (RunningPlatform platform = RunningPlatform.start(data)) {
                    seconds[time] = platform.secondsToFirstPage();
                    System.err.printf("start %d of %d: %.2f s%n", time + 1, TIMES, seconds[time]);
                }
            }
            figures.print("start.seconds", Figures.median(seconds), "s");
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }
}
