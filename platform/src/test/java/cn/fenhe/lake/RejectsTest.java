package cn.fenhe.lake;

import static cn.fenhe.lake.LakeFixture.column;
import static cn.fenhe.lake.LakeFixture.file;
import static cn.fenhe.lake.LakeFixture.layout;
import static cn.fenhe.lake.LakeFixture.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.fenhe.PlatformTest;
import cn.fenhe.lake.write.ColumnRule;
import cn.fenhe.lake.write.ColumnRule.Check;
import cn.fenhe.lake.write.LakeWriter.Mode;
import cn.fenhe.lake.write.Reject;
import cn.fenhe.lake.write.StagedBatch;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class RejectsTest {

    @Autowired
    LakeFixture lake;

    @TempDir
    Path folder;

    @Test
    void aRejectedRowIsKeptWithItsLineItsReasonAndItsText() {
        LakeFixture.Shape shape = lake.table(List.of("id"), false, text("id"), column("n", ColumnType.Plain.INTEGER));
        Path file = file(folder, """
                id,n\r
                1,1\r
                "two
                lines",2\r
                3,x\r
                4\r
                5,5,5\r
                \r
                1,6\r
                "7"x,7\r
                ,8\r
                "9,9
                """);
        StagedBatch batch = lake.stage(shape, file);
        String name = file.getFileName().toString();
        assertThat(lake.rejects(batch))
                .containsExactly(
                        new Reject(name, 5, "n", "type", "3,x"),
                        new Reject(name, 6, null, "too-few-columns", "4"),
                        new Reject(name, 7, null, "too-many-columns", "5,5,5"),
                        new Reject(name, 9, null, "duplicate-key", "1,6"),
                        new Reject(name, 10, null, "quote", "\"7\"x,7"),
                        new Reject(name, 11, "id", "required", ",8"),
                        new Reject(name, 12, null, "quote", "\"9,9\n"));
        assertThat(batch.read()).isEqualTo(9);
        assertThat(batch.accepted()).isEqualTo(2);
        assertThat(batch.rejected()).isEqualTo(7);
        lake.commit(batch, Mode.REPLACE);
        assertThat(lake.rows(shape, null)).containsExactlyInAnyOrder(List.of("1", 1L), List.of("two\nlines", 2L));
    }

    @Test
    void aBlankCellIsMissingWhereItCanBeNoValue() {
        LakeFixture.Shape shape = lake.table(
                text("text"),
                column("count", ColumnType.Plain.INTEGER),
                column("amount", new ColumnType.Decimal(10, 2)),
                column("ratio", ColumnType.Plain.DOUBLE),
                column("flag", ColumnType.Plain.BOOLEAN),
                column("day", ColumnType.Plain.DATE),
                column("at", ColumnType.Plain.TIMESTAMP),
                new Column("due", ColumnType.Plain.DATE, true));
        StagedBatch batch = lake.stage(shape, file(folder, """
                text,count,amount,ratio,flag,day,at,due
                 , ,  , ,   , ,\u3000,2024-01-01
                ,,,,,,,2024-01-02
                x,1,1,1,1,2024-01-01,2024-01-01 10:00,\s
                """));
        assertThat(lake.rejects(batch))
                .extracting("line", "column", "reason")
                .containsExactly(tuple(4L, "due", "required"));
        lake.commit(batch, Mode.REPLACE);
        assertThat(lake.rows(shape, null))
                .containsExactlyInAnyOrder(
                        Arrays.asList(" ", null, null, null, null, null, null, LocalDate.of(2024, 1, 1)),
                        Arrays.asList(null, null, null, null, null, null, null, LocalDate.of(2024, 1, 2)));
    }

    @ParameterizedTest
    @CsvSource({
        "ID_NUMBER, 11010519491231002X, true",
        "ID_NUMBER, 440524188001010014, true",
        "ID_NUMBER, 320106200002291230, true",
        "ID_NUMBER, 320106200102291230, false",
        "ID_NUMBER, 110105194912310021, false",
        "ID_NUMBER, 990105194912310021, false",
        "ID_NUMBER, 1101051949123100, false",
        "CREDIT_CODE, 91350100M000100Y43, true",
        "CREDIT_CODE, 91110000600037341L, true",
        "CREDIT_CODE, 914403001922038216, true",
        "CREDIT_CODE, 914403001922038217, false",
        "CREDIT_CODE, 91350100M000100I43, false",
        "BANK_CARD, 6222020200112312349, true",
        "BANK_CARD, 6222020200112312340, false",
        "BANK_CARD, 4111111111111111, true",
        "MOBILE, 13800138000, true",
        "MOBILE, 12800138000, false",
        "DIVISION_CODE, 140105, true",
        "DIVISION_CODE, 990105, false",
        "EMAIL, a.b@example.cn, true",
        "EMAIL, a.b@example, false",
    })
    void formatsAreChecked(Check check, String value, boolean holds) {
        LakeFixture.Shape shape = lake.table(text("v"));
        List<ColumnRule> rules = List.of(new ColumnRule(text("v"), 0, List.of(), check, null));
        Path file = file(folder, "v\n" + value + "\n");
        StagedBatch batch = lake.stage(shape, rules, layout(1, StandardCharsets.UTF_8, file));
        assertThat(batch.accepted()).isEqualTo(holds ? 1 : 0);
    }
}
