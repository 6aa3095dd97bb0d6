package cn.fenhe.catalog.revision;

import cn.fenhe.catalog.Classification;
import cn.fenhe.catalog.Description;
import cn.fenhe.catalog.Grade;
import cn.fenhe.catalog.Item;
import cn.fenhe.catalog.ResourceFormat;
import cn.fenhe.catalog.SharingMode;
import cn.fenhe.catalog.Subject;
import cn.fenhe.catalog.UpdateCycle;
import cn.fenhe.catalog.revision.DescriptionInput.ClassificationInput;
import cn.fenhe.catalog.revision.DescriptionInput.FormatInput;
import cn.fenhe.catalog.revision.DescriptionInput.ItemInput;
import cn.fenhe.regulation.Article;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a whole description, and finds everything that is wrong with it at once. */
@Article({"GW-13", "TJ-10"})
final class DescriptionReader {

    static final int MOST_ITEMS = 2000;

    private static final int TITLE = 200;
    private static final int SUMMARY = 4000;
    private static final int REQUIREMENTS = 2000;
    private static final int KEYWORD = 50;
    private static final int FEW = 20;
    private static final Pattern TYPE = Pattern.compile("[a-z0-9][a-z0-9 ._+-]{0,29}");
    private static final Pattern CODE = Pattern.compile("\\d{1,20}/\\d{1,18}");

    private final Words words = new Words();
    private final KnownItems known;
    private final Surroundings around;

    private DescriptionReader(KnownItems known, Surroundings around) {
        this.known = known;
        this.around = around;
    }

    /**
     * What was read.
     *
     * @param description null when too much is wrong to make one
     * @param findings everything that is wrong; nothing that is only missing
     */
    record Outcome(@Nullable Description description, List<Finding> findings) {}

    static Outcome read(DescriptionInput given, KnownItems known, Surroundings around) {
        DescriptionReader reader = new DescriptionReader(known, around);
        Description description = reader.description(given);
        return new Outcome(description, reader.words.findings());
    }

    private @Nullable Description description(DescriptionInput given) {
        String title = words.required("title", given.title(), TITLE);
        String summary = words.text("summary", given.summary(), SUMMARY);
        Classification classification = classification(given.classification());
        Subject subject = words.oneOf("subject", given.subject(), Subject.class);
        List<String> keywords = keywords(given.keywords());
        List<ResourceFormat> formats = formats(given.formats());
        Set<SharingMode> modes = modes(given.sharingModes());
        UpdateCycle cycle = words.oneOf("cycle", given.cycle(), UpdateCycle.class);
        Grade grade = words.oneOf("grade", given.grade(), Grade.class);
        String requirements = words.text("useRequirements", given.useRequirements(), REQUIREMENTS);
        UUID region = region(given.region());
        List<String> related = related(given.related());
        List<Item> items = items(given.items());
        if (classification == null || subject == null || cycle == null || grade == null) {
            return null;
        }
        requireGrade(grade, items);
        return new Description(
                title,
                summary,
                classification,
                subject,
                keywords,
                formats,
                modes,
                cycle,
                grade,
                requirements,
                region,
                related,
                items);
    }

    private @Nullable Classification classification(@Nullable ClassificationInput given) {
        if (given == null) {
            words.add(Finding.wrong("classification", "required").citing("GW-13", "TJ-10"));
            return null;
        }
        boolean stands = digits("classification.category", given.category(), "[123]", "1, 2, 3")
                & digits("classification.item", given.item(), "\\d{2}", "00–99")
                & digits("classification.heading", given.heading(), "\\d{3}", "000–999");
        String subheading = given.subheading();
        boolean fourth = subheading != null && !subheading.isEmpty();
        if (fourth) {
            stands &= digits("classification.subheading", subheading, "\\d{1,8}", "0–99999999");
        }
        if (!stands || given.category() == null || given.item() == null || given.heading() == null) {
            return null;
        }
        return new Classification(given.category(), given.item(), given.heading(), fourth ? subheading : null);
    }

    private boolean digits(String path, @Nullable String given, String pattern, String shown) {
        boolean right = given != null && given.matches(pattern);
        if (!right) {
            words.add(Finding.wrong(path, "classification-invalid", shown));
        }
        return right;
    }

    private List<String> keywords(@Nullable List<? extends @Nullable String> given) {
        Set<String> kept = new LinkedHashSet<>();
        List<String> listed = words.list("keywords", given, FEW);
        for (int i = 0; i < listed.size(); i++) {
            String word = words.text("keywords[" + i + "]", listed.get(i), KEYWORD);
            if (!word.isEmpty()) {
                kept.add(word);
            }
        }
        return List.copyOf(kept);
    }

    private List<ResourceFormat> formats(@Nullable List<? extends @Nullable FormatInput> given) {
        Set<ResourceFormat> kept = new LinkedHashSet<>();
        List<FormatInput> listed = words.list("formats", given, FEW);
        for (int i = 0; i < listed.size(); i++) {
            ResourceFormat format = format("formats[" + i + "]", listed.get(i));
            if (format != null) {
                kept.add(format);
            }
        }
        return List.copyOf(kept);
    }

    private @Nullable ResourceFormat format(String at, FormatInput given) {
        ResourceFormat.Kind kind = kind(at + ".kind", given.kind());
        String type = given.type() == null ? "" : given.type().strip().toLowerCase(Locale.ROOT);
        if (!TYPE.matcher(type).matches()) {
            words.add(Finding.wrong(at + ".type", "format-type-invalid"));
            return null;
        }
        if (kind != null && !kind.knows(type)) {
            words.add(Finding.wrong(at + ".type", "format-type-unknown", type, kind));
            return null;
        }
        return kind == null ? null : new ResourceFormat(kind, type);
    }

    private ResourceFormat.@Nullable Kind kind(String path, @Nullable String given) {
        for (ResourceFormat.Kind kind : ResourceFormat.Kind.values()) {
            if (kind.code().equals(given)) {
                return kind;
            }
        }
        return words.oneOf(path, given, ResourceFormat.Kind.class);
    }

    private Set<SharingMode> modes(@Nullable List<? extends @Nullable String> given) {
        Set<SharingMode> kept = new LinkedHashSet<>();
        List<String> listed = words.list("sharingModes", given, FEW);
        for (int i = 0; i < listed.size(); i++) {
            SharingMode mode = words.oneOf("sharingModes[" + i + "]", listed.get(i), SharingMode.class);
            if (mode != null) {
                kept.add(mode);
            }
        }
        return kept;
    }

    private @Nullable UUID region(@Nullable UUID given) {
        if (given != null && !around.regionExists(given)) {
            words.add(Finding.wrong("region", "region-unknown"));
        }
        return given;
    }

    private List<String> related(@Nullable List<? extends @Nullable String> given) {
        Set<String> kept = new LinkedHashSet<>();
        List<String> listed = words.list("related", given, FEW);
        for (int i = 0; i < listed.size(); i++) {
            String code = listed.get(i).strip();
            if (CODE.matcher(code).matches() && around.codeExists(code)) {
                kept.add(code);
            } else {
                words.add(Finding.wrong("related[" + i + "]", "code-unknown"));
            }
        }
        return List.copyOf(kept);
    }

    private List<Item> items(@Nullable List<? extends @Nullable ItemInput> given) {
        ItemReader reader = new ItemReader(words, known, around);
        List<Item> items = new ArrayList<>();
        List<ItemInput> listed = words.list("items", given, MOST_ITEMS);
        for (int i = 0; i < listed.size(); i++) {
            Item item = reader.read("items[" + i + "]", listed.get(i));
            if (item != null) {
                items.add(item);
            }
        }
        return items;
    }

    @Article("SD-10")
    private void requireGrade(Grade grade, List<Item> items) {
        Grade highest = items.stream().map(Item::grade).max(Grade::compareTo).orElse(grade);
        if (grade.compareTo(highest) < 0) {
            words.add(Finding.wrong("grade", "grade-too-low", highest).citing("SD-10"));
        }
    }
}
