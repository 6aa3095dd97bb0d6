package cn.fenhe.protection;

import cn.fenhe.catalog.DataType;
import cn.fenhe.catalog.Item;
import cn.fenhe.catalog.ItemFormat;
import java.util.List;
import java.util.Locale;

/** What an item is about (含义), as far as its format, name and title tell. */
final class Meaning {

    private static final List<String> BIRTH = List.of("birth", "born", "dob", "csrq", "chusheng", "出生", "生日");
    private static final List<String> NAME = List.of("xingming", "xm", "full_name", "姓名");
    private static final List<String> ADDRESS = List.of("address", "dizhi", "zhuzhi", "地址", "住址", "住所");

    private Meaning() {}

    static boolean isIdNumber(Item item) {
        return item.format() == ItemFormat.ID_NUMBER;
    }

    static boolean saysBirthDate(Item item) {
        return says(item, BIRTH);
    }

    /** A person's date that no name tells apart: it may be the birth date. */
    static boolean isPersonalDate(Item item) {
        return item.personal() && (item.type() == DataType.DATE || item.type() == DataType.DATETIME);
    }

    static boolean isName(Item item) {
        return plainText(item) && (item.name().equals("name") && item.personal() || says(item, NAME));
    }

    static boolean isAddress(Item item) {
        return plainText(item) && says(item, ADDRESS);
    }

    static boolean plainText(Item item) {
        return item.format() == null && (item.type() == DataType.TEXT || item.type() == DataType.MEMO);
    }

    private static boolean says(Item item, List<String> words) {
        String name = item.name().toLowerCase(Locale.ROOT);
        return words.stream()
                .anyMatch(word -> hasWord(name, word) || item.title().contains(word));
    }

    /** A short abbreviation counts only as a whole word of the name. */
    private static boolean hasWord(String name, String word) {
        return word.length() > 4
                ? name.contains(word)
                : List.of(name.split("_")).contains(word);
    }
}
