package cn.fenhe.audit;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What an entry's canonical bytes say, as the searchable columns hold it. Always the same for the same bytes, and never an error: bytes
 * that nobody could have recorded are an entry too, and must not stop those behind them.
 */
record EntryFields(
        UUID id,
        Instant at,
        String actor,
        @Nullable UUID institution,
        String action,
        String subjectType,
        String subject,
        @Nullable String person,
        List<String> articles) {

    /** The action of an entry that cannot be read. */
    static final String UNREADABLE = "audit.unreadable";

    /** Characters that a column keeps: an index refuses a key of several thousand. */
    private static final int LONGEST = 200;

    private static final JsonFactory JSON = new JsonFactory();

    static EntryFields of(byte[] canonical, byte[] leaf) {
        try {
            return new Reading(canonical).fields();
        } catch (JacksonException | IllegalArgumentException | java.time.format.DateTimeParseException e) {
            ByteBuffer bits = ByteBuffer.wrap(leaf);
            UUID id = new UUID(bits.getLong(), bits.getLong());
            return new EntryFields(id, Instant.EPOCH, "", null, UNREADABLE, "", "", null, List.of());
        }
    }

    /** Whether it is the platform's or the public's own and touches no citizen. What cannot be read may name anybody. */
    boolean namesNobody() {
        return person == null && (actor.equals(Actor.SYSTEM.id()) || actor.equals(Actor.PUBLIC.id()));
    }

    /** As text in PostgreSQL can hold it, and an index. */
    private static String column(String text) {
        String shorter = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
        String clean = shorter.indexOf('\0') < 0 ? shorter : shorter.replace("\0", "");
        return Character.isHighSurrogate(lastOf(clean)) ? clean.substring(0, clean.length() - 1) : clean;
    }

    private static char lastOf(String text) {
        return text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
    }

    /** One reading of the bytes. */
    private static final class Reading {
        private @Nullable UUID id;
        private @Nullable Instant at;
        private String actor = "";
        private @Nullable UUID institution;
        private String action = "";
        private String subjectType = "";
        private String subject = "";
        private @Nullable String person;
        private final List<String> articles = new ArrayList<>();

        Reading(byte[] canonical) {
            try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), canonical)) {
                if (json.nextToken() != JsonToken.START_OBJECT) {
                    throw new IllegalArgumentException("no object");
                }
                for (String name = json.nextName(); name != null; name = json.nextName()) {
                    member(name, json.nextToken(), json);
                }
            }
        }

        EntryFields fields() {
            if (id == null || at == null) {
                throw new IllegalArgumentException("neither id nor time");
            }
            return new EntryFields(id, at, actor, institution, action, subjectType, subject, person, articles);
        }

        private void member(String name, @Nullable JsonToken token, JsonParser json) {
            if (name.equals("articles") && token == JsonToken.START_ARRAY) {
                while (json.nextToken() == JsonToken.VALUE_STRING) {
                    articles.add(column(json.getString()));
                }
            } else if (token == JsonToken.VALUE_STRING) {
                text(name, json.getString());
            } else {
                json.skipChildren();
            }
        }

        private void text(String name, String value) {
            switch (name) {
                case "id" -> id = UUID.fromString(value);
                case "at" -> at = Instant.parse(value);
                case "actor" -> actor = column(value);
                case "institution" -> institution = UUID.fromString(value);
                case "action" -> action = column(value);
                case "subjectType" -> subjectType = column(value);
                case "subject" -> subject = column(value);
                case "person" -> person = column(value);
                default -> {
                    // name and details are shown from the bytes and not searched by
                }
            }
        }
    }
}
