package cn.fenhe.lake.duckdb;

/** Is told from time to time how far a statement has come; throwing from it cancels the statement. */
@FunctionalInterface
public interface Watch {

    /** @param fraction of the work, 0 to 1, as the engine estimates it */
    void at(double fraction);
}
