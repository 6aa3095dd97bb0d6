package cn.fenhe.regulation.compliance;

import cn.fenhe.regulation.Jurisdictions;
import cn.fenhe.regulation.Regulations;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Prints the compliance table, one article a line: {@code ./fenhe compliance}. */
public final class ComplianceTable {

    private ComplianceTable() {}

    public static void main(String[] arguments) {
        Optional<List<Compliance.Line>> lines = Compliance.of(new Regulations(new Jurisdictions(), Clock.systemUTC()));
        if (lines.isEmpty()) {
            System.err.println(
                    "fenhe: this build has no index of its code, since it stopped before compiling the tests;"
                            + " build it with './fenhe package' or './fenhe test'.");
            System.exit(1);
        }
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        lines.orElseThrow().forEach(line -> out.println(line.text()));
    }
}
