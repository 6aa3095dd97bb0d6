package cn.fenhe.catalog.revision;

import static cn.fenhe.catalog.revision.Difference.field;
import static cn.fenhe.catalog.revision.Difference.graded;

import cn.fenhe.catalog.Item;
import cn.fenhe.catalog.revision.Difference.FieldChange;
import java.util.List;
import java.util.stream.Stream;

/** Compares two states of one item, field by field. */
final class ItemFields {

    private ItemFields() {}

    static List<FieldChange> between(Item before, Item after) {
        return Stream.of(
                        field("name", before, after, Item::name),
                        field("title", before, after, Item::title),
                        field("type", before, after, Item::type),
                        field("length", before, after, Item::length),
                        field("scale", before, after, Item::scale),
                        field("nullable", before, after, Item::nullable),
                        field("key", before, after, Item::key),
                        field("format", before, after, Item::format),
                        field("personal", before, after, Item::personal),
                        field("personalReason", before, after, Item::personalReason),
                        graded("grade", before, after, Item::grade),
                        graded("sharing", before, after, Item::sharing),
                        field("sharingCondition", before, after, Item::sharingCondition),
                        field("sharingBasis", before, after, Item::sharingBasis),
                        graded("opening", before, after, Item::opening),
                        field("openingCondition", before, after, Item::openingCondition),
                        field("openingBasis", before, after, Item::openingBasis),
                        field("source", before, after, Item::source))
                .flatMap(List::stream)
                .toList();
    }
}
