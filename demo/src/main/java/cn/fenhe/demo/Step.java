package cn.fenhe.demo;

import java.util.List;

/**
 * A step of the demonstration.
 *
 * @param name what happens, for people
 * @param articles served by it
 * @param act does it, and answers with the rows that were moved
 */
record Step(String name, List<String> articles, Act act) {

    /** What a step does. */
    interface Act {

        /** @return rows moved or found, zero where the step moves none */
        long play() throws Exception;
    }

    /**
     * How a step came out.
     *
     * @param problem what went wrong, empty when it went well
     */
    record Outcome(String name, boolean ok, long rows, double seconds, List<String> articles, String problem) {}

    Outcome play() {
        long start = System.nanoTime();
        try {
            long rows = act.play();
            return new Outcome(name, true, rows, since(start), articles, "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome(name, false, 0, since(start), articles, "interrupted");
        } catch (Exception e) {
            String problem = e.getMessage() == null ? e.toString() : e.getMessage();
            return new Outcome(name, false, 0, since(start), articles, problem);
        }
    }

    /** Each step stands on the ones before it: after a failure the rest is not played. */
    Outcome notPlayed() {
        return new Outcome(name, false, 0, 0, articles, "not played, since a step before it failed");
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
