package cn.fenhe.audit.verify;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code fenhe audit verify}: verifies an export offline and says what it verified. Exit status 0 when it holds, 1 when it is refused, 2
 * when it was called wrongly.
 */
public final class VerifyExport {

    private final PrintStream out;

    private VerifyExport(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(out, arguments));
    }

    /** @return the exit status */
    static int run(PrintStream out, String... arguments) {
        try {
            return new VerifyExport(out).verify(Arguments.of(arguments));
        } catch (IllegalArgumentException e) {
            out.println(e.getMessage());
            out.println(Arguments.USAGE);
            return 2;
        }
    }

    private int verify(Arguments arguments) {
        long begin = System.nanoTime();
        try (ExportFiles files = ExportFiles.open(arguments.export())) {
            TrustedKeys keys = arguments.trusted(files);
            Verification.Verified verified = Verification.of(files, keys);
            holds(arguments, verified, (System.nanoTime() - begin) / 1e9);
            return 0;
        } catch (Refused e) {
            refused(arguments, String.valueOf(e.getMessage()), e.index());
            return 1;
        } catch (IOException | java.nio.file.ProviderNotFoundException e) {
            refused(arguments, "the export cannot be read: " + e.getMessage(), null);
            return 1;
        }
    }

    private void holds(Arguments arguments, Verification.Verified verified, double seconds) {
        long rate = Math.round(verified.entries() / seconds);
        if (arguments.json()) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("ok", true);
            answer.put("from", verified.from());
            answer.put("entries", verified.entries());
            answer.put("checkpoints", verified.checkpoints());
            answer.put("size", verified.size());
            answer.put("root", verified.root());
            answer.put("origin", verified.origin());
            answer.put("key", verified.key());
            answer.put("enclosedKeysTrusted", arguments.trustEnclosed());
            answer.put("seconds", seconds);
            answer.put("entriesPerSecond", rate);
            print(answer);
            return;
        }
        out.printf("verified 核验通过  %s%n", arguments.export());
        out.printf(
                "  entries 条目         %d, index %d to %d, every leaf recomputed%n",
                verified.entries(), verified.from(), verified.size() - 1);
        out.printf(
                "  checkpoints 检查点   %d, each with its root recomputed, its signature and its consistency proof%n",
                verified.checkpoints());
        out.printf("  root 树根            %s%n", verified.root());
        out.printf("  origin 来源          %s%n", verified.origin());
        out.printf("  key 公钥             %s%n", verified.key());
        out.printf(Locale.ROOT, "  seconds 用时         %.2f, %d entries a second%n", seconds, rate);
        if (arguments.trustEnclosed()) {
            out.println("  The key is the export's own: this shows that the export fits itself, not who made it.");
        }
    }

    private void refused(Arguments arguments, String problem, @Nullable Long index) {
        if (arguments.json()) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("ok", false);
            answer.put("problem", problem);
            if (index != null) {
                answer.put("index", index);
            }
            print(answer);
        } else {
            out.printf("REFUSED 核验不通过  %s%n  %s%n", arguments.export(), problem);
        }
    }

    private void print(Map<String, Object> answer) {
        out.println(new JsonMapper().writeValueAsString(answer));
    }
}
