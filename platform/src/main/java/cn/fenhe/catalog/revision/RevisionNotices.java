package cn.fenhe.catalog.revision;

import cn.fenhe.notice.Notices;
import cn.fenhe.organization.Caller;
import cn.fenhe.organization.Organization;
import cn.fenhe.regulation.Regulations;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Notices (文书) of the authority to a provider about its entries. Issued last in their transaction. */
@Component
class RevisionNotices {

    private static final String ENTRY = "《{title}》（信息资源代码 {code}，第 {version} 版）";

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

    void returned(Caller by, Revision revision, String reasons) {
        issue(
                by,
                Notices.Kind.RETURN,
                revision,
                "目录条目退回修改：{title}",
                ENTRY + "经审核退回修改。理由：{reasons}",
                reasons,
                "按理由修改后重新评估、批准并提交。",
                "GW-16",
                "SD-9",
                "TJ-10");
    }

    void published(Caller by, Revision revision) {
        issue(
                by,
                Notices.Kind.INFORMATION,
                revision,
                "目录条目发布：{title}",
                ENTRY + "已审核发布，各机构可在目录中查询。",
                "",
                null,
                "GW-16",
                "SD-9",
                "TJ-10");
    }

    void withdrawn(Caller by, Revision revision, String reasons) {
        issue(
                by,
                Notices.Kind.DECISION,
                revision,
                "目录条目撤销：{title}",
                ENTRY + "予以撤销。理由：{reasons}",
                reasons,
                "对撤销有异议的，可以向作出决定的数据主管部门说明情况，或者重新编制目录条目。",
                "GW-17",
                "TJ-10");
    }

    private void issue(
            Caller by,
            Notices.Kind kind,
            Revision revision,
            String title,
            String body,
            String reasons,
            @Nullable String remedy,
            String... articles) {
        Map<String, String> facts = Map.of(
                "title", revision.description().title(),
                "code", String.valueOf(resources.get(revision.resource()).code()),
                "version", String.valueOf(revision.number()),
                "reasons", reasons);
        String jurisdiction = organization.jurisdictionOf(revision.provider());
        notices.issue(
                by.actor(),
                new Notices.Draft(
                        kind,
                        "revision",
                        revision.id().toString(),
                        by.institution(),
                        revision.provider(),
                        title,
                        body,
                        facts,
                        regulations.binding(jurisdiction, articles),
                        remedy));
    }
}
