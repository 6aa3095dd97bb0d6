package cn.fenhe.catalog;

import cn.fenhe.regulation.Article;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an item's title and name say of a person (个人信息用词), by the words in use for it. A hint, which a person may overrule with a
 * reason; what it does not know is no clearance.
 */
@Article({"FH-21", "SD-10"})
public enum PersonWords {
    /** 公民身份号码. */
    ID_NUMBER(
            ItemFormat.ID_NUMBER,
            "身份证|身份号码|身份证件|证件号码|证件号|公民身份",
            "sfz|sfzh|sfzhm|zjhm|gmsfhm|id_card|idcard|id_no|id_number|identity|citizen_id|national_id|ssn"),
    /** 手机号. */
    MOBILE(ItemFormat.MOBILE, "手机|移动电话", "sjh|sjhm|shouji|mobile|cellphone|cell_phone"),
    /** 电话, of which some are landlines. */
    PHONE(null, "电话|联系方式", "lxdh|dianhua|phone|telephone|tel"),
    /** 银行账号、卡号. */
    BANK_CARD(
            ItemFormat.BANK_CARD,
            "银行卡|银行账|银行帐|银行户|卡号|开户账号|开户帐号|收款账号|收款帐号",
            "yhkh|yhzh|bank_card|bankcard|bank_account|card_no|card_number"),
    /** 电子邮箱. */
    EMAIL(ItemFormat.EMAIL, "邮箱|电子邮件|电子信箱", "email|e_mail|youxiang"),
    /** 住址. */
    ADDRESS(null, "住址|家庭地址|户籍地址|户口地址|居住地址|居住地|通讯地址|通信地址|收货地址|联系地址", "home_address|residence|zhuzhi|jtzz"),
    /** 车牌. */
    PLATE(null, "车牌|号牌", "cphm|hphm|plate|plate_no|plate_number|license_plate"),
    /** 出生日期. */
    BIRTH(null, "出生日期|出生年月|生日", "csrq|birth|birthday|birthdate|birth_date|date_of_birth|dob"),
    /** 姓名. */
    NAME(
            null,
            "姓名|联系人|户主|监护人|经办人|当事人|申请人|法定代表人|责任人",
            "xm|xingming|full_name|fullname|person_name|first_name|last_name|surname"),
    /** 其他证件号码、健康和生物信息. */
    OTHER(
            null,
            "护照|驾驶证|社保卡|社会保障号|医保号|病历|病案号|住院号|学籍号|准考证|指纹|人脸|微信|QQ",
            "passport|driver_license|wechat|fingerprint|medical_record");

    /** A body's, published for everyone to use, is nobody's own. */
    private static final Pattern OF_A_BODY =
            Pattern.compile("机构|单位|企业|公司|部门|机关|组织|学校|医院|商户|店铺|门店|网点|窗口|办公|值班|服务|咨询|投诉|监督|举报|热线|客服|救助|报警|对公");

    /** What may be a body's; a name, a birth date or an ID number is a person's, whoever it stands beside. */
    private static final Set<PersonWords> PERHAPS_OF_A_BODY = Set.of(PHONE, EMAIL, ADDRESS, BANK_CARD);

    /** What is counted or described of many persons is none of theirs. */
    private static final Pattern OF_MANY =
            Pattern.compile("(数|数量|人数|件数|次数|量|率|占比|比例|金额|总额|合计|型号|品牌|种类|类型|类别)$|销量|产量|普及|用户数");

    private final @Nullable ItemFormat format;
    private final List<String> titles;
    private final List<String> names;

    PersonWords(@Nullable ItemFormat format, String titles, String names) {
        this.format = format;
        this.titles = List.of(titles.split("\\|"));
        this.names = List.of(names.split("\\|"));
    }

    /** The format that its values have as a rule; null when they have none. */
    public @Nullable ItemFormat format() {
        return format;
    }

    /** The words looked for in titles; none of them can be taken away. */
    public List<String> titles() {
        return titles;
    }

    /** Likewise in names of fields. */
    public List<String> names() {
        return names;
    }

    /** What a title or else a name says, by these words and those in use here; empty when neither says anything of a person. */
    public static Optional<PersonWords> of(String title, String name, LocalWords local) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFKC).replaceAll("[(（].*$", "");
        Optional<PersonWords> titled = Arrays.stream(values())
                .filter(words -> words.titles.stream().anyMatch(plain::contains))
                .findFirst();
        return titled.or(() -> named(plain))
                .or(() -> named(name))
                .or(() -> local.say(plain, bounded(name)) ? Optional.of(OTHER) : Optional.empty())
                .filter(words -> !ofOthers(words, plain));
    }

    private static boolean ofOthers(PersonWords words, String title) {
        return OF_MANY.matcher(title).find()
                || PERHAPS_OF_A_BODY.contains(words) && OF_A_BODY.matcher(title).find();
    }

    /** Words of a name stand between underscores, so that {@code hotel} holds no {@code tel}. */
    private static Optional<PersonWords> named(String name) {
        String bounded = bounded(name);
        return Arrays.stream(values())
                .filter(words -> words.names.stream().anyMatch(word -> bounded.contains("_" + word + "_")))
                .findFirst();
    }

    private static String bounded(String name) {
        return "_"
                + name.replaceAll("([a-z])([A-Z])", "$1_$2")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "_")
                + "_";
    }
}
