package cn.fenhe.protection;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What each mask makes of an invented value (脱敏示例), by the very expression that masks data. */
@Component
public class MaskExamples {

    private final DSLContext database;

    MaskExamples(DSLContext database) {
        this.database = database;
    }

    /** @param after null where nothing is left */
    public record Example(
            Mask mask, String before, @Nullable String after) {}

    /** Of every mask. */
    public List<Example> all() {
        List<Field<?>> masked = Arrays.stream(Mask.values())
                .<Field<?>>map(mask -> mask.over(DSL.inline(invented(mask))))
                .toList();
        var row = database.select(masked).fetchSingle();
        return Arrays.stream(Mask.values())
                .map(mask -> new Example(mask, invented(mask).toString(), text(row.get(mask.ordinal()))))
                .toList();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static Object invented(Mask mask) {
        return switch (mask) {
            case NAME -> "张小明";
            case ID_6_4, ID_3_4, ID_1_1 -> "140105198705121234";
            case MOBILE -> "13812340000";
            case ADDRESS -> "山西省太原市小店区坞城路92号";
            case CARD -> "6222020502001234567";
            case EMAIL -> "zhangxm@example.cn";
            case AGE_BAND, MONTH -> LocalDate.of(1987, 5, 12);
            case CITY -> "140105";
            case ROUND_10 -> 1234L;
            case NONE, SUPPRESS -> "二级甲等";
        };
    }
}
