package cn.fenhe.lake;

import static cn.fenhe.lake.LakeFixture.column;
import static cn.fenhe.lake.LakeFixture.file;
import static org.assertj.core.api.Assertions.assertThat;

import cn.fenhe.PlatformTest;
import cn.fenhe.lake.measure.LakeMeasure;
import cn.fenhe.lake.measure.LakeMeasure.Period;
import cn.fenhe.lake.write.LakeWriter.Mode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** From when until when rows are is measured to the day, and what stands for no day or for ever does not count. */
@PlatformTest
class PeriodsTest {

    @Autowired
    LakeFixture lake;

    @Autowired
    LakeMeasure measure;

    @TempDir
    Path folder;

    @Test
    void datesTimesAndYearsWithTheirPartsHaveAFirstAndALastDay() {
        LakeFixture.Shape shape = lake.table(
                column("day", ColumnType.Plain.DATE),
                column("at", ColumnType.Plain.TIMESTAMP),
                column("year", ColumnType.Plain.INTEGER),
                column("month", ColumnType.Plain.INTEGER),
                column("dom", ColumnType.Plain.INTEGER),
                column("never", ColumnType.Plain.DATE));
        long first =
                lake.commit(lake.stage(shape, file(folder, """
                        day,at,year,month,dom,never
                        2020-02-29,2020-02-29 23:59:59,2013,12,31,
                        9999-12-31,2019-01-01 00:00:00,2014,2,1,
                        2020-03-01,,2014,13,1,
                        ,,,1,1,
                        """)), Mode.REPLACE).snapshot();
        lake.commit(lake.stage(shape, file(folder, "day,at,year,month,dom,never\n2021-01-01,,,,,\n")), Mode.REPLACE);

        assertThat(measure.periods(
                        shape.table(),
                        first,
                        List.of(
                                List.of("day"),
                                List.of("never"),
                                List.of("at"),
                                List.of("year", "month", "dom"),
                                List.of("year", "month"),
                                List.of("year"))))
                .containsExactly(
                        new Period(List.of("day"), "2020-02-29", "2020-03-01"),
                        new Period(List.of("at"), "2019-01-01", "2020-02-29"),
                        new Period(List.of("year", "month", "dom"), "2013-12-31", "2014-02-01"),
                        new Period(List.of("year", "month"), "2013-12", "2014-02"),
                        new Period(List.of("year"), "2013", "2014"));
        assertThat(measure.periods(shape.table(), first, List.of())).isEmpty();
    }
}
