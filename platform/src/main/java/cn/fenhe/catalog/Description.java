package cn.fenhe.catalog;

import cn.fenhe.regulation.Article;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a revision says of its resource (著录内容): the core metadata of the catalogue guide (编制指南).
 *
 * @param title 信息资源名称, unique in its institution
 * @param summary 信息资源摘要; empty while the draft lacks it, as every text and list below
 * @param subject 主题
 * @param keywords that people would search by
 * @param formats 信息资源格式
 * @param sharingModes 共享方式
 * @param cycle 更新周期
 * @param grade 级别 of the whole, never below that of its highest item (SD-10)
 * @param useRequirements 使用要求 (TJ-10); empty when there are none
 * @param region whose matters the data covers, null for the provider's own
 * @param related 关联资源代码: codes of other resources
 */
@Article({"GW-13", "TJ-10"})
public record Description(
        String title,
        String summary,
        Classification classification,
        Subject subject,
        List<String> keywords,
        List<ResourceFormat> formats,
        Set<SharingMode> sharingModes,
        UpdateCycle cycle,
        Grade grade,
        String useRequirements,
        @Nullable UUID region,
        List<String> related,
        List<Item> items) {

    public Description {
        keywords = List.copyOf(keywords);
        formats = List.copyOf(formats);
        sharingModes = Collections.unmodifiableSortedSet(new TreeSet<>(sharingModes));
        related = List.copyOf(related);
        items = List.copyOf(items);
    }

    /**
     * The type shown for the whole: that of its items where they agree; conditional where they differ, since what can be given
     * only in part is conditional. Decisions are made per item.
     */
    @Article({"SD-12", "TJ-15"})
    public SharingType sharing() {
        return agreed(items.stream().map(Item::sharing).distinct().toList(), SharingType.CONDITIONAL);
    }

    /** The opening type shown for the whole, likewise. */
    @Article("TY-8")
    public OpeningType opening() {
        return agreed(items.stream().map(Item::opening).distinct().toList(), OpeningType.CONDITIONAL);
    }

    private static <T> T agreed(List<T> types, T otherwise) {
        return types.size() == 1 ? types.getFirst() : otherwise;
    }

    /** Whether any item is personal information, so that its impact must be assessed (GW-13). */
    public boolean personal() {
        return items.stream().anyMatch(Item::personal);
    }

    public Optional<Item> item(UUID id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst();
    }

    public Optional<Item> item(String name) {
        return items.stream().filter(item -> Objects.equals(item.name(), name)).findFirst();
    }

    /** The description of some of the items as if there were no others: its level is theirs. */
    Description onlyItems(List<Item> some) {
        return new Description(
                title,
                summary,
                classification,
                subject,
                keywords,
                formats,
                sharingModes,
                cycle,
                some.stream().map(Item::grade).max(Grade::compareTo).orElse(grade),
                useRequirements,
                region,
                related,
                some);
    }
}
