package cn.fenhe.audit;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import cn.fenhe.api.Cursor;
import cn.fenhe.api.Page;
import cn.fenhe.api.Paging;
import cn.fenhe.api.Refusal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Finds entries, the newest first. The columns only find them; what is shown is read from the bytes that the log hashed. */
@Component
class EntrySearch {

    private static final Table<?> ENTRY = table(name("audit", "entry"));
    private static final Field<Long> INDEX = field(name("index"), Long.class);
    private static final Field<OffsetDateTime> AT = field(name("at"), OffsetDateTime.class);
    private static final Field<String> ACTOR = field(name("actor"), String.class);
    private static final Field<String> ACTION = field(name("action"), String.class);
    private static final Field<String> SUBJECT = field(name("subject"), String.class);
    private static final Field<String> PERSON = field(name("person"), String.class);
    private static final Field<String[]> ARTICLES = field(name("articles"), SQLDataType.CLOB.array());
    private static final Field<byte[]> CANONICAL = field(name("canonical"), byte[].class);

    private final DSLContext sql;
    private final JsonMapper json;

    EntrySearch(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    Page<AuditEntry> find(EntryFilter filter, Paging paging) {
        List<AuditEntry> found = sql.select(INDEX, CANONICAL)
                .from(ENTRY)
                .where(condition(filter))
                .and(after(paging))
                .orderBy(AT.desc(), INDEX.desc())
                .limit(paging.fetch())
                .fetch(this::entry);
        return paging.page(found, last -> Cursor.of(last.at(), last.index()));
    }

    private static Condition condition(EntryFilter filter) {
        Condition condition = equal(ACTOR, filter.actor())
                .and(equal(ACTION, filter.action()))
                .and(equal(SUBJECT, filter.subject()))
                .and(filter.persons().isEmpty() ? noCondition() : PERSON.in(filter.persons()));
        if (filter.from() != null) {
            condition = condition.and(AT.ge(at(filter.from())));
        }
        if (filter.until() != null) {
            condition = condition.and(AT.lt(at(filter.until())));
        }
        if (filter.article() != null) {
            condition = condition.and(ARTICLES.contains(val(new String[] {filter.article()}, ARTICLES)));
        }
        return condition;
    }

    private static Condition equal(Field<String> field, @Nullable String value) {
        return value == null ? noCondition() : field.eq(value);
    }

    private static Condition after(Paging paging) {
        return paging.after(2)
                .map(keys -> {
                    try {
                        return row(AT, INDEX).lt(val(at(Instant.parse(keys.get(0)))), val(Long.valueOf(keys.get(1))));
                    } catch (DateTimeParseException | NumberFormatException e) {
                        throw Refusal.of(Refusal.Kind.INVALID, "api.cursor-invalid");
                    }
                })
                .orElse(noCondition());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private AuditEntry entry(Record2<Long, byte[]> row) {
        NewEntry read = NewEntry.of(row.value1(), row.value2());
        EntryFields fields = read.fields();
        Map<String, Object> content = content(read.canonical());
        return new AuditEntry(
                read.index(),
                fields.id(),
                fields.at(),
                fields.actor(),
                content.get("name") instanceof String name ? name : "",
                fields.institution(),
                fields.action(),
                fields.subjectType(),
                fields.subject(),
                fields.articles(),
                fields.person(),
                content.get("details") instanceof Map<?, ?> details ? json.convertValue(details, MAP) : Map.of());
    }

    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private Map<String, Object> content(byte[] canonical) {
        try {
            return json.readValue(canonical, MAP);
        } catch (JacksonException e) {
            // Bytes that nobody could have recorded: their fields say so.
            return Map.of();
        }
    }
}
