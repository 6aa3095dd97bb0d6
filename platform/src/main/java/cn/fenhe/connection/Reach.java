package cn.fenhe.connection;

/**
 * What a test of a connection found (连通性).
 *
 * @param reachable whether the folder can be read, or the database's port answered in time; nobody signed in
 * @param outcome stable word: {@code ok}, {@code timeout}, {@code refused}, {@code unknown-host}, {@code unreadable}
 */
public record Reach(boolean reachable, String outcome) {}
