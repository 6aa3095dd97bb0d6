package cn.fenhe.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.fenhe.lake.Column;
import cn.fenhe.lake.ColumnType;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MaskTest {

    private static Connection connection;
    private static DSLContext engine;

    @BeforeAll
    static void open() throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
        engine = DSL.using(connection, SQLDialect.DUCKDB);
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
    }

    @ParameterizedTest
    @CsvSource({
        "NAME, 张三丰, 张*丰",
        "NAME, 李四, 李*",
        "NAME, 李, *",
        "NAME, 欧阳修文, 欧**文",
        "NAME, 𠮷野家, 𠮷*家",
        "ID_6_4, 11010519491231002X, 110105********002X",
        "ID_6_4, 11010519491, ***********",
        "ID_3_4, 11010519491231002X, 110***********002X",
        "ID_1_1, 11010519491231002X, 1****************X",
        "MOBILE, 13800000000, 138****0000",
        "MOBILE, 1380000, *******",
        "CARD, 6222020200112312349, 622202*********2349",
        "CARD, 622202020011, ************",
        "EMAIL, zhang.san@example.com, z***@example.com",
        "EMAIL, a@b.cn, ******",
        "EMAIL, a@b@c.cn, ********",
        "CITY, 140105, 140100",
        "CITY, 140105001002, 140100000000",
        "CITY, 14, 14",
        "ADDRESS, 山西省太原市小店区坞城路92号, 山西省太原市小店区***",
        "ADDRESS, 太原市尖草坪区新兰路, 太原市尖草坪区***",
        "ADDRESS, 北京市朝阳区建国路88号, 北京市朝阳区***",
        "ADDRESS, 内蒙古自治区呼和浩特市新城区中山路, 内蒙古自治区呼和浩特市新城区***",
        "ADDRESS, 山西省忻州市五台县台怀镇, 山西省忻州市五台县***",
        "ADDRESS, 山西省晋中市介休市北大街, 山西省晋中市介休市***",
        "ADDRESS, 江苏省镇江市京口区解放路, 江苏省镇江市京口区***",
        "ADDRESS, 太原市并州路1号学府小区3号楼, 太原市***",
        "ADDRESS, 太原市学府小区, 太原市***",
        "ADDRESS, 河北省唐山市路南区, 河北省唐山市***",
        "ADDRESS, 坞城路92号, ******",
    })
    void showsWhatPeopleHereExpectAndNoMore(Mask mask, String raw, String expected) {
        assertThat(shown(mask, raw)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(
            value = Mask.class,
            names = {"NONE", "AGE_BAND", "MONTH", "ROUND_10"},
            mode = EnumSource.Mode.EXCLUDE)
    void aMissingValueStaysMissing(Mask mask) {
        assertThat(shown(mask, null)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"33, 30-39", "0, 0-9", "89, 80-89", "90, 90+", "107, 90+", "-1, *", "151, *"})
    void anAgeBecomesABandAndTheOldestShareOne(long age, String band) {
        Field<?> masked = Mask.AGE_BAND.over(raw(ColumnType.Plain.INTEGER));
        assertThat(engine.select(masked)
                        .from(DSL.select(DSL.inline(age).as("v")))
                        .fetchOne(0))
                .isEqualTo(band);
    }

    @Test
    void aTextMaskOverANumberIsAnErrorAndNotAGuess() {
        assertThatThrownBy(() -> Mask.NAME.over(raw(ColumnType.Plain.INTEGER)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Mask.AGE_BAND.over(raw(ColumnType.Plain.TEXT)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Field<?> raw(ColumnType type) {
        return Masks.raw(new Column("v", type, false));
    }

    private static @Nullable Object shown(Mask mask, @Nullable String value) {
        return engine.select(mask.over(raw(ColumnType.Plain.TEXT)))
                .from(DSL.select(DSL.cast(DSL.inline(value), String.class).as("v")))
                .fetchOne(0);
    }
}
