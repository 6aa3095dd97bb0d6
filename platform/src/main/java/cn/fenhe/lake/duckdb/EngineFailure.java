package cn.fenhe.lake.duckdb;

/** The engine failed. Its own message may quote values, so it stays the cause and is never shown. */
public final class EngineFailure extends RuntimeException {

    public EngineFailure(String what, Throwable cause) {
        super("the engine failed at " + what, cause);
    }
}
