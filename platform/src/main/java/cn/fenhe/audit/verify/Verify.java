package cn.fenhe.audit.verify;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code fenhe audit verify}: verifies an export of the log or one receipt offline and says what it verified. Exit status 0 when it
 * holds, 1 when it is refused, 2 when it was called wrongly.
 */
public final class Verify {

    private final PrintStream out;

    private Verify(PrintStream out) {
        this.out = out;
    }

    /** What holds, for a program and for a person. */
    interface Held {
        Map<String, Object> answer();

        String text();
    }

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(out, arguments));
    }

    /** As the command does, without ending the process. @return the exit status */
    public static int run(PrintStream out, String... arguments) {
        try {
            return new Verify(out).verify(Arguments.of(arguments));
        } catch (IllegalArgumentException e) {
            out.println(e.getMessage());
            out.println(Arguments.USAGE);
            return 2;
        }
    }

    private int verify(Arguments arguments) {
        try {
            holds(arguments, arguments.receipt() ? ReceiptProof.verify(arguments) : export(arguments));
            return 0;
        } catch (Refused e) {
            refused(arguments, String.valueOf(e.getMessage()), e.index());
            return 1;
        } catch (IOException | java.nio.file.ProviderNotFoundException e) {
            refused(arguments, "a file cannot be read: " + e.getMessage(), null);
            return 1;
        }
    }

    private static Held export(Arguments arguments) throws IOException, Refused {
        long begin = System.nanoTime();
        try (ExportFiles files = ExportFiles.open(arguments.file())) {
            TrustedKeys keys = arguments.trusted(files);
            KeptCheckpoints kept = KeptCheckpoints.of(arguments.kept(), keys);
            Verification.Verified verified = Verification.of(files, keys, kept);
            double seconds = (System.nanoTime() - begin) / 1e9;
            return new VerifiedExport(verified, kept.all().size(), arguments.trustEnclosed(), seconds);
        }
    }

    private void holds(Arguments arguments, Held held) {
        if (arguments.json()) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("ok", true);
            answer.putAll(held.answer());
            print(answer);
        } else {
            out.printf("verified 核验通过  %s%n%s", arguments.file(), held.text());
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
            out.printf("REFUSED 核验不通过  %s%n  %s%n", arguments.file(), problem);
        }
    }

    private void print(Map<String, Object> answer) {
        out.println(new JsonMapper().writeValueAsString(answer));
    }
}
