package cn.fenhe.protection;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fenhe.PlatformTest;
import cn.fenhe.catalog.Items;
import cn.fenhe.catalog.revision.DescriptionInput.ItemInput;
import cn.fenhe.lake.Column;
import cn.fenhe.lake.ColumnType;
import cn.fenhe.lake.read.LakeReader;
import cn.fenhe.lake.read.RowStream;
import cn.fenhe.lake.read.Scan;
import cn.fenhe.regulation.Article;
import cn.fenhe.release.Register;
import cn.fenhe.release.Registers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A scan of the lake's files and a lookup in the serving table show one value under one mask. */
@PlatformTest
@Article("TY-8")
class MaskThroughTheLakeTest {

    private static final List<Mask> OVER_TEXT = Stream.of(Mask.values())
            .filter(mask -> !List.of(Mask.AGE_BAND, Mask.MONTH, Mask.ROUND_10).contains(mask))
            .toList();

    @Autowired
    Registers registers;

    @Autowired
    LakeReader reader;

    @Test
    void theScanAndTheServingTableMaskAlike() {
        StringBuilder csv = new StringBuilder("k,v\n");
        int line = 0;
        for (String value : MaskParityTest.Nasty.of(ColumnType.Plain.TEXT)) {
            if (value != null && value.length() < 1_000) {
                csv.append(++line)
                        .append(",\"")
                        .append(value.replace("\"", "\"\""))
                        .append("\"\n");
            }
        }
        Register register = registers.filled(
                new ItemInput[] {
                    Items.text("k", "序号").key().build(), Items.text("v", "值").build()
                },
                csv.toString());
        UUID table = Objects.requireNonNull(register.entry().table());

        Map<String, List<@Nullable Object>> scanned = shown(table, reader::scan);
        Map<String, List<@Nullable Object>> lookedUp = shown(table, reader::lookup);

        assertThat(scanned).hasSize(line);
        assertThat(lookedUp).isEqualTo(scanned);
    }

    private static Map<String, List<@Nullable Object>> shown(UUID table, Function<Scan, RowStream> source) {
        Field<?> raw = Masks.raw(new Column("v", ColumnType.Plain.TEXT, false));
        List<Scan.Projection> projections = new ArrayList<>();
        projections.add(new Scan.Projection("k", Masks.raw(new Column("k", ColumnType.Plain.TEXT, false))));
        OVER_TEXT.forEach(mask -> projections.add(new Scan.Projection(mask.name(), mask.over(raw))));
        Map<String, List<@Nullable Object>> shown = new TreeMap<>();
        Scan all = new Scan(
                table, null, projections, DSL.field(DSL.name("k"), String.class).isNotNull(), null, List.of(), null);
        try (RowStream rows = source.apply(all)) {
            for (@Nullable Object @Nullable [] row = rows.next(); row != null; row = rows.next()) {
                shown.put(String.valueOf(row[0]), Arrays.asList(row));
            }
        }
        return shown;
    }
}
