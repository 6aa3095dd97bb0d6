package cn.fenhe.catalog.revision;

import cn.fenhe.notice.Notices;
import cn.fenhe.organization.Caller;
import cn.fenhe.organization.Organization;
import cn.fenhe.regulation.Regulations;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Notices (文书) of the authority to a provider about its entries. */
@Component
class RevisionNotices {

    private final Notices notices;
    private final ResourceStore resources;
    private final Organization organization;
    private final Regulations regulations;

    RevisionNotices(Notices notices, ResourceStore resources, Organization organization, Regulations regulations) {
        this.notices = notices;
        this.resources = resources;
        this.organization = organization;
        this.regulations = regulations;
    }

    void issue(Caller by, Notices.Kind kind, Revision revision, @Nullable String reasons) {
        String code = String.valueOf(resources.get(revision.resource()).code());
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("title", revision.description().title());
        facts.put("code", code);
        facts.put("number", String.valueOf(revision.number()));
        if (reasons != null) {
            facts.put("reasons", reasons);
        }
        notices.issue(
                by.actor(),
                new Notices.Draft(
                        kind,
                        "revision",
                        revision.id().toString(),
                        by.institution(),
                        revision.provider(),
                        title(kind, revision),
                        body(kind, revision, code, reasons),
                        facts,
                        articles(kind, revision),
                        remedy(kind)));
    }

    private static String title(Notices.Kind kind, Revision revision) {
        String about = switch (kind) {
            case RETURN -> "目录条目退回修改：";
            case DECISION -> "目录条目撤销：";
            default -> "目录条目发布：";
        };
        return about + revision.description().title();
    }

    private static String body(Notices.Kind kind, Revision revision, String code, @Nullable String reasons) {
        String entry = "《" + revision.description().title() + "》（代码 " + code + "，第 " + revision.number() + " 版）";
        return switch (kind) {
            case RETURN -> entry + "经审核退回修改。理由：" + reasons;
            case DECISION -> entry + "予以撤销。理由：" + reasons;
            default -> entry + "已审核发布，各机构可在目录中查询。";
        };
    }

    private List<String> articles(Notices.Kind kind, Revision revision) {
        String jurisdiction = organization.jurisdictionOf(revision.provider());
        return kind == Notices.Kind.DECISION
                ? regulations.binding(jurisdiction, "GW-17", "TJ-10")
                : regulations.binding(jurisdiction, "GW-16", "SD-9", "TJ-10");
    }

    private static @Nullable String remedy(Notices.Kind kind) {
        return switch (kind) {
            case RETURN -> "按理由修改后重新评估、批准并提交。";
            case DECISION -> "对撤销有异议的，可以向作出决定的数据主管部门说明情况，或者重新编制目录条目。";
            default -> null;
        };
    }
}
