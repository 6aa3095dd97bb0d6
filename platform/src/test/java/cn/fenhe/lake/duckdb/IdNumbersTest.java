package cn.fenhe.lake.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdNumbersTest {

    @ParameterizedTest
    @CsvSource({
        "11010519491231002,X,true",
        "44052418800101001,4,true",
        "32010620000229123,0,true",
        "32010620010229123,0,false",
        "11010519491231002,1,false",
        "11010519491331002,0,false",
        "99010519491231002,X,false",
        "1101051949123100,2,false",
    })
    void aNumberHasAProvinceABirthDateAndItsCheckDigit(long digits, char check, boolean holds) {
        assertThat(IdNumbers.isOne(digits, check)).isEqualTo(holds);
    }
}
