package cn.fenhe.organization.rules;

import cn.fenhe.organization.Caller;
import cn.fenhe.organization.Role;
import cn.fenhe.organization.SecurityRule;
import cn.fenhe.organization.SecurityRules;
import cn.fenhe.regulation.Article;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "organization")
@RestController
class RuleController {

    private final List<SecurityRules> modules;

    RuleController(List<SecurityRules> modules) {
        this.modules = List.copyOf(modules);
    }

    /** @param setting that decides it; null where none does */
    record RuleLine(
            SecurityRule.Group group,
            String code,
            String text,
            @Nullable String setting,
            List<String> articles) {}

    @Article("FH-16")
    @Operation(summary = "安全规则：口令、登录、系统对接、访客和使用的限制，数值取自平台现行的设置（安全管理员）")
    @GetMapping("/api/v1/security/rules")
    List<RuleLine> rules(Caller caller, Locale language) {
        caller.require(Role.SECURITY_ADMINISTRATOR);
        return modules.stream()
                .flatMap(module -> module.rules().stream())
                .sorted(Comparator.comparing(SecurityRule::group))
                .map(rule -> new RuleLine(
                        rule.group(), rule.code(), RuleTexts.of(rule, language), rule.setting(), rule.articles()))
                .toList();
    }
}
