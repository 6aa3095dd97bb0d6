package cn.fenhe.lake;

import static cn.fenhe.lake.LakeFixture.column;
import static cn.fenhe.lake.LakeFixture.file;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.fenhe.PlatformTest;
import cn.fenhe.lake.write.LakeWriter.Mode;
import cn.fenhe.lake.write.StagedBatch;
import cn.fenhe.regulation.Article;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Values as departments write them; what may be read in two ways is none. */
@PlatformTest
@Article("TJ-12")
class SpellingsTest {

    @Autowired
    LakeFixture lake;

    @TempDir
    Path folder;

    private List<@Nullable Object> read(ColumnType type, String content) {
        LakeFixture.Shape shape = lake.table(column("value", type), LakeFixture.text("text"));
        StagedBatch batch = lake.stage(shape, file(folder, "value,text\n" + content));
        assertThat(lake.rejects(batch)).isEmpty();
        lake.commit(batch, Mode.REPLACE);
        return lake.rows(shape, null).stream()
                .<@Nullable Object>map(List::getFirst)
                .toList();
    }

    @Test
    void numbersMayHaveGroupsAndWideDigits() {
        assertThat(read(ColumnType.Plain.INTEGER, "\"1,234,567\",a\n１２３４,a\n\"-1,000\",a\n"))
                .containsExactlyInAnyOrder(1_234_567L, 1234L, -1000L);
        assertThat(read(new ColumnType.Decimal(12, 2), "\"12,345.60\",a\n１２．５,a\n"))
                .containsExactlyInAnyOrder(new BigDecimal("12345.60"), new BigDecimal("12.50"));
    }

    @Test
    void aPerCentIsAHundredth() {
        assertThat(read(new ColumnType.Decimal(8, 4), "35%,a\n-3.25％,a\n"))
                .containsExactlyInAnyOrder(new BigDecimal("0.3500"), new BigDecimal("-0.0325"));
        assertThat(read(ColumnType.Plain.DOUBLE, "35%,a\n")).containsExactly(0.35);
    }

    @Test
    void datesMayBeWrittenInChinese() {
        assertThat(read(ColumnType.Plain.DATE, "2024年1月5日,a\n2024/1/5,a\n2024.01.05,a\n２０２４年１月５日,a\n20240105,a\n"))
                .hasSize(5)
                .containsOnly(LocalDate.of(2024, 1, 5));
        assertThat(read(
                        ColumnType.Plain.TIMESTAMP,
                        "2024年1月5日 8时05分,a\n2024/1/5 8:05,a\n2024-01-05 08:05:00,a\n2024年1月5日08:05,a\n"))
                .hasSize(4)
                .containsOnly(LocalDateTime.of(2024, 1, 5, 8, 5));
    }

    @Test
    void truthHasSeveralWords() {
        assertThat(read(ColumnType.Plain.BOOLEAN, "是,a\n√,a\nY,a\n")).containsOnly(true);
        assertThat(read(ColumnType.Plain.BOOLEAN, "否,a\n×,a\nno,a\n")).containsOnly(false);
    }

    @Test
    void aWordForNothingIsNoValueButInAText() {
        assertThat(read(ColumnType.Plain.INTEGER, "无,a\n空,a\nNA,a\n-,a\n—,a\n"))
                .hasSize(5)
                .allMatch(Objects::isNull);
        assertThat(read(ColumnType.Plain.TEXT, "无,a\n")).containsExactly("无");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1,23\"", "\"12,34,567\"", "35%", "1.2.3", "约12", "12万"})
    void whatMayBeReadInTwoWaysIsNoWholeNumber(String text) {
        LakeFixture.Shape shape = lake.table(column("value", ColumnType.Plain.INTEGER));
        assertThat(lake.rejects(lake.stage(shape, file(folder, "value\n1\n" + text + "\n"))))
                .extracting("line", "reason")
                .containsExactly(tuple(3L, "type"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024年13月1日", "2023年2月29日", "24年1月5日", "1/5/2024", "2024年1月"})
    void whatIsNoDayIsNoDate(String text) {
        LakeFixture.Shape shape = lake.table(column("value", ColumnType.Plain.DATE));
        assertThat(lake.rejects(lake.stage(shape, file(folder, "value\n2024-01-01\n" + text + "\n"))))
                .extracting("line", "reason")
                .containsExactly(tuple(3L, "type"));
    }

    @Test
    void aHundredthPastTheScaleIsNotRoundedAway() {
        LakeFixture.Shape shape = lake.table(column("value", new ColumnType.Decimal(8, 2)));
        assertThat(lake.rejects(lake.stage(shape, file(folder, "value\n1\n12.5%\n"))))
                .extracting("reason")
                .containsExactly("type");
    }
}
