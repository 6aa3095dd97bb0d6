package cn.fenhe.notice;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fenhe.organization.Institution;
import cn.fenhe.regulation.Article;
import cn.fenhe.regulation.Jurisdictions;
import cn.fenhe.regulation.Regulations;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.env.MockEnvironment;

/** A notice reads as one does here. */
class WordingTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-09");
    private final Wording wording = new Wording(new Regulations(new Jurisdictions(), Clock.systemUTC()));

    @ParameterizedTest
    @EnumSource(Notices.Kind.class)
    void everyKindNamesItsNumberItsPartiesItsMatterItsBasisAndItsRemedy(Notices.Kind kind) {
        String text = wording.text(
                draft(kind, "申请 {resource}", "可向主管部门申请协调。"), List.of("GW-21"), "并数据〔2026〕1号", "市数据局", "市公安局", DAY);

        assertThat(text)
                .contains("并数据〔2026〕1号", "市公安局：", "申请 常住人口", "依据：《政务数据共享条例》第二十一条。")
                .contains("可向主管部门申请协调。", "市数据局\n2026年3月9日")
                .doesNotContain("{", "}", "\n\n\n");
    }

    @Test
    void whatPeopleWroteIsNotFilledInASecondTime() {
        String text = wording.text(draft(Notices.Kind.REFUSAL, "理由 {reasons}", null), List.of(), "1号", "甲", "乙", DAY);

        assertThat(text).contains("理由 {number}{to}").doesNotContain("依据");
    }

    @Test
    @Article("FH-18")
    void theNumberOpensWithTheIssuersShortNameOrElseItsName() {
        Institution issuer = new Institution(UUID.randomUUID(), "11140100012345678X", "太原市数据局", UUID.randomUUID());
        MockEnvironment environment = new MockEnvironment();
        Numbering numbering = new Numbering(JdbcClient.create(new DriverManagerDataSource()), environment);

        assertThat(Numbering.number(numbering.prefix(issuer), Notices.Kind.ACCEPTANCE, 2026, 12))
                .isEqualTo("太原市数据局受理〔2026〕12号");
        environment.setProperty("fenhe.notice.short-names.11140100012345678X", "并数据");
        assertThat(Numbering.number(numbering.prefix(issuer), Notices.Kind.ACCEPTANCE, 2026, 12))
                .isEqualTo("并数据受理〔2026〕12号");
        assertThat(numbering.prefix(null)).isEqualTo("汾河平台");
    }

    private static Notices.Draft draft(Notices.Kind kind, String body, @Nullable String remedy) {
        return new Notices.Draft(
                kind,
                "sharing-request",
                "1",
                UUID.randomUUID(),
                UUID.randomUUID(),
                "共享申请",
                body,
                Map.of("resource", "常住人口", "reasons", "{number}{to}"),
                List.of(),
                remedy);
    }
}
