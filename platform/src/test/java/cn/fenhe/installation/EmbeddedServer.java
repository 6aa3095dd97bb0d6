package cn.fenhe.installation;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** The embedded server on a folder; as a program of its own it waits to be killed. */
final class EmbeddedServer {

    private static final DatabaseSettings SETTINGS = new DatabaseSettings("", "", "", 32, 0);

    private EmbeddedServer() {}

    static PostgresServer on(Path data) {
        return on(data, SETTINGS);
    }

    static PostgresServer on(Path data, DatabaseSettings settings) {
        return PostgresServer.start(PostgresBinaries.unpacked("", data), data, settings);
    }

    /** @param arguments the data folder */
    public static void main(String[] arguments) throws Exception {
        // Held by name: a folder that nobody refers to is let go by the garbage collector.
        try (DataFolder folder = DataFolder.hold(Path.of(arguments[0]))) {
            on(folder.path());
            System.out.println("ready");
            new CountDownLatch(1).await();
        }
    }
}
