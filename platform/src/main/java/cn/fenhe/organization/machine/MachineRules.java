package cn.fenhe.organization.machine;

import cn.fenhe.organization.SecurityRule;
import cn.fenhe.organization.SecurityRule.Group;
import cn.fenhe.organization.SecurityRules;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What protects calls of other systems. */
@Component
class MachineRules implements SecurityRules {

    @Override
    public List<SecurityRule> rules() {
        return List.of(
                SecurityRule.of(Group.MACHINE, "organization.machine-signed", Map.of(), "FH-12"),
                SecurityRule.of(
                        Group.MACHINE,
                        "organization.machine-window",
                        Map.of("minutes", Signatures.WINDOW.toMinutes()),
                        "FH-12"),
                SecurityRule.of(Group.MACHINE, "organization.machine-nonce", Map.of(), "FH-12"));
    }
}
