package cn.fenhe.protection;

import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells what a value looks like, by check digits where there are any; also within a longer text. */
final class Patterns {

    private static final Pattern ID = Pattern.compile("(?<![0-9A-Za-z])\\d{17}[0-9Xx](?![0-9A-Za-z])");
    private static final Pattern CREDIT = Pattern.compile("(?<![0-9A-Za-z])[0-9A-HJ-NP-RTUWXY]{18}(?![0-9A-Za-z])");
    private static final Pattern CARD = Pattern.compile("(?<![0-9A-Za-z])\\d{16,19}(?![0-9A-Za-z])");
    private static final Pattern MOBILE = Pattern.compile("(?<![0-9A-Za-z])1[3-9]\\d{9}(?![0-9A-Za-z])");
    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,4}");
    private static final Pattern NAME = Pattern.compile("\\p{IsHan}{2,4}");

    private static final Set<String> COMPOUND =
            Set.of("欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "令狐", "慕容", "司徒", "夏侯", "南宫", "独孤", "端木", "长孙");

    /** The hundred surnames that nine in ten people here bear. */
    private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾萧肖田董袁潘于蒋蔡余杜叶程"
            + "苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦傅付方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤";

    private Patterns() {}

    static @Nullable Looks looks(String text) {
        if (anyPasses(ID, text, CheckDigits::idNumber)) {
            return Looks.ID_NUMBER;
        }
        if (anyPasses(CREDIT, text, CheckDigits::creditCode)) {
            return Looks.CREDIT_CODE;
        }
        if (anyPasses(CARD, text, CheckDigits::luhn)) {
            return Looks.BANK_CARD;
        }
        if (MOBILE.matcher(text).find()) {
            return Looks.MOBILE;
        }
        if (EMAIL.matcher(text).find()) {
            return Looks.EMAIL;
        }
        return isName(text) ? Looks.NAME : null;
    }

    private static boolean isName(String text) {
        return NAME.matcher(text).matches()
                && (COMPOUND.contains(text.substring(0, 2)) && text.length() > 2
                        || text.length() <= 3 && SURNAMES.indexOf(text.charAt(0)) >= 0);
    }

    private static boolean anyPasses(Pattern pattern, String text, Predicate<String> check) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            if (check.test(matcher.group())) {
                return true;
            }
        }
        return false;
    }
}
