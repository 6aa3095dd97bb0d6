package cn.fenhe.catalog;

import cn.fenhe.catalog.revision.DescriptionInput;
import cn.fenhe.catalog.revision.DescriptionInput.ClassificationInput;
import cn.fenhe.catalog.revision.DescriptionInput.FormatInput;
import cn.fenhe.catalog.revision.DescriptionInput.ItemInput;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Descriptions for tests, complete unless bent; each has a title of its own. */
public final class Descriptions {

    private String title = "测试数据" + UUID.randomUUID();
    private String summary = "用于测试的数据资源。";
    private ClassificationInput classification = new ClassificationInput("3", "07", "001", null);
    private String subject = "OTHER";
    private List<String> keywords = List.of("测试");
    private List<FormatInput> formats = List.of(new FormatInput("SPREADSHEET", "csv"));
    private List<String> modes = List.of("INTERFACE", "FILE");
    private String cycle = "DAILY";
    private @Nullable String grade;
    private final List<ItemInput> items;

    private Descriptions(List<ItemInput> items) {
        this.items = items;
    }

    /** Sharing by interface needs a key, so without one it is by file alone. */
    public static Descriptions of(ItemInput... items) {
        Descriptions made = new Descriptions(Arrays.asList(items));
        boolean keyed = made.items.stream().anyMatch(item -> Boolean.TRUE.equals(item.key()));
        return keyed ? made : made.modes("FILE");
    }

    /** What an entry says, with other items. */
    public static Descriptions like(Entry entry, List<ItemInput> items) {
        Descriptions made = of(items.toArray(ItemInput[]::new)).title(entry.title());
        Classification kept = entry.description().classification();
        return made.classified(kept.category(), kept.item(), kept.heading());
    }

    public Descriptions title(String value) {
        title = value;
        return this;
    }

    public Descriptions summary(String value) {
        summary = value;
        return this;
    }

    public Descriptions classified(String category, String item, String heading) {
        classification = new ClassificationInput(category, item, heading, null);
        return this;
    }

    public Descriptions subject(Subject value) {
        subject = value.name();
        return this;
    }

    public Descriptions keywords(String... values) {
        keywords = List.of(values);
        return this;
    }

    public Descriptions formats(FormatInput... values) {
        formats = List.of(values);
        return this;
    }

    public Descriptions modes(String... values) {
        modes = List.of(values);
        return this;
    }

    public Descriptions cycle(UpdateCycle value) {
        cycle = value.name();
        return this;
    }

    public Descriptions grade(Grade value) {
        grade = value.name();
        return this;
    }

    /** Its level is that of its highest item unless it was said. */
    public DescriptionInput input() {
        String highest = items.stream()
                .map(ItemInput::grade)
                .max(Comparator.naturalOrder())
                .orElse(Grade.L1.name());
        return new DescriptionInput(
                title,
                summary,
                classification,
                subject,
                keywords,
                formats,
                modes,
                cycle,
                grade == null ? highest : grade,
                "",
                null,
                List.of(),
                items);
    }
}
