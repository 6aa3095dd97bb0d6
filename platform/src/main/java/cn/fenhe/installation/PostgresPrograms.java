package cn.fenhe.installation;

import com.sun.security.auth.module.UnixSystem;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs the programs of PostgreSQL, which refuse to run as root: for root they run in a user namespace of their own.
 *
 * @param folder holds {@code bin/}
 * @param log takes what the programs print
 */
record PostgresPrograms(Path folder, Path log) {

    /** A program in a session of its own, so that Ctrl-C in the terminal reaches the platform alone, which stops it in order. */
    Process launch(String program, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (onPath("setsid")) {
            command.add("setsid");
        }
        command.addAll(command(program, arguments));
        return builder(command).start();
    }

    /** Runs a program to its end and returns its exit status. */
    int run(String program, List<String> arguments) throws IOException {
        Process process = builder(command(program, arguments)).start();
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for " + program, e);
        }
    }

    /** What a program that failed said last. */
    String lastWords() throws IOException {
        return Files.exists(log)
                ? Files.readAllLines(log).stream()
                        .filter(line -> !line.isBlank())
                        .reduce((earlier, later) -> later)
                        .orElse("nothing")
                : "nothing";
    }

    /** What may help when a program does not run. */
    String advice() {
        return asRoot()
                ? "PostgreSQL does not run as root, and not everywhere may 'unshare -U' help: start the platform as an ordinary"
                        + " user, or use an external PostgreSQL. All that was said stands in " + log + "."
                : "All that was said stands in " + log + ", and beside it.";
    }

    private static boolean asRoot() {
        return new UnixSystem().getUid() == 0;
    }

    private List<String> command(String program, List<String> arguments) {
        List<String> command = new ArrayList<>();
        if (asRoot()) {
            requireUnshare();
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(folder.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        return command;
    }

    private static void requireUnshare() {
        if (!onPath("unshare")) {
            throw new CannotStart(
                    "PostgreSQL does not run as root, and the program 'unshare' is not there to help.",
                    "Start the platform as an ordinary user, install util-linux, or use an external PostgreSQL.");
        }
    }

    private ProcessBuilder builder(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        return builder;
    }

    private static boolean onPath(String program) {
        for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
            if (!folder.isEmpty() && Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }
}
