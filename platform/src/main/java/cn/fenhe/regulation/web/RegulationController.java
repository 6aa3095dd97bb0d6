package cn.fenhe.regulation.web;

import cn.fenhe.api.Page;
import cn.fenhe.api.Paging;
import cn.fenhe.api.Refusal;
import cn.fenhe.regulation.Jurisdiction;
import cn.fenhe.regulation.Jurisdictions;
import cn.fenhe.regulation.Obligation;
import cn.fenhe.regulation.Provision;
import cn.fenhe.regulation.Regulation;
import cn.fenhe.regulation.Regulations;
import cn.fenhe.regulation.compliance.Compliance;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The texts, their articles and what they order, for anyone. */
@RestController
@RequestMapping("/api/v1/regulations")
@Tag(name = "regulations", description = "法规、辖区、工作日历")
class RegulationController {

    private final Regulations regulations;
    private final Jurisdictions jurisdictions;

    RegulationController(Regulations regulations, Jurisdictions jurisdictions) {
        this.regulations = regulations;
        this.jurisdictions = jurisdictions;
    }

    @GetMapping
    @Operation(summary = "法规：位阶、施行日期、效力状态")
    Page<Regulation> list(Paging paging) {
        return Listing.page(regulations.all(), paging);
    }

    @GetMapping("/{code}/articles")
    @Operation(summary = "一部法规的条款")
    Page<Provision> articles(@PathVariable String code, Paging paging) {
        if (regulations.all().stream().noneMatch(regulation -> regulation.code().equals(code))) {
            throw Refusal.of(Refusal.Kind.NOT_FOUND, "regulation.text-unknown").with("code", code);
        }
        return Listing.page(regulations.provisions(code), paging);
    }

    /**
     * An article in its text.
     *
     * @param citation as a notice cites it
     * @param duties that it lays on the platform
     * @param bindsToday jurisdictions that it binds today
     */
    record ArticleView(
            Provision article,
            Regulation regulation,
            String citation,
            List<Obligation> duties,
            List<String> bindsToday) {}

    @GetMapping("/articles/{id}")
    @Operation(summary = "一条条款的全文，以及今天约束哪些辖区")
    ArticleView article(@PathVariable String id) {
        Provision provision = regulations
                .provision(id)
                .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "regulation.article-unknown")
                        .with("article", id));
        return new ArticleView(
                provision,
                regulations.regulation(provision.regulation()),
                regulations.citation(id),
                regulations.obligations().stream()
                        .filter(obligation -> obligation.ids().contains(id))
                        .toList(),
                jurisdictions.all().stream()
                        .map(Jurisdiction::id)
                        .filter(jurisdiction ->
                                !regulations.binding(jurisdiction, id).isEmpty())
                        .toList());
    }

    @GetMapping("/jurisdictions")
    @Operation(summary = "辖区及其各自的时限")
    Page<Jurisdiction> jurisdictions(Paging paging) {
        return Listing.page(jurisdictions.all(), paging);
    }

    @GetMapping("/compliance")
    @Operation(summary = "合规对照表：每项义务由哪些程序履行、由哪些测试证明")
    Page<Compliance.Line> compliance(Paging paging) {
        return Listing.page(
                Compliance.of(regulations)
                        .orElseThrow(() -> Refusal.of(Refusal.Kind.UNAVAILABLE, "regulation.compliance-unknown")),
                paging);
    }
}
