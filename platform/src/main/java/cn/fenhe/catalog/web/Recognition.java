package cn.fenhe.catalog.web;

import cn.fenhe.catalog.ItemFormat;
import cn.fenhe.catalog.LocalWords;
import cn.fenhe.catalog.PersonWords;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What titles and names of items say of persons (个人信息识别), asked before items are made of a table's header. */
final class Recognition {

    /** No description has more items. */
    static final int MOST = 2000;

    private Recognition() {}

    /** @param items at most 2000 */
    record Order(@Nullable List<Named> items) {}

    record Named(@Nullable String title, @Nullable String name) {}

    /**
     * In the order asked.
     *
     * @param format that its values have as a rule, null for none
     */
    record Recognised(boolean personal, @Nullable ItemFormat format) {

        static Recognised of(Named named, LocalWords local) {
            return PersonWords.of(text(named.title()), text(named.name()), local)
                    .map(words -> new Recognised(true, words.format()))
                    .orElseGet(() -> new Recognised(false, null));
        }

        private static String text(@Nullable String given) {
            return given == null ? "" : given;
        }
    }
}
