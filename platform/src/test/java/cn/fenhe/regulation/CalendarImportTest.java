package cn.fenhe.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.fenhe.PlatformTest;
import cn.fenhe.api.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** An administrator imports the State Council's next notice. The years here are ones that no other test counts in. */
@PlatformTest
class CalendarImportTest {

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    Clocks clocks;

    @Test
    @Article("FH-6")
    void anImportedYearMakesAProvisionalDateCertain() {
        Instant received = Instant.parse("2031-01-20T02:00:00Z");
        Deadline before =
                clocks.start("taiyuan", Duty.REPLY_CONDITIONAL, received).orElseThrow();
        assertThat(before.provisional()).isTrue();
        assertThat(before.lastDay()).isEqualTo("2031-02-03");

        calendar.importYear(2031, """
                date,name,kind
                2030-12-31,元旦,off
                2031-01-22,春节,off
                2031-01-23,春节,off
                2031-01-26,春节,work
                """);

        Deadline after = clocks.recount("taiyuan", before);
        assertThat(after.provisional()).isFalse();
        assertThat(after.lastDay()).isEqualTo("2031-02-04");
        assertThat(calendar.isWorkingDay(LocalDate.parse("2030-12-31"))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.parse("2031-01-26"))).isTrue();
        assertThat(calendar.year(2031)).hasSize(3);
    }

    @Test
    void aSecondImportTakesThePlaceOfTheFirst() {
        calendar.importYear(2041, List.of(day("2041-05-01"), day("2041-05-02")));
        calendar.importYear(2041, List.of(day("2041-05-02")));

        assertThat(calendar.year(2041)).containsExactly(day("2041-05-02"));
        assertThat(calendar.imported(2041)).isTrue();
        assertThat(calendar.imported(2026)).isFalse();
        assertThat(calendar.knows(2026)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    day,name,kind;2043-01-01,元旦,off                      | regulation.calendar-header         | 1
                    date,name,kind;2043-01-01,元旦,off;2043-13-01,元旦,off  | regulation.calendar-date           | 3
                    date,name,kind;2043-01-01,元旦                         | regulation.calendar-line           | 2
                    date,name,kind;2043-01-01,元旦,rest                    | regulation.calendar-kind           | 2
                    date,name,kind;2043-01-01,元旦,off;2044-01-01,元旦,off  | regulation.calendar-outside-year   | 3
                    date,name,kind;2042-11-30,元旦,off                     | regulation.calendar-outside-year   | 2
                    date,name,kind;2043-01-01,元旦,off;2043-01-01,元旦,off  | regulation.calendar-duplicate      | 3
                    date,name,kind;2043-01-05,元旦,work                    | regulation.calendar-worked-weekday | 2
                    """)
    void aWrongLineIsNamedAndNothingIsImported(String csv, String code, int line) {
        assertThatThrownBy(() -> calendar.importYear(2043, csv.replace(';', '\n')))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(code);
                    assertThat(refusal.details()).containsEntry("line", line);
                });
        assertThat(calendar.knows(2043)).isFalse();
    }

    @Test
    void anEmptyYearAndAnImpossibleOneAreRefused() {
        assertThatThrownBy(() -> calendar.importYear(2043, List.of()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("regulation.calendar-empty"));
        assertThatThrownBy(() -> calendar.importYear(1203, List.of(day("1203-01-01"))))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("regulation.calendar-year"));
    }

    private static CalendarDay day(String date) {
        return new CalendarDay(LocalDate.parse(date), "节", CalendarDay.Kind.OFF);
    }
}
