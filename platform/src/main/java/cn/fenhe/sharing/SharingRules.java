package cn.fenhe.sharing;

import cn.fenhe.organization.SecurityRule;
import cn.fenhe.organization.SecurityRule.Group;
import cn.fenhe.organization.SecurityRules;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What bounds the use of shared data. */
@Component
class SharingRules implements SecurityRules {

    @Override
    public List<SecurityRule> rules() {
        return List.of(
                SecurityRule.of(Group.USE, "sharing.rate", Map.of("most", SharingRequests.MOST_PER_MINUTE), "FH-13"),
                SecurityRule.of(Group.USE, "sharing.doubtful", Map.of(), "FH-21", "SD-12"),
                SecurityRule.of(Group.USE, "sharing.level", Map.of(), "FH-20", "FH-17"));
    }
}
