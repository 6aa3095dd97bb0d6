package cn.fenhe.bench;

/** One measurement that {@code ./fenhe bench NAME} runs. A new one is added to the list in {@link Benches}. */
interface Bench {

    /** What it is called on the command line; its figures begin with it. */
    String name();

    /** One line for the list of benches. */
    String what();

    /** Measures; only the figures go to standard output, progress to standard error. */
    void run(Figures figures) throws Exception;
}
