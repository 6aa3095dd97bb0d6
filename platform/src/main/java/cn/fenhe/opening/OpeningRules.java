package cn.fenhe.opening;

import cn.fenhe.api.VisitorLimits;
import cn.fenhe.organization.SecurityRule;
import cn.fenhe.organization.SecurityRule.Group;
import cn.fenhe.organization.SecurityRules;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How often anybody may come to the portal. */
@Component
class OpeningRules implements SecurityRules {

    private final VisitorLimits limits;

    OpeningRules(VisitorLimits limits) {
        this.limits = limits;
    }

    @Override
    public List<SecurityRule> rules() {
        return List.of(
                visitor("opening.previews", limits.previews()).by("fenhe.visitors.previews"),
                visitor("opening.figures", limits.figures()).by("fenhe.visitors.figures"),
                visitor("opening.downloads", limits.downloads()).by("fenhe.visitors.downloads"),
                visitor("opening.letters", limits.letters()).by("fenhe.visitors.letters"),
                visitor("opening.waiting", PublicDesk.MOST_WAITING));
    }

    private static SecurityRule visitor(String code, int most) {
        return SecurityRule.of(Group.VISITOR, code, Map.of("most", most), "FH-13");
    }
}
