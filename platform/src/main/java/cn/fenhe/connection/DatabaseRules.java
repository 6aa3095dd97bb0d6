package cn.fenhe.connection;

import cn.fenhe.api.Refusal;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a database's address may say. Parameters are allowed by name: drivers invent new dangerous ones faster than a list forbids them. */
final class DatabaseRules {

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.:-]{0,252}[A-Za-z0-9])?");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_$.-]{1,128}");
    private static final Pattern VALUE = Pattern.compile("[\\p{L}\\p{N}_$.,:+/-]{0,128}");
    private static final Set<String> PARAMETERS = Set.of(
            "applicationname",
            "characterencoding",
            "connecttimeout",
            "currentschema",
            "encrypt",
            "logintimeout",
            "schema",
            "servertimezone",
            "sockettimeout",
            "ssl",
            "sslmode",
            "tcpkeepalive",
            "usessl");

    private DatabaseRules() {}

    static void require(DatabaseAddress address) {
        require("host", address.host(), HOST);
        require("database", address.database(), NAME);
        require("user", address.user(), NAME);
        if (address.port() < 1 || address.port() > 65_535) {
            throw invalid("port");
        }
        address.parameters().forEach((name, value) -> {
            if (!PARAMETERS.contains(name.toLowerCase(Locale.ROOT))) {
                throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "connection.parameter-refused")
                        .with("parameter", name);
            }
            require("parameters." + name, value, VALUE);
        });
    }

    private static void require(String field, String value, Pattern pattern) {
        if (!pattern.matcher(value).matches()) {
            throw invalid(field);
        }
    }

    private static Refusal invalid(String field) {
        return Refusal.of(Refusal.Kind.INVALID, "connection.field-invalid").with("field", field);
    }
}
