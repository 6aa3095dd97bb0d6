package cn.fenhe.protection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatternsTest {

    @ParameterizedTest
    @CsvSource({
        "11010519491231002X, ID_NUMBER",
        "440524188001010014, ID_NUMBER",
        "身份证320106200002291230已核, ID_NUMBER",
        "91350100M000100Y43, CREDIT_CODE",
        "91110000600037341L, CREDIT_CODE",
        "914403001922038216, CREDIT_CODE",
        "6222020200112312349, BANK_CARD",
        "电话13800000000, MOBILE",
        "zhang.san@example.com, EMAIL",
        "欧阳修文, NAME",
        "张三, NAME",
    })
    void tellsByCheckDigitsAndShape(String value, Looks looks) {
        assertThat(Patterns.looks(value)).isEqualTo(looks);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "110105194912310021",
                "110105194913310021",
                "1101051949",
                "12345678901",
                "太原市",
                "",
                "a@b",
                "91350100M000100Y44"
            })
    void doesNotTakeWhatFailsItsCheckForTheRealThing(String value) {
        assertThat(Patterns.looks(value)).isNull();
    }

    @Test
    void aColumnIsToldByItsShareAndAFewChanceNamesAreNone() {
        Tally tally = new Tally("note");
        tally.look("高低温");
        tally.look("无");
        tally.look("暂无记录信息");
        tally.look(null);
        tally.look("11010519491231002X");
        assertThat(tally.findings()).containsExactly(new Finding("note", Looks.ID_NUMBER, 1, 4));
        assertThat(tally.findings().getFirst().share()).isEqualTo(0.25);
    }
}
