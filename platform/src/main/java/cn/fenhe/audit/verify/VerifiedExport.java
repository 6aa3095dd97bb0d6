package cn.fenhe.audit.verify;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * An export that holds.
 *
 * @param kept how many checkpoints from elsewhere it begins with
 */
record VerifiedExport(Verification.Verified verified, int kept, boolean trustEnclosed, double seconds)
        implements Verify.Held {

    private static final String TEXT = """
              entries 条目         %d, index %d to %d, every leaf recomputed
              checkpoints 检查点   %d, each with its root recomputed, its signature and its consistency proof
              root 树根            %s
              origin 来源          %s
              key 公钥             %s
              seconds 用时         %.2f, %d entries a second
            """;

    private static final String KEPT = """
              kept elsewhere 另存  %d checkpoints, each signed, and the export begins with what each covers
            """;

    private static final String NOTHING_KEPT = """
              No checkpoint kept elsewhere was given: whether the log's end was cut off does not show (--checkpoint NOTE).
            """;

    private static final String ENCLOSED = """
              The key is the export's own: this shows that the export fits itself, not who made it.
            """;

    private long rate() {
        return Math.round(verified.entries() / seconds);
    }

    @Override
    public Map<String, Object> answer() {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("from", verified.from());
        answer.put("entries", verified.entries());
        answer.put("checkpoints", verified.checkpoints());
        answer.put("checkpointsKeptElsewhere", kept);
        answer.put("size", verified.size());
        answer.put("root", verified.root());
        answer.put("origin", verified.origin());
        answer.put("key", verified.key());
        answer.put("enclosedKeysTrusted", trustEnclosed);
        answer.put("seconds", seconds);
        answer.put("entriesPerSecond", rate());
        return answer;
    }

    @Override
    public String text() {
        String text = String.format(
                Locale.ROOT,
                TEXT,
                verified.entries(),
                verified.from(),
                verified.size() - 1,
                verified.checkpoints(),
                verified.root(),
                verified.origin(),
                verified.key(),
                seconds,
                rate());
        text += kept > 0 ? String.format(Locale.ROOT, KEPT, kept) : NOTHING_KEPT;
        return trustEnclosed ? text + ENCLOSED : text;
    }
}
