package cn.fenhe.notice;

import cn.fenhe.regulation.Regulations;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Words notices by the template of their kind: {@code templates/<kind>.txt}. */
@Component
class Wording {

    private static final Pattern PLACE = Pattern.compile("\\{([\\p{L}\\p{N}_-]+)}");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);

    private final Map<Notices.Kind, String> templates = new EnumMap<>(Notices.Kind.class);
    private final Regulations regulations;

    Wording(Regulations regulations) {
        this.regulations = regulations;
        for (Notices.Kind kind : Notices.Kind.values()) {
            templates.put(kind, template(kind));
        }
    }

    /**
     * The whole text.
     *
     * @param articles what binds of the draft's basis
     */
    String text(
            Notices.Draft draft, List<String> articles, String number, String fromName, String toName, LocalDate day) {
        Map<String, String> values = new HashMap<>();
        values.put("number", number);
        values.put("to", toName);
        values.put("from", fromName);
        values.put("title", filled(draft.title(), draft.facts()));
        values.put("body", filled(draft.body(), draft.facts()));
        values.put("basis", basis(articles));
        values.put("remedy", draft.remedy() == null ? "" : filled(draft.remedy(), draft.facts()));
        values.put("date", DATE.format(day));
        return filled(templates.getOrDefault(draft.kind(), ""), values)
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }

    private String basis(List<String> articles) {
        return articles.isEmpty()
                ? ""
                : "依据：" + articles.stream().map(regulations::citation).collect(Collectors.joining("、")) + "。";
    }

    /** Each place of a text filled once: what is filled in is not read again, since people wrote it. */
    static String filled(String text, Map<String, String> values) {
        return PLACE.matcher(text).replaceAll(place -> {
            @Nullable String value = values.get(place.group(1));
            return Matcher.quoteReplacement(value == null ? place.group() : value);
        });
    }

    private static String template(Notices.Kind kind) {
        String name = "templates/" + kind.name().toLowerCase(Locale.ROOT) + ".txt";
        try (InputStream in = Wording.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing from the archive: cn/fenhe/notice/" + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
