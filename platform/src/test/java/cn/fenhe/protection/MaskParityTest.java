package cn.fenhe.protection;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fenhe.PlatformTest;
import cn.fenhe.lake.Column;
import cn.fenhe.lake.ColumnType;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.conf.Settings;
import org.jooq.conf.StatementType;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A mask shows the same wherever it is computed, whatever it is given. */
@PlatformTest
class MaskParityTest {

    private static final Settings INLINED = new Settings().withStatementType(StatementType.STATIC_STATEMENT);

    @Autowired
    DataSource postgres;

    record Case(Mask mask, ColumnType type) {}

    static Stream<Case> cases() {
        return Arrays.stream(Mask.values()).flatMap(mask -> types(mask).map(type -> new Case(mask, type)));
    }

    private static Stream<ColumnType> types(Mask mask) {
        return switch (mask) {
            case NONE, SUPPRESS -> Stream.of(ColumnType.Plain.TEXT, ColumnType.Plain.INTEGER, ColumnType.Plain.DATE);
            case NAME, ID_6_4, ID_3_4, ID_1_1, MOBILE, ADDRESS, CARD, EMAIL, CITY -> Stream.of(ColumnType.Plain.TEXT);
            case AGE_BAND -> Stream.of(ColumnType.Plain.INTEGER, ColumnType.Plain.DATE, ColumnType.Plain.TIMESTAMP);
            case MONTH -> Stream.of(ColumnType.Plain.DATE, ColumnType.Plain.TIMESTAMP);
            case ROUND_10 ->
                Stream.of(
                        ColumnType.Plain.INTEGER,
                        ColumnType.Plain.DOUBLE,
                        new ColumnType.Decimal(18, 4),
                        new ColumnType.Decimal(38, 0));
        };
    }

    @ParameterizedTest
    @MethodSource("cases")
    void duckdbAndPostgresqlShowTheSame(Case one) throws SQLException {
        List<@Nullable String> values = Nasty.of(one.type());
        Field<?> raw = Masks.raw(new Column("v", one.type(), false));
        List<String> here;
        try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:")) {
            here = shown(DSL.using(duckdb, SQLDialect.DUCKDB, INLINED), one.mask(), raw, values);
        }
        List<String> there;
        try (Connection connection = postgres.getConnection()) {
            there = shown(DSL.using(connection, SQLDialect.POSTGRES, INLINED), one.mask(), raw, values);
        }
        assertThat(here).isEqualTo(there);
    }

    @Test
    void trinoIsGivenTheSameExpressionsInItsOwnWords() {
        DSLContext trino = DSL.using(SQLDialect.TRINO, INLINED);
        cases().forEach(one -> {
            Field<?> raw = Masks.raw(new Column("v", one.type(), false));
            assertThat(trino.render(one.mask().over(raw))).isNotBlank();
        });
    }

    private static List<String> shown(DSLContext engine, Mask mask, Field<?> raw, List<@Nullable String> values) {
        Table<?> table = DSL.table(DSL.name("nasty"));
        Field<Integer> line = DSL.field(DSL.name("line"), SQLDataType.INTEGER);
        engine.createTemporaryTable(table).columns(line, raw).execute();
        try {
            fill(engine, table, line, raw, values);
            return engine.select(mask.over(raw)).from(table).orderBy(line).fetch().stream()
                    .map(row -> plain(row.get(0)))
                    .toList();
        } finally {
            engine.dropTable(table).execute();
        }
    }

    private static <T> void fill(
            DSLContext engine, Table<?> table, Field<Integer> line, Field<T> raw, List<@Nullable String> values) {
        DataType<T> type = raw.getDataType();
        for (int i = 0; i < values.size(); i++) {
            String value = values.get(i);
            engine.insertInto(table)
                    .columns(line, raw)
                    .values(DSL.inline(i), value == null ? DSL.castNull(type) : DSL.cast(DSL.inline(value), type))
                    .execute();
        }
    }

    private static String plain(@Nullable Object value) {
        return value instanceof java.math.BigDecimal number ? number.toPlainString() : String.valueOf(value);
    }

    /** Values that break masks: missing, empty, too short, too long, of other scripts, outside the basic plane, at the ends of types. */
    static final class Nasty {

        private Nasty() {}

        static List<@Nullable String> of(ColumnType type) {
            return switch (type) {
                case ColumnType.Decimal decimal
                when decimal.scale() == 0 ->
                    Arrays.asList(null, "0", "5", "-5", "15", "-15", "99999999999999999999999999999999999994");
                case ColumnType.Decimal ignored ->
                    Arrays.asList(
                            null, "0", "4.9999", "5", "-5", "-5.0001", "14.9999", "15.5", "-14.5", "12345678901234.5");
                case ColumnType.Plain plain ->
                    switch (plain) {
                        case TEXT -> texts();
                        case INTEGER ->
                            Arrays.asList(
                                    null,
                                    "0",
                                    "4",
                                    "5",
                                    "-4",
                                    "-5",
                                    "-6",
                                    "89",
                                    "90",
                                    "95",
                                    "150",
                                    "151",
                                    "-1",
                                    "33",
                                    "9223372036854775807",
                                    "-9223372036854775808");
                        case DOUBLE ->
                            Arrays.asList(
                                    null,
                                    "0",
                                    "-0.0",
                                    "4.999",
                                    "5",
                                    "-5",
                                    "-4.999",
                                    "1e14",
                                    "1e300",
                                    "-1e300",
                                    "NaN",
                                    "Infinity",
                                    "-Infinity",
                                    "123.456");
                        case BOOLEAN -> Arrays.asList(null, "true", "false");
                        case DATE ->
                            Arrays.asList(
                                    null,
                                    "1949-12-31",
                                    "2000-02-29",
                                    "1899-12-31",
                                    "0001-01-01",
                                    "9999-12-31",
                                    "2100-01-01");
                        case TIMESTAMP ->
                            Arrays.asList(
                                    null, "1949-12-31 23:59:59.999999", "2000-02-29 00:00:00", "0001-01-01 00:00:00");
                    };
            };
        }

        private static List<@Nullable String> texts() {
            List<@Nullable String> texts = new ArrayList<@Nullable String>(Arrays.<@Nullable String>asList(
                    null,
                    "",
                    " ",
                    "*",
                    "张",
                    "李四",
                    "张三丰",
                    "欧阳修文",
                    "𠮷",
                    "𠮷野",
                    "𠮷野家",
                    "买买提·阿不都热依木",
                    "José",
                    "e\u0301a",
                    "👨‍👩‍👧",
                    "O'Brien",
                    "a\"b",
                    "a\\b",
                    "a\nb\tc",
                    "%_%",
                    "11010519491231002X",
                    "11010519491231002",
                    "110105491231002",
                    " 11010519491231002X ",
                    "13800000000",
                    "+8613800000000",
                    "1380000000",
                    "０１２３４５６７８９０",
                    "a@b.cn",
                    "ab@b.cn",
                    "@b.cn",
                    "ab@",
                    "a@b@c.cn",
                    "zhang.san@example.com",
                    "6222020200112312349",
                    "14",
                    "1401",
                    "140105",
                    "140105001",
                    "140105001002",
                    "1401050010020",
                    "山西省太原市小店区坞城路92号",
                    "太原市并州路1号学府小区3号楼",
                    "内蒙古自治区呼和浩特市新城区",
                    "北京市朝阳区",
                    "江苏省镇江市京口区",
                    "山西省忻州市五台县台怀镇",
                    "市",
                    "区",
                    "市区",
                    "CD#CD",
                    "x".repeat(5_000)));
            Random random = new Random(20261120);
            String alphabet = "张王李区市县旗路号@*#CD0123456789Xx .-'\"\\%_𠮷é";
            int[] points = alphabet.codePoints().toArray();
            for (int i = 0; i < 200; i++) {
                StringBuilder text = new StringBuilder();
                int length = random.nextInt(24);
                for (int j = 0; j < length; j++) {
                    text.appendCodePoint(points[random.nextInt(points.length)]);
                }
                texts.add(text.toString());
            }
            return texts;
        }
    }
}
