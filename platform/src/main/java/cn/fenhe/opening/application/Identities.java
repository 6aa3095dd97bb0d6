package cn.fenhe.opening.application;

import cn.fenhe.api.PlainText;
import cn.fenhe.api.Refusal;
import cn.fenhe.cryptography.Keys;
import cn.fenhe.protection.CheckDigits;
import cn.fenhe.regulation.Article;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What applicants declare of themselves (身份信息): numbers by their check digits, sealed before they are kept, shown masked. That the
 * number is somebody's is no proof that it is his who applies: that is for {@link Verification}.
 */
@Component
@Article({"TY-7", "FH-10"})
class Identities {

    private static final String PURPOSE = "applicants";
    private static final Pattern RESIDENT_ID = Pattern.compile("\\d{17}[0-9X]");
    private static final Pattern CREDIT_CODE = Pattern.compile("[0-9A-HJ-NP-RTUWXY]{18}");
    private static final Pattern OTHER_DOCUMENT = Pattern.compile("[A-Z0-9]{5,20}");
    private static final Pattern CONTACT = Pattern.compile("[0-9+() -]{7,20}|[^\\s@]{1,64}@[^\\s@]{3,100}");

    private final Keys keys;

    Identities(Keys keys) {
        this.keys = keys;
    }

    /**
     * @throws Refusal 422 {@code opening.applicant-number-wrong}, {@code opening.credit-code-wrong}, {@code opening.agent-missing},
     *     {@code opening.contact-wrong}; none of them repeats what was given
     */
    Applicant applicant(Declaration declared) {
        String number = declared.idNumber().strip().toUpperCase(Locale.ROOT);
        if (!isNumber(declared.idKind(), number)) {
            throw wrong("opening.applicant-number-wrong").with("document", declared.idKind());
        }
        String contact = declared.contact().strip();
        if (!CONTACT.matcher(contact).matches()) {
            throw wrong("opening.contact-wrong");
        }
        boolean company = declared.kind() == ApplicantKind.LEGAL_PERSON;
        return new Applicant(
                declared.kind(),
                PlainText.clean(declared.name()),
                company ? creditCode(declared.creditCode()) : null,
                company ? agent(declared.agent()) : null,
                declared.idKind(),
                masked(number),
                sealed(number),
                masked(contact),
                sealed(contact));
    }

    String open(String sealed) {
        return new String(keys.open(sealed), StandardCharsets.UTF_8);
    }

    private static boolean isNumber(IdKind kind, String number) {
        return switch (kind) {
            case RESIDENT_ID, FOREIGN_RESIDENT_ID ->
                RESIDENT_ID.matcher(number).matches() && CheckDigits.idNumber(number)
                        || kind == IdKind.FOREIGN_RESIDENT_ID
                                && OTHER_DOCUMENT.matcher(number).matches()
                                && number.length() == 15;
            case PASSPORT, HONG_KONG_MACAO_PERMIT, TAIWAN_PERMIT ->
                OTHER_DOCUMENT.matcher(number).matches();
        };
    }

    private static String creditCode(@Nullable String given) {
        String code = Objects.requireNonNullElse(given, "").strip().toUpperCase(Locale.ROOT);
        if (!CREDIT_CODE.matcher(code).matches() || !CheckDigits.creditCode(code)) {
            throw wrong("opening.credit-code-wrong");
        }
        return code;
    }

    private static String agent(@Nullable String given) {
        String agent = given == null ? "" : PlainText.clean(given);
        if (agent.isEmpty()) {
            throw wrong("opening.agent-missing");
        }
        return agent;
    }

    /** The first three and the last four where enough lies between, else the first and the last. */
    static String masked(String plain) {
        int[] signs = plain.codePoints().toArray();
        int head = signs.length >= 11 ? 3 : 1;
        int tail = signs.length >= 11 ? 4 : 1;
        int hidden = Math.max(1, signs.length - head - tail);
        return new String(signs, 0, head) + "*".repeat(hidden) + new String(signs, signs.length - tail, tail);
    }

    private String sealed(String plain) {
        return keys.seal(PURPOSE, plain.getBytes(StandardCharsets.UTF_8));
    }

    private static Refusal wrong(String code) {
        return Refusal.of(Refusal.Kind.UNPROCESSABLE, code);
    }
}
