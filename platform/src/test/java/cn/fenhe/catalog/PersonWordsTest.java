package cn.fenhe.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fenhe.regulation.Article;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Titles and names that say something of a person, and those that only sound so. */
@Article({"FH-21", "SD-10"})
class PersonWordsTest {

    @ParameterizedTest
    @CsvSource({
        "姓名, item_1, NAME",
        "身份证号, item_2, ID_NUMBER",
        "公民身份号码, code, ID_NUMBER",
        "手机号, item_3, MOBILE",
        "联系电话, item_4, PHONE",
        "联系电话（手机）, tel, PHONE",
        "家庭地址, a, ADDRESS",
        "现住址, a, ADDRESS",
        "银行账号, a, BANK_CARD",
        "车牌号码, a, PLATE",
        "电子邮箱, a, EMAIL",
        "申请人姓名, a, NAME",
        "编号, id_card_no, ID_NUMBER",
        "Mobile, c, MOBILE",
        "idCard, c, ID_NUMBER",
        "联系人手机, mobile, MOBILE",
    })
    void saysAPerson(String title, String name, PersonWords words) {
        assertThat(PersonWords.of(title, name, LocalWords.NONE)).contains(words);
    }

    @ParameterizedTest
    @CsvSource({
        "机构名称, name",
        "单位电话, phone",
        "窗口服务电话, tel",
        "企业地址, address",
        "地址, address",
        "联系人数量, a",
        "手机销量, a",
        "身份证办理件数, a",
        "出生率, birth_rate",
        "星级, hotel_star",
        "名称, name",
        "对公银行账号, a",
        "'', ''",
    })
    void saysNone(@Nullable String title, @Nullable String name) {
        assertThat(PersonWords.of(title == null ? "" : title, name == null ? "" : name, LocalWords.NONE))
                .isEmpty();
    }
}
