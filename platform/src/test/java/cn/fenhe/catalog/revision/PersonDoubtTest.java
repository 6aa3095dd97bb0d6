package cn.fenhe.catalog.revision;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fenhe.catalog.Descriptions;
import cn.fenhe.catalog.Grade;
import cn.fenhe.catalog.ItemFormat;
import cn.fenhe.catalog.Items;
import cn.fenhe.catalog.LocalWords;
import cn.fenhe.catalog.PersonDoubt;
import cn.fenhe.regulation.Article;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An item that does not go with how it is marked is not assessed before it is mended or explained. */
@Article({"FH-21", "SD-10", "GW-13"})
class PersonDoubtTest {

    @Test
    void whatSaysAPersonAndIsMarkedAsNoneIsAFault() {
        assertThat(missing(Items.text("item_1", "姓名"))).containsExactly("items[0].personalReason says-person");
        assertThat(missing(Items.text("contact", "联络").format(ItemFormat.MOBILE)))
                .containsExactly("items[0].personalReason says-person");
    }

    @Test
    void groundsThatSpeakOfPersonalInformationContradictItsMark() {
        assertThat(missing(Items.text("a", "甲").notOpened("涉及个人信息")))
                .containsExactly("items[0].personalReason grounds-say-person");
        assertThat(missing(Items.text("a", "甲").notOpened("不涉及个人信息，内部管理"))).isEmpty();
        assertThat(missing(Items.text("a", "甲").notOpened("与个人信息同表"))).isEmpty();
        assertThat(missing(Items.text("a", "甲").notOpened("个人信息")))
                .containsExactly("items[0].personalReason grounds-say-person");
        assertThat(missing(Items.text("a", "甲").notOpened("《中华人民共和国个人信息保护法》第十三条")))
                .isEmpty();
    }

    @Test
    void personalInformationSharedWithoutConditionIsAFault() {
        assertThat(missing(Items.text("a", "甲").personal(Grade.L3)))
                .containsExactly("items[0].personalReason personal-freely-shared");
        assertThat(missing(Items.fullName())).isEmpty();
    }

    @Test
    void aReasonMendsTheFaultAndLeavesTheDoubt() {
        Items hotline = Items.text("phone", "联系电话").because("各网点对外公布的服务电话");
        assertThat(missing(hotline)).isEmpty();
        assertThat(doubt(hotline)).isEqualTo(PersonDoubt.SAYS_PERSON);
    }

    private static List<String> missing(Items item) {
        return Completeness.of(Read.description(Descriptions.of(item.build())), LocalWords.NONE).stream()
                .map(finding -> finding.path() + " " + finding.code())
                .toList();
    }

    private static @Nullable PersonDoubt doubt(Items item) {
        return PersonDoubt.of(
                Read.description(Descriptions.of(item.build())).items().getFirst(), LocalWords.NONE);
    }
}
