package cn.fenhe.connection;

import cn.fenhe.api.Refusal;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Tries connections. */
@Component
class Reaching {

    private final FrontFolders folders;
    private final ReachableHosts hosts;
    private final ConnectionSettings settings;

    Reaching(FrontFolders folders, ReachableHosts hosts, ConnectionSettings settings) {
        this.folders = folders;
        this.hosts = hosts;
        this.settings = settings;
    }

    Reach of(Connection connection, String institutionCode) {
        return switch (connection.kind()) {
            case FOLDER -> folder(Objects.requireNonNull(connection.folder()), institutionCode);
            case DATABASE -> database(Objects.requireNonNull(connection.database()));
        };
    }

    private Reach folder(String folder, String institutionCode) {
        try {
            Path allowed = folders.allowed(folder, institutionCode);
            return Files.isReadable(allowed) ? new Reach(true, "ok") : new Reach(false, "unreadable");
        } catch (Refusal e) {
            return new Reach(false, "unreadable");
        }
    }

    private Reach database(DatabaseAddress database) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(hosts.address(database.host()), database.port()), (int)
                    settings.timeout().toMillis());
            return new Reach(true, "ok");
        } catch (UnknownHostException e) {
            return new Reach(false, "unknown-host");
        } catch (SocketTimeoutException e) {
            return new Reach(false, "timeout");
        } catch (IOException e) {
            return new Reach(false, "refused");
        }
    }
}
