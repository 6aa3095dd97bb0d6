package cn.fenhe.organization.rules;

import cn.fenhe.organization.SecurityRule;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** Rules in words, which stand with their module: {@code cn/fenhe/<module>/rules.properties} and {@code rules_en.properties}. */
final class RuleTexts {

    private static final Control EXACT = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private RuleTexts() {}

    static String of(SecurityRule rule, Locale language) {
        String module = rule.code().substring(0, rule.code().indexOf('.'));
        String text = ResourceBundle.getBundle("cn.fenhe." + module + ".rules", language, EXACT)
                .getString(rule.code());
        for (Map.Entry<String, Object> value : rule.values().entrySet()) {
            text = text.replace("{" + value.getKey() + "}", shown(value.getValue()));
        }
        return text;
    }

    private static String shown(Object value) {
        return value instanceof Number number ? "%,d".formatted(number.longValue()) : value.toString();
    }
}
