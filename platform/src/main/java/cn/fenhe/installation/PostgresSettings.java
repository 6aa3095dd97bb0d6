package cn.fenhe.installation;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the embedded server is told on its command line, which no file and no ALTER SYSTEM overrides. */
final class PostgresSettings {

    private PostgresSettings() {}

    static List<String> arguments(Path folder, Path logs, int port, int connections) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("port", Integer.toString(port));
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("unix_socket_directories", "");
        settings.put("password_encryption", "scram-sha-256");
        durable(settings);
        bounded(settings, connections);
        logged(settings, logs);
        return Stream.concat(
                        Stream.of("-D", folder.toString()),
                        settings.entrySet().stream()
                                .flatMap(setting -> Stream.of("-c", setting.getKey() + "=" + setting.getValue())))
                .toList();
    }

    private static void durable(Map<String, String> settings) {
        settings.put("fsync", "on");
        settings.put("synchronous_commit", "on");
        settings.put("full_page_writes", "on");
    }

    /** About 1 GB at most: shared buffers, and a few megabytes for each connection. */
    private static void bounded(Map<String, String> settings, int connections) {
        settings.put("max_connections", Integer.toString(connections + 16));
        settings.put("shared_buffers", "256MB");
        settings.put("work_mem", "8MB");
        settings.put("maintenance_work_mem", "64MB");
        settings.put("autovacuum_max_workers", "2");
        settings.put("effective_cache_size", "1GB");
        settings.put("max_wal_size", "1GB");
        // Parallel plans share memory through /dev/shm, which containers keep tiny.
        settings.put("max_parallel_workers_per_gather", "0");
        settings.put("max_parallel_maintenance_workers", "0");
        settings.put("jit", "off");
    }

    /** Terse: the details of an error quote values, and a log holds no personal data. */
    private static void logged(Map<String, String> settings, Path logs) {
        settings.put("logging_collector", "on");
        settings.put("log_directory", logs.toString());
        settings.put("log_filename", "postgres-%a.log");
        settings.put("log_truncate_on_rotation", "on");
        settings.put("log_rotation_age", "1d");
        settings.put("log_rotation_size", "0");
        settings.put("log_file_mode", "0600");
        settings.put("log_error_verbosity", "terse");
        settings.put("log_min_error_statement", "panic");
        settings.put("log_checkpoints", "off");
    }
}
