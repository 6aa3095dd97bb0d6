package cn.fenhe.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What binds whom, and when. */
class RegulationsTest {

    private static final String[] ONE_OF_EACH = {
        "GW-21", "DJ-9", "SY-5", "TY-7", "SX-8", "SD-12", "XZ-13", "TJ-17", "FH-1"
    };

    private final Regulations regulations = on("2026-11-20T02:00:00Z");

    @Test
    @Article("FH-7")
    void eachJurisdictionIsBoundByItsOwnTextsAndThoseAboveIt() {
        assertThat(regulations.binding("national", ONE_OF_EACH)).containsExactly("GW-21", "DJ-9", "SY-5", "FH-1");
        assertThat(regulations.binding("shanxi", ONE_OF_EACH))
                .containsExactly("GW-21", "DJ-9", "SY-5", "SX-8", "SD-12", "FH-1");
        assertThat(regulations.binding("taiyuan", ONE_OF_EACH))
                .containsExactly("GW-21", "DJ-9", "SY-5", "TY-7", "SX-8", "SD-12", "FH-1");
        assertThat(regulations.binding("tianjin", ONE_OF_EACH))
                .containsExactly("GW-21", "DJ-9", "SY-5", "TJ-17", "FH-1");
    }

    @Test
    @Article("FH-7")
    void aDraftBindsNobodyEvenAtHome() {
        assertThat(regulations.binding("xinzhou", ONE_OF_EACH))
                .containsExactly("GW-21", "DJ-9", "SY-5", "SX-8", "SD-12", "FH-1");
    }

    @Test
    @Article("FH-7")
    void aTextBindsFromItsFirstDayToItsLastInTheZoneOfTheJurisdiction() {
        assertThat(on("2025-07-31T15:59:59Z").binding("taiyuan", "GW-21")).isEmpty();
        assertThat(on("2025-07-31T16:00:00Z").binding("taiyuan", "GW-21")).containsExactly("GW-21");
        assertThat(on("2029-06-30T15:59:59Z").binding("taiyuan", "SD-12")).containsExactly("SD-12");
        assertThat(on("2029-06-30T16:00:00Z").binding("taiyuan", "SD-12")).isEmpty();
        assertThat(regulations.binds("tianjin", "TJ-17", LocalDate.parse("2018-12-31")))
                .isFalse();
    }

    @Test
    void whatNoTextHasBindsNobody() {
        assertThat(regulations.binding("taiyuan", "TY-999", "ZZ-1", "TY-7")).containsExactly("TY-7");
        assertThatThrownBy(() -> regulations.binding("atlantis", "TY-7")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"TY, 32", "SX, 34", "SD, 53", "XZ, 54", "TJ, 57"})
    void everyArticleOfAWholeTextIsThereInOrder(String code, int articles) {
        List<Provision> provisions = regulations.provisions(code);
        assertThat(provisions).hasSize(articles);
        for (int i = 0; i < articles; i++) {
            assertThat(provisions.get(i).id()).isEqualTo(code + "-" + (i + 1));
            assertThat(provisions.get(i).paragraphs())
                    .isNotEmpty()
                    .allMatch(text -> text.matches("[^,.:;()«»\\s]+[。；：]" + "|.*自2024年　月　日起施行.*"));
        }
    }

    @Test
    void articlesAreKeptWhole() {
        assertThat(regulations.provision("SD-12").orElseThrow().paragraphs()).hasSize(4);
        assertThat(regulations.provision("SD-14").orElseThrow().paragraphs().getLast())
                .contains("原始数据不出域、数据可用不可见");
        assertThat(regulations.provision("SD-43").orElseThrow().paragraphs().getFirst())
                .startsWith("省数据管理部门在具体承担");
        assertThat(regulations.provision("SX-33").orElseThrow().paragraphs().getFirst())
                .contains("明确数据安全责任制");
        assertThat(regulations.citation("TJ-17")).isEqualTo("《天津市促进大数据发展应用条例》第十七条");
    }

    @Test
    void everyDutyCitesArticlesThatExist() {
        assertThat(regulations.obligations())
                .allSatisfy(obligation -> assertThat(obligation.ids())
                        .isNotEmpty()
                        .allMatch(id -> regulations.provision(id).isPresent()))
                .allMatch(obligation -> obligation.subject().matches("S([1-9]|1\\d|2[0-6])"));
    }

    @Test
    void chineseNumeralsAreRead() {
        assertThat(TextReader.number("七")).isEqualTo(7);
        assertThat(TextReader.number("十")).isEqualTo(10);
        assertThat(TextReader.number("十七")).isEqualTo(17);
        assertThat(TextReader.number("五十三")).isEqualTo(53);
        assertThat(TextReader.number("一百零二")).isEqualTo(102);
    }

    private static Regulations on(String instant) {
        return new Regulations(new Jurisdictions(), Clock.fixed(Instant.parse(instant), ZoneOffset.UTC));
    }
}
