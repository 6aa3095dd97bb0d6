package cn.fenhe.catalog;

import cn.fenhe.regulation.Article;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Why what an item is marked as does not go with what it says of itself (个人信息存疑). A reason makes it no longer a fault; the doubt stays,
 * is shown to whoever approves and confirms, and keeps the item from being granted at once.
 */
@Article({"FH-21", "SD-10", "GW-13"})
public enum PersonDoubt {
    /** 名称、字段名或者格式像个人信息, and it is marked as none. */
    SAYS_PERSON,
    /** 依据或者条件写明涉及个人信息, and it is marked as none. */
    GROUNDS_SAY_PERSON,
    /** 个人信息无条件共享. */
    FREELY_SHARED;

    private static final Set<ItemFormat> OF_PERSONS =
            EnumSet.of(ItemFormat.ID_NUMBER, ItemFormat.MOBILE, ItemFormat.EMAIL, ItemFormat.BANK_CARD);

    private static final Pattern LAW = Pattern.compile("《[^》]*》");
    private static final Pattern NONE = Pattern.compile("(不|未|无|没有|非)(涉及|包含|含|含有|属于|属|是)?(任何)?(个人信息|个人隐私|隐私)");
    /** Stated of the item; that it stands beside personal information says nothing of its own. */
    private static final Pattern PERSONAL = Pattern.compile(
            "(涉及|属于|包含|包括|含有|含|涉|是|系|为)(公民|自然人|群众|他人|居民)?的?(个人信息|个人隐私|隐私)"
                    + "|^(个人信息|个人隐私|隐私)|\\bpersonal (information|data)\\b|\\bprivacy\\b",
            Pattern.CASE_INSENSITIVE);

    /** What is doubtful about an item, by the words in use here too; null when nothing is. */
    public static @Nullable PersonDoubt of(Item item, LocalWords local) {
        if (item.personal()) {
            return item.sharing() == SharingType.UNCONDITIONAL ? FREELY_SHARED : null;
        }
        ItemFormat format = item.format();
        if (format != null && OF_PERSONS.contains(format)
                || PersonWords.of(item.title(), item.name(), local).isPresent()) {
            return SAYS_PERSON;
        }
        return groundsSayPerson(item) ? GROUNDS_SAY_PERSON : null;
    }

    private static boolean groundsSayPerson(Item item) {
        return Stream.of(item.sharingCondition(), item.sharingBasis(), item.openingCondition(), item.openingBasis())
                .filter(Objects::nonNull)
                .map(ground -> NONE.matcher(LAW.matcher(ground).replaceAll("")).replaceAll(""))
                .anyMatch(ground -> PERSONAL.matcher(ground).find());
    }
}
