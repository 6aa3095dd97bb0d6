package cn.fenhe.organization.people;

import cn.fenhe.api.Refusal;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a password (口令) has to be, and first ones. */
final class Passwords {

    static final int SHORTEST = 10;
    static final int LONGEST = 128;

    /** How many of the last passwords may not come again. */
    static final int REMEMBERED = 5;

    static final int KINDS = 3;
    private static final int FIRST_LENGTH = 16;

    /** Without the characters that are taken for one another in print. */
    private static final List<String> FIRST_KINDS =
            List.of("abcdefghijkmnpqrstuvwxyz", "ABCDEFGHJKLMNPQRSTUVWXYZ", "23456789", "-+=?@#");

    /** Words that stand in every list of passwords tried first. */
    static final Set<String> COMMON = Set.of(
            "password",
            "passw0rd",
            "p@ssword",
            "p@ssw0rd",
            "qwerty",
            "1qaz2wsx",
            "admin123",
            "123456",
            "abc123",
            "iloveyou",
            "welcome",
            "letmein",
            "woaini",
            "5201314",
            "a123456",
            "fenhe",
            "taiyuan",
            "shanxi");

    private static final SecureRandom RANDOM = new SecureRandom();

    private Passwords() {}

    /** @throws Refusal 422 {@code organization.password-…} saying which rule it breaks */
    static void check(String password, String account) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            throw broken("organization.password-length")
                    .with("shortest", SHORTEST)
                    .with("longest", LONGEST);
        }
        if (kinds(password) < KINDS) {
            throw broken("organization.password-kinds").with("kinds", KINDS);
        }
        String low = password.toLowerCase(Locale.ROOT);
        if (low.contains(account.toLowerCase(Locale.ROOT))) {
            throw broken("organization.password-is-account");
        }
        if (COMMON.stream().anyMatch(word -> low.contains(word) && low.length() - word.length() < SHORTEST / 2)) {
            throw broken("organization.password-common");
        }
    }

    static Refusal broken(String code) {
        return Refusal.of(Refusal.Kind.UNPROCESSABLE, code);
    }

    /** A password that nobody chose, to be shown once and changed at the first sign-in. */
    static String first() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < FIRST_LENGTH; i++) {
            String kind = FIRST_KINDS.get(i < FIRST_KINDS.size() ? i : RANDOM.nextInt(FIRST_KINDS.size() - 1));
            password.insert(RANDOM.nextInt(password.length() + 1), kind.charAt(RANDOM.nextInt(kind.length())));
        }
        return password.toString();
    }

    private static long kinds(String password) {
        return password.chars().map(Passwords::kind).distinct().count();
    }

    private static int kind(int c) {
        return Character.isLowerCase(c) ? 0 : Character.isUpperCase(c) ? 1 : Character.isDigit(c) ? 2 : 3;
    }
}
