package cn.fenhe.organization.people;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An account as it is compared (账号): one form for all the ways of typing it, here and nowhere else. The database's idea of small letters
 * is another than Java's for letters that no account has.
 *
 * @param text small, in compatibility form, without blanks around it
 */
record AccountName(String text) {

    private static final Pattern POSSIBLE = Pattern.compile("[a-z][a-z0-9._-]{2,63}");

    static AccountName of(String typed) {
        return new AccountName(
                Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT));
    }

    /** Whether an account may be called so; what is not possible is nobody's. */
    boolean isPossible() {
        return POSSIBLE.matcher(text).matches();
    }
}
