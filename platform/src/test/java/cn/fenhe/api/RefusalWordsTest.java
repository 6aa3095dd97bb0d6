package cn.fenhe.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fenhe.regulation.Article;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A refusal calls states and roles as people do, in the reader's language. */
@Article("FH-9")
class RefusalWordsTest {

    @Test
    void rolesHaveTheirNames() {
        Refusal refusal = Refusal.of(Refusal.Kind.FORBIDDEN, "organization.role-required")
                .with("roles", List.of("AUTHORITY_OFFICER", "STEWARD"));
        assertThat(RefusalTexts.advice(refusal, Locale.CHINESE)).contains("数据主管部门经办、数据管理员");
        assertThat(RefusalTexts.advice(refusal, Locale.ENGLISH))
                .contains("officer of the data authority, data steward");
    }

    @Test
    void statesHaveTheirsByTheModuleThatSpeaks() {
        Refusal revision = Refusal.of(Refusal.Kind.CONFLICT, "catalog.illegal-transition")
                .with("state", "SUBMITTED")
                .with("allowed", List.of("DRAFT"));
        Refusal request =
                Refusal.of(Refusal.Kind.CONFLICT, "sharing.illegal-transition").with("state", "SUBMITTED");
        assertThat(RefusalTexts.title(revision, Locale.CHINESE)).contains("“待审核”");
        assertThat(RefusalTexts.title(request, Locale.CHINESE)).contains("已提交");
    }

    @Test
    void whatIsNoConstantStaysAsItIs() {
        Refusal refusal = Refusal.of(Refusal.Kind.CONFLICT, "catalog.duplicate-title")
                .with("title", "UNIT_HEAD 名录")
                .with("code", "207001/000001");
        assertThat(RefusalTexts.title(refusal, Locale.CHINESE)).contains("UNIT_HEAD 名录");
    }
}
