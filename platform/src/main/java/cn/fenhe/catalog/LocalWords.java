package cn.fenhe.catalog;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Words for persons' data (本地个人信息用词) that are in use here and not among the platform's own, {@link PersonWords}.
 *
 * @param words as they are looked for: Chinese ones anywhere in a title, others as whole parts of a field's name
 */
public record LocalWords(List<String> words) {

    public static final LocalWords NONE = new LocalWords(List.of());

    private static final Pattern OF_NAMES = Pattern.compile("[a-z0-9_]+");

    public LocalWords {
        words = List.copyOf(words);
    }

    /** Whether a word is looked for in names of fields, and not in titles. */
    public static boolean isOfNames(String word) {
        return OF_NAMES.matcher(word).matches();
    }

    boolean say(String title, String boundedName) {
        return words.stream()
                .anyMatch(word -> isOfNames(word)
                        ? boundedName.contains("_" + word + "_")
                        : lower(title).contains(word));
    }

    private static String lower(String title) {
        return title.toLowerCase(Locale.ROOT);
    }
}
