package cn.fenhe.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** The limit of a collection: DuckDB alone, typed CSV to zstd Parquet, nothing checked and nothing kept. */
final class BareCopy {

    /** Paths can't be parameters of these statements; the folder is the bench's own. */
    private static final String COPY = """
            COPY (
                SELECT * FROM read_csv(getvariable('source'), columns = {
                    'id_number': 'VARCHAR', 'name': 'VARCHAR', 'registered_on': 'DATE', 'amount': 'DECIMAL(12, 2)', 'address': 'VARCHAR',
                    'occupation': 'VARCHAR', 'case_number': 'VARCHAR', 'household_size': 'BIGINT', 'visits': 'BIGINT'}, header = true)
            ) TO 'bare.parquet' (FORMAT parquet, COMPRESSION zstd)""";

    private BareCopy() {}

    static double seconds(Path source, Path folder) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BareCopy.class.getName(),
                        source.toString())
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the bare copy failed");
        }
        Files.delete(folder.resolve("bare.parquet"));
        return Double.parseDouble(said.strip());
    }

    /** In a process of its own, so that its memory is no one else's; only the statement is timed. */
    public static void main(String[] arguments) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                var source = connection.prepareStatement("SET VARIABLE source = ?");
                Statement statement = connection.createStatement()) {
            source.setString(1, arguments[0]);
            source.execute();
            long begin = System.nanoTime();
            statement.execute(COPY);
            System.out.println((System.nanoTime() - begin) / 1e9);
        }
    }
}
