package cn.fenhe.protection;

/**
 * What was found in a column (识别结果): figures only.
 *
 * @param matched values that look so, or hold what does
 * @param sampled values looked at, missing ones not counted
 */
public record Finding(String column, Looks looks, long matched, long sampled) {

    /** From 0 to 1. */
    public double share() {
        return sampled == 0 ? 0 : (double) matched / sampled;
    }
}
