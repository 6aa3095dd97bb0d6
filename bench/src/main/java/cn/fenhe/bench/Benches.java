package cn.fenhe.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** {@code ./fenhe bench}: without an argument lists the benches, with a name runs it and prints {@code figure value unit} a line. */
public final class Benches {

    private static final List<Bench> ALL =
            List.of(new StartBench(), new AuditBench(), new CollectBench(), new XlsxBench());

    private Benches() {}

    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (arguments.length == 0) {
            ALL.forEach(bench -> out.println(bench.name() + "  " + bench.what()));
            return;
        }
        Optional<Bench> chosen =
                ALL.stream().filter(bench -> bench.name().equals(arguments[0])).findFirst();
        if (chosen.isEmpty() || arguments.length > 1) {
            System.err.println("fenhe bench: give one of "
                    + String.join(", ", ALL.stream().map(Bench::name).toList()));
            System.exit(2);
            return;
        }
        chosen.get().run(new Figures(out));
        System.exit(0);
    }
}
