package cn.fenhe.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fenhe.regulation.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people cannot see does not tell names apart, and what turns a name about is none. */
@Article("FH-13")
class PlainTextTest {

    @Test
    void whatHasNoWidthIsLeftOut() {
        assertThat(PlainText.clean(" \uFEFF人口\u200B基础\u2060信息 ")).isEqualTo("人口基础信息");
        assertThat(PlainText.key("ＡＢ c\u200D")).isEqualTo("abc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u202Eb", "\u2066甲", "\u200F甲", "a\u0007", "\uD800", "\u0085"})
    void turnsOfDirectionAndControlsAreNoText(String text) {
        assertThat(PlainText.isUnprintable(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"空气质量（2026）", "第一行\n第二行", "𠮷野家", "PM2.5"})
    void whatPeopleWriteIs(String text) {
        assertThat(PlainText.isUnprintable(text)).isFalse();
    }

    @Test
    void aFileNameIsShownWithoutItsTricks() {
        assertThat(PlainText.fileName("报表\u202Evsc.exe\n")).isEqualTo("报表?vsc.exe");
        assertThat(PlainText.fileName("长".repeat(400))).hasSize(255);
    }
}
