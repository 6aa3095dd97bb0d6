package cn.fenhe.collection.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fenhe.collection.Failure;
import cn.fenhe.regulation.Article;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

@Article("FH-9")
class FailureTextsTest {

    @Test
    void aStateIsCalledAsPeopleCallIt() {
        Failure failure = new Failure("collection.illegal-transition", Map.of("state", "HELD"), List.of("TJ-12"));

        assertThat(FailureTexts.of(failure, Locale.CHINESE))
                .containsEntry("code", "collection.illegal-transition")
                .containsEntry("articles", List.of("TJ-12"))
                .extractingByKey("detail")
                .asString()
                .contains("批次现为 待人工确认");
        assertThat(FailureTexts.of(failure, Locale.UK))
                .extractingByKey("detail")
                .asString()
                .contains("held for a person");
    }

    @Test
    void whatHasNoTextsIsStillToldByItsCode() {
        assertThat(FailureTexts.of(new Failure("collection.of-another-day", Map.of(), List.of()), Locale.CHINESE))
                .containsEntry("title", "collection.of-another-day")
                .containsEntry("detail", "");
        assertThat(FailureTexts.of(null, Locale.CHINESE)).isNull();
    }
}
