package cn.fenhe.lake;

import static cn.fenhe.lake.LakeFixture.column;
import static cn.fenhe.lake.LakeFixture.file;
import static cn.fenhe.lake.LakeFixture.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.fenhe.PlatformTest;
import cn.fenhe.api.Refusal;
import cn.fenhe.lake.iceberg.Registry;
import cn.fenhe.lake.read.RowStream;
import cn.fenhe.lake.read.Scan;
import cn.fenhe.lake.read.Scan.Projection;
import cn.fenhe.lake.write.LakeWriter.Mode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class ReadingTest {

    private static final Field<String> NAME = DSL.field(DSL.name("姓名"), SQLDataType.VARCHAR);
    private static final Field<String> ID = DSL.field(DSL.name("id"), SQLDataType.VARCHAR);
    private static final Field<String> MASKED = DSL.concat(DSL.left(NAME, 1), DSL.inline("*"));

    @Autowired
    LakeFixture lake;

    @Autowired
    Registry registry;

    @TempDir
    Path folder;

    private LakeFixture.Shape people(boolean serving) {
        LakeFixture.Shape shape = lake.table(
                List.of("id"),
                serving,
                text("id"),
                text("姓名"),
                column("amount", new ColumnType.Decimal(10, 2)),
                column("at", ColumnType.Plain.TIMESTAMP));
        lake.commit(lake.stage(shape, file(folder, """
                id,name,amount,at
                1,张三,1.50,2024-01-01 10:00
                2,张四,2.50,
                3,"tab	and\\back
                slash",,2024-01-03
                """)), Mode.REPLACE);
        return shape;
    }

    private static Scan masked(LakeFixture.Shape shape, @Nullable Condition rawFilter, @Nullable Condition filter) {
        return new Scan(
                shape.table(),
                null,
                List.of(new Projection("id", ID), new Projection("姓名", MASKED)),
                rawFilter,
                filter,
                List.of(DSL.field(DSL.name("id")).desc()),
                2L);
    }

    @Test
    void filterAndSortSeeOnlyWhatLeaves() {
        LakeFixture.Shape shape = people(false);
        Condition raw = NAME.eq("张三");
        assertThat(LakeFixture.rows(lake.reader.scan(masked(shape, null, raw)))).isEmpty();
        assertThat(LakeFixture.rows(lake.reader.scan(masked(shape, raw, null)))).containsExactly(List.of("1", "张*"));
        assertThat(LakeFixture.rows(lake.reader.scan(masked(shape, null, NAME.eq("张*")))))
                .containsExactly(List.of("2", "张*"), List.of("1", "张*"));
    }

    @Test
    void aLookupFindsByKeyWhatTheNewestSnapshotHoldsWhetherServedYetOrNot() {
        LakeFixture.Shape shape = people(true);
        lake.writer.serve(shape.table());
        Scan byKey = new Scan(shape.table(), null, shape.projections(), ID.eq("3"), null, List.of(), null);
        try (RowStream found = lake.reader.lookup(byKey)) {
            assertThat(found.names()).containsExactly("id", "姓名", "amount", "at");
            assertThat(found.snapshot()).isEqualTo(lake.reader.scan(byKey).snapshot());
            assertThat(LakeFixture.rows(found))
                    .containsExactly(
                            Arrays.asList("3", "tab\tand\\back\nslash", null, LocalDateTime.of(2024, 1, 3, 0, 0)));
        }
        lake.commit(lake.stage(shape, file(folder, "id,name,amount,at\n3,李四,7,\n")), Mode.REPLACE);
        assertThat(LakeFixture.rows(lake.reader.lookup(byKey)))
                .containsExactly(Arrays.asList("3", "李四", new BigDecimal("7.00"), null));
        lake.writer.serve(shape.table());
        lake.commit(lake.stage(shape, file(folder, "id,name,amount,at\n4,王五,8,\n")), Mode.APPEND);
        Scan both = masked(shape, ID.in("3", "4"), null);
        assertThat(LakeFixture.rows(lake.reader.lookup(both))).containsExactly(List.of("4", "王*"), List.of("3", "李*"));
        lake.writer.serve(shape.table());
        lake.writer.serve(shape.table());
        assertThat(LakeFixture.rows(lake.reader.lookup(both))).containsExactly(List.of("4", "王*"), List.of("3", "李*"));
    }

    @Test
    void aServingTableHoldsTheSnapshotThatItSaysAndFollowsByWhatWasAdded() {
        LakeFixture.Shape shape = people(true);
        assertThat(held(shape)).isNull();
        lake.writer.serve(shape.table());
        Long first = held(shape);
        SnapshotCommitted second =
                lake.commit(lake.stage(shape, file(folder, "id,name,amount,at\n4,王五,8,\n")), Mode.APPEND);
        assertThat(first).isNotNull().isNotEqualTo(second.snapshot());
        assertThat(held(shape)).isEqualTo(first);
        lake.writer.serve(shape.table());
        assertThat(held(shape)).isEqualTo(second.snapshot());
    }

    private @Nullable Long held(LakeFixture.Shape shape) {
        return registry.of(shape.table()).servingSnapshot();
    }

    @Test
    void aLookupWithoutAConditionOrAServingTableIsRefused() {
        LakeFixture.Shape served = people(true);
        LakeFixture.Shape other = people(false);
        assertThatThrownBy(() -> lake.reader.lookup(masked(served, null, null)))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo("lake.lookup-unbounded"));
        assertThatThrownBy(() -> lake.reader.lookup(masked(other, ID.eq("1"), null)))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo("lake.not-served"));
    }

    @Test
    void aScanIsWrittenAsParquetWithItsMasks() {
        LakeFixture.Shape shape = people(false);
        Path target = folder.resolve("out.parquet");
        assertThat(lake.reader.writeParquet(masked(shape, null, null), target)).isEqualTo(2);
        assertThat(target).isNotEmptyFile();
    }

    @Test
    void aTableWithoutASnapshotHasNoRows() {
        LakeFixture.Shape shape = lake.table(text("a"));
        assertThat(lake.rows(shape, null)).isEmpty();
    }

    @Test
    void aNameThatIsSqlIsAName() {
        String name = "\"; DROP TABLE x; --";
        String other = "a'b{0}?\"\"";
        LakeFixture.Shape shape = lake.table(List.of(name), true, text(name), text(other));
        lake.commit(lake.stage(shape, file(folder, "a,b\n'; DROP TABLE x; --,\"\"\"{1}\"\n")), Mode.REPLACE);
        List<@Nullable Object> row = List.of("'; DROP TABLE x; --", "\"{1}");
        assertThat(lake.rows(shape, null)).containsExactly(row);
        Condition same = DSL.field(DSL.name(name), SQLDataType.VARCHAR).eq("'; DROP TABLE x; --");
        assertThat(LakeFixture.rows(lake.reader.lookup(
                        new Scan(shape.table(), null, shape.projections(), same, null, List.of(), null))))
                .containsExactly(row);
    }

    @Test
    void columnsWhoseNamesBeginAlikeAreToldApartHoweverLongTheyAre() {
        String same = "二〇二六年太原市城镇职工基本养老保险参保单位名称";
        LakeFixture.Shape shape = lake.table(List.of(same + "甲"), true, text(same + "甲"), text(same + "乙"), text(same));
        lake.commit(lake.stage(shape, file(folder, "a,b,c\n1,2,3\n4,5,6\n")), Mode.REPLACE);
        lake.writer.serve(shape.table());
        Condition second = DSL.field(DSL.name(same + "甲"), SQLDataType.VARCHAR).eq("4");
        Condition outside = DSL.field(DSL.name(same + "乙"), SQLDataType.VARCHAR).eq("5");
        Scan scan = new Scan(shape.table(), null, shape.projections(), second, outside, List.of(), null);
        try (RowStream found = lake.reader.lookup(scan)) {
            assertThat(found.names()).containsExactly(same + "甲", same + "乙", same);
            assertThat(LakeFixture.rows(found)).containsExactly(List.of("4", "5", "6"));
        }
        assertThat(LakeFixture.rows(lake.reader.scan(scan))).containsExactly(List.of("4", "5", "6"));
    }

    @Test
    void namesThatAnEngineWouldConfuseAreRefused() {
        assertThatThrownBy(() -> lake.table(text("Name"), text("name"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> lake.table(text("a\nb"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> lake.table(List.of("b"), false, text("a")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aStreamIsReadWithoutHoldingAllOfIt() {
        LakeFixture.Shape shape = lake.table(text("a"));
        List<String> lines = new ArrayList<>(List.of("a"));
        for (int i = 0; i < 500_000; i++) {
            lines.add("row " + i);
        }
        lake.commit(lake.stage(shape, file(folder, String.join("\n", lines))), Mode.REPLACE);
        try (RowStream rows =
                lake.reader.scan(new Scan(shape.table(), null, shape.projections(), null, null, List.of(), null))) {
            assertThat(rows.next()).isNotNull();
        }
    }
}
