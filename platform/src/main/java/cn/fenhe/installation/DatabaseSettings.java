package cn.fenhe.installation;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the control data is kept ({@code fenhe.database.*}, or {@code FENHE_DATABASE_URL} and its neighbours).
 *
 * @param url JDBC address of an external PostgreSQL; empty for the embedded one
 * @param user who signs in to the external one
 * @param password given in a file or the environment, never on a command line
 * @param connections the most this platform opens
 * @param port of the embedded server on the loopback interface; 0 for any free one
 */
@ConfigurationProperties("fenhe.database")
record DatabaseSettings(
        @DefaultValue("") String url,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("24") int connections,
        @DefaultValue("0") int port) {

    boolean external() {
        return !url.isBlank();
    }

    /** The password is not to be printed. */
    @Override
    public String toString() {
        return "DatabaseSettings[" + (external() ? url : "embedded") + "]";
    }
}
