package cn.fenhe.demo;

import java.nio.file.Path;

/**
 * What the command line asks for.
 *
 * @param once whether to exit after the last step
 * @param json whether to print one JSON document and nothing else
 */
record Options(boolean once, boolean json, int port, Path data) {

    private static final int DEFAULT_PORT = 8088;

    /** @throws IllegalArgumentException with a text for the user */
    static Options parse(String[] arguments) {
        boolean once = false;
        boolean json = false;
        int port = DEFAULT_PORT;
        Path data = Path.of("data");
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--once" -> once = true;
                case "--json" -> json = true;
                case "--port" -> port = port(value(arguments, ++i, "--port"));
                case "--data" -> data = Path.of(value(arguments, ++i, "--data"));
                default ->
                    throw new IllegalArgumentException(
                            "unknown option " + arguments[i] + "; there are --once, --json, --port N and --data DIR");
            }
        }
        return new Options(once, json, port, data.toAbsolutePath().normalize());
    }

    private static String value(String[] arguments, int index, String option) {
        if (index >= arguments.length) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return arguments[index];
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port > 0 && port < 65_536) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException("--port needs a number from 1 to 65535, not " + text, notANumber);
        }
        throw new IllegalArgumentException("--port needs a number from 1 to 65535, not " + text);
    }
}
