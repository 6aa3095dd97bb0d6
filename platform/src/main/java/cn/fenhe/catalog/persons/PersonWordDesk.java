package cn.fenhe.catalog.persons;

import cn.fenhe.api.Ids;
import cn.fenhe.api.Refusal;
import cn.fenhe.audit.Act;
import cn.fenhe.audit.AuditLog;
import cn.fenhe.catalog.ItemFormat;
import cn.fenhe.catalog.LocalWords;
import cn.fenhe.catalog.PersonWordList;
import cn.fenhe.catalog.PersonWords;
import cn.fenhe.organization.Caller;
import cn.fenhe.organization.Role;
import cn.fenhe.regulation.Article;
import java.text.Normalizer;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The words by which items are taken for a person's (个人信息用词), in the hands of the security administrator: the platform's own, which
 * stay, and those in use here, added and removed with reasons and at once in force.
 */
@Component
@Article({"FH-21", "SD-10", "FH-4"})
class PersonWordDesk {

    private static final int MOST = 500;

    /** Two signs at least: a single one stands in too many titles. */
    private static final Pattern FIT = Pattern.compile("[\\p{IsHan}\\p{Alnum}]{2,20}|[a-z][a-z0-9_]{1,39}");

    private final PersonWordStore store;
    private final PersonWordList list;
    private final AuditLog audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    PersonWordDesk(
            PersonWordStore store,
            PersonWordList list,
            AuditLog audit,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.list = list;
        this.audit = audit;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * All words.
     *
     * @param own added here, the newest first
     */
    record Words(List<BuiltIn> builtIn, List<PersonWord> own) {}

    /**
     * The platform's own words for one kind of data.
     *
     * @param format that its values have as a rule; null for none
     * @param titles looked for in titles
     * @param names looked for in names of fields
     */
    record BuiltIn(PersonWords kind, @Nullable ItemFormat format, List<String> titles, List<String> names) {}

    Words list(Caller by) {
        by.require(Role.SECURITY_ADMINISTRATOR);
        List<BuiltIn> builtIn = Arrays.stream(PersonWords.values())
                .map(kind -> new BuiltIn(kind, kind.format(), kind.titles(), kind.names()))
                .toList();
        return new Words(builtIn, store.present());
    }

    /** @throws Refusal 422 {@code catalog.word-unfit}, 409 {@code catalog.word-known}, {@code catalog.words-full} */
    PersonWord add(Caller by, String given, String reasons) {
        by.require(Role.SECURITY_ADMINISTRATOR);
        PersonWord word = word(by, fit(given), reasons.strip());
        transaction.executeWithoutResult(status -> {
            if (store.present().size() >= MOST) {
                throw conflict("catalog.words-full").with("most", MOST);
            }
            if (!store.add(word, by.actor())) {
                throw known(word.word());
            }
            audit.record(Act.of(by.actor(), "catalog.add-person-word", "person-word", word.id())
                    .with("word", word.word())
                    .with("reasons", word.reasons())
                    .citing("FH-21", "SD-10"));
        });
        list.forget();
        return word;
    }

    /** @throws Refusal 404 {@code catalog.word-unknown} */
    void remove(Caller by, UUID id, String reasons) {
        by.require(Role.SECURITY_ADMINISTRATOR);
        transaction.executeWithoutResult(status -> {
            String word = store.remove(id, by.actor(), now(), reasons.strip())
                    .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "catalog.word-unknown"));
            audit.record(Act.of(by.actor(), "catalog.remove-person-word", "person-word", id)
                    .with("word", word)
                    .with("reasons", reasons.strip())
                    .citing("FH-21", "SD-10"));
        });
        list.forget();
    }

    private static String fit(String given) {
        String word = Normalizer.normalize(given, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        if (!FIT.matcher(word).matches()) {
            throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "catalog.word-unfit").citing("FH-21");
        }
        boolean builtIn = PersonWords.of(word, word, LocalWords.NONE).isPresent();
        if (builtIn) {
            throw known(word);
        }
        return word;
    }

    private static Refusal known(String word) {
        return conflict("catalog.word-known").with("word", word);
    }

    private static Refusal conflict(String code) {
        return Refusal.of(Refusal.Kind.CONFLICT, code).citing("FH-21");
    }

    private PersonWord word(Caller by, String word, String reasons) {
        return new PersonWord(Ids.next(), word, LocalWords.isOfNames(word), by.name(), now(), reasons);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
