package cn.fenhe.organization;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rule that protects (安全规则), told by the module that keeps it, with the numbers of its own code.
 *
 * @param code {@code module.rule}; its text stands in the module's {@code rules.properties}
 * @param values for the text
 * @param setting that decides it; null where none does
 * @param articles that it serves
 */
public record SecurityRule(
        Group group,
        String code,
        Map<String, Object> values,
        @Nullable String setting,
        List<String> articles) {

    /** What rules are about, in the order that they are shown in. */
    public enum Group {
        /** 口令. */
        PASSWORD,
        /** 登录与会话. */
        SIGN_IN,
        /** 系统对接. */
        MACHINE,
        /** 访客. */
        VISITOR,
        /** 共享与开放. */
        USE
    }

    public SecurityRule {
        values = Map.copyOf(values);
        articles = List.copyOf(articles);
    }

    public static SecurityRule of(Group group, String code, Map<String, Object> values, String... articles) {
        return new SecurityRule(group, code, values, null, List.of(articles));
    }

    /** Decided by a setting. */
    public SecurityRule by(String name) {
        return new SecurityRule(group, code, values, name, articles);
    }
}
