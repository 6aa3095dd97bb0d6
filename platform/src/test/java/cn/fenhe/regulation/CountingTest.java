package cn.fenhe.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.fenhe.regulation.Jurisdiction.ClockRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days are counted as the law counts them, on the State Council's real calendar. */
class CountingTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private final Jurisdictions jurisdictions = new Jurisdictions();
    private final CalendarDays calendar = CalendarDays.shipped();
    private final Counting counting = new Counting(calendar, ZONE);

    @ParameterizedTest
    @Article({"GW-17", "GW-21", "GW-22", "GW-26", "TJ-17", "TJ-23"})
    @CsvSource({
        // Friday 26 September 2025: Sunday the 28th is worked, 1 to 8 October is off, Saturday the 11th is worked
        "national, ACCEPT, 2025-09-28, FH-6",
        "national, REPLY_UNCONDITIONAL, 2025-09-28, GW-21",
        "national, REPLY_CONDITIONAL, 2025-10-16, GW-21",
        "national, SUPPLY, 2025-10-30, GW-22",
        "national, CORRECT, 2025-10-16, GW-26",
        "national, UPDATE_CATALOG, 2025-10-16, GW-17",
        "national, REVIEW_CATALOG, 2025-09-29, GW-17",
        "taiyuan, REPLY_UNCONDITIONAL, 2025-09-28, GW-21",
        "taiyuan, REPLY_CONDITIONAL, 2025-10-16, GW-21",
        "taiyuan, SUPPLY, 2025-10-30, GW-22",
        "taiyuan, OPEN, 2025-09-29,",
        "taiyuan, CORRECT, 2025-10-16, GW-26",
        "taiyuan, CONFORMITY_REVIEW, 2025-09-29,",
        "taiyuan, PROVIDER_REPLY, 2025-10-10,",
        "taiyuan, PROVIDER_REPLY_UNCOLLECTED, 2025-10-16,",
        "shanxi, OPEN, 2025-09-29,",
        "xinzhou, OPEN, 2025-09-29,",
        "xinzhou, REPLY_CONDITIONAL, 2025-10-16, GW-21",
        "tianjin, REPLY_UNCONDITIONAL, 2025-09-28, GW-21",
        "tianjin, REPLY_CONDITIONAL, 2025-09-29, TJ-17",
        "tianjin, SUPPLY, 2025-09-29, TJ-17",
        "tianjin, OPEN, 2025-09-29, TJ-23",
        "tianjin, CORRECT, 2025-10-16, GW-26",
    })
    void eachClockEndsAtTheEndOfItsLastWorkingDay(String jurisdiction, Duty duty, LocalDate last, String article) {
        Deadline deadline = counting.start(rule(jurisdiction, duty), at("2025-09-26T17:30"));

        assertThat(deadline.lastDay()).isEqualTo(last);
        assertThat(deadline.due()).isEqualTo(last.plusDays(1).atStartOfDay(ZONE).toOffsetDateTime());
        assertThat(deadline.article()).isEqualTo(article);
        assertThat(deadline.provisional()).isFalse();
    }

    @Test
    void nationallyNoClockRunsForOpening() {
        assertThat(jurisdictions.clock("national", Duty.OPEN)).isEmpty();
    }

    @Test
    @Article("FH-6")
    void theDayOfTheTriggerIsNotCountedAndBeginsInTheJurisdictionsZone() {
        ClockRule rule = rule("national", Duty.REPLY_UNCONDITIONAL);

        // 15:59:59Z is still Friday in Taiyuan, a second later it is Saturday
        assertThat(counting.start(rule, Instant.parse("2026-03-06T15:59:59Z")).lastDay())
                .isEqualTo("2026-03-09");
        assertThat(counting.start(rule, Instant.parse("2026-03-08T16:00:00Z")).lastDay())
                .isEqualTo("2026-03-10");
    }

    @Test
    @Article("FH-6")
    void springFestivalIsSkippedAndItsWorkedWeekendsCount() {
        // off 15 to 23 February 2026, worked on Saturday the 14th and Saturday the 28th
        ClockRule rule = rule("national", Duty.REPLY_CONDITIONAL);

        assertThat(counting.start(rule, at("2026-02-12T09:00")).lastDay()).isEqualTo("2026-03-04");
    }

    @Test
    @Article("FH-6")
    void pastTheLoadedYearsTheDateIsProvisionalUntilTheYearIsImported() {
        Deadline deadline = counting.start(rule("national", Duty.REPLY_CONDITIONAL), at("2026-12-28T09:00"));
        assertThat(deadline.provisional()).isTrue();
        assertThat(deadline.lastDay()).isEqualTo("2027-01-11");

        CalendarDays imported = calendar.with(
                2027,
                List.of(
                        new CalendarDay(LocalDate.parse("2027-01-01"), "元旦", CalendarDay.Kind.OFF),
                        new CalendarDay(LocalDate.parse("2027-01-10"), "元旦", CalendarDay.Kind.WORK)));
        Deadline recounted = new Counting(imported, ZONE).recount(deadline);
        assertThat(recounted.provisional()).isFalse();
        assertThat(recounted.lastDay()).isEqualTo("2027-01-11");
    }

    @Test
    @Article("TJ-17")
    void aDelayedAcceptanceLengthensNothing() {
        ClockRule rule = rule("tianjin", Duty.REPLY_CONDITIONAL);
        Instant received = at("2025-11-03T10:00");

        assertThat(counting.start(rule, received, received).lastDay()).isEqualTo("2025-11-05");
        assertThat(counting.start(rule, received, at("2025-11-04T23:59")).lastDay())
                .isEqualTo("2025-11-06");
        assertThat(counting.start(rule, received, at("2025-11-20T09:00")).lastDay())
                .isEqualTo("2025-11-06");
        assertThat(counting.start(rule, received, null).lastDay()).isEqualTo("2025-11-06");
    }

    @Test
    @Article("GW-21")
    void whereReceiptCountsTheAcceptanceChangesNothing() {
        ClockRule rule = rule("taiyuan", Duty.REPLY_CONDITIONAL);

        assertThat(counting.start(rule, at("2025-11-03T10:00"), at("2025-11-10T10:00"))
                        .lastDay())
                .isEqualTo("2025-11-17");
        ClockRule supply = rule("taiyuan", Duty.SUPPLY);
        assertThatThrownBy(() -> counting.start(supply, at("2025-11-03T10:00"), null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Article("GW-21")
    void anExtensionCountsFromTheClocksOwnEnd() {
        Deadline deadline = counting.start(rule("national", Duty.REPLY_CONDITIONAL), at("2025-11-03T10:00"));
        Deadline extended = counting.extend(deadline, 10);

        assertThat(deadline.lastDay()).isEqualTo("2025-11-17");
        assertThat(extended.lastDay()).isEqualTo("2025-12-01");
        assertThat(extended.workingDays()).isEqualTo(20);
        assertThat(extended.extended()).isTrue();
    }

    @Test
    @Article("GW-21")
    void aSupplementStopsTheClockAndWhatWasLeftRunsFromTheAnswer() {
        ClockRule rule = rule("national", Duty.REPLY_CONDITIONAL);
        Deadline deadline = counting.start(rule, at("2025-11-03T10:00"));

        // three of ten days used up on Thursday the 6th; answered on Monday the 17th
        Deadline resumed = counting.resume(rule, deadline, at("2025-11-06T11:00"), at("2025-11-17T11:00"));
        assertThat(resumed.workingDays()).isEqualTo(7);
        assertThat(resumed.lastDay()).isEqualTo("2025-11-26");
    }

    @Test
    @Article("GW-21")
    void afterASupplementAskedForOnTheLastDayOneDayIsLeftAndALapsedClockStaysLapsed() {
        ClockRule rule = rule("national", Duty.REPLY_UNCONDITIONAL);
        Deadline deadline = counting.start(rule, at("2025-11-03T10:00"));

        assertThat(counting.resume(rule, deadline, at("2025-11-04T23:59"), at("2025-11-07T11:00"))
                        .lastDay())
                .isEqualTo("2025-11-10");
        assertThat(counting.resume(rule, deadline, at("2025-11-05T00:00"), at("2025-11-07T11:00")))
                .isEqualTo(deadline);
    }

    @Test
    void remainingDaysAreZeroOnTheLastDayAndNegativeWhenOverdue() {
        Deadline deadline = counting.start(rule("national", Duty.REPLY_CONDITIONAL), at("2025-11-03T10:00"));

        assertThat(counting.remaining(deadline, at("2025-11-03T12:00"))).isEqualTo(10);
        assertThat(counting.remaining(deadline, at("2025-11-17T23:59"))).isZero();
        assertThat(counting.remaining(deadline, at("2025-11-18T00:00"))).isEqualTo(-1);
        assertThat(counting.remaining(deadline, at("2025-11-20T09:00"))).isEqualTo(-3);
    }

    private ClockRule rule(String jurisdiction, Duty duty) {
        return jurisdictions.clock(jurisdiction, duty).orElseThrow();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }
}
