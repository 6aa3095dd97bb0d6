package cn.fenhe.browser;

import java.util.List;
import java.util.stream.Stream;

/** Every page of the two faces: of each a picture is taken, and each is examined for accessibility. */
final class Places {

    /** The first entry of a list. */
    private static final String FIRST = "main table a";

    private Places() {}

    static List<Place> all() {
        return Stream.of(portal(), work(), sharing(), administrators())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Place> portal() {
        return List.of(
                new Place("portal-home", Stage.CITIZEN, "/"),
                new Place("portal-datasets", Stage.CITIZEN, "/datasets"),
                new Place("portal-search", Stage.CITIZEN, "/datasets?q=空气质量"),
                new Place("portal-search-empty", Stage.CITIZEN, "/datasets?q=没有这样的数据"),
                new Place("portal-dataset", Stage.CITIZEN, "/datasets/{air_quality.resource}"),
                new Place("portal-dataset-info", Stage.CITIZEN, "/datasets/{air_quality.resource}?tab=info"),
                new Place("portal-dataset-download", Stage.CITIZEN, "/datasets/{air_quality.resource}?tab=download"),
                new Place("portal-dataset-chart", Stage.CITIZEN, "/datasets/{air_quality.resource}?tab=chart"),
                new Place("portal-dataset-items", Stage.CITIZEN, "/datasets/{air_quality.resource}?tab=items"),
                new Place("portal-dataset-quality", Stage.CITIZEN, "/datasets/{air_quality.resource}?tab=quality"),
                new Place("portal-dataset-history", Stage.CITIZEN, "/datasets/{air_quality.resource}?tab=history"),
                new Place("portal-dataset-bars", Stage.CITIZEN, "/datasets/{epidemic.resource}?tab=chart"),
                new Place("portal-dataset-api", Stage.CITIZEN, "/datasets/{air_quality.resource}?tab=api"),
                new Place("portal-regulations", Stage.CITIZEN, "/regulations"),
                new Place("portal-developers", Stage.CITIZEN, "/developers"),
                new Place("portal-needs", Stage.CITIZEN, "/needs"),
                new Place("portal-showcase", Stage.CITIZEN, "/showcase"),
                new Place("portal-showcase-new", Stage.CITIZEN, "/showcase/new?dataset={air_quality.resource}"),
                new Place("portal-dataset-conditional", Stage.CITIZEN, "/datasets/{centres.resource}"),
                new Place("portal-apply", Stage.CITIZEN, "/datasets/{centres.resource}/apply"),
                new Place("portal-application-lookup", Stage.CITIZEN, "/applications?number={access.number}"),
                new Place("portal-unknown", Stage.CITIZEN, "/no-such-page"),
                new Place("portal-verify", Stage.CITIZEN, "/verify"),
                new Place("portal-verified", Stage.CITIZEN, "/verify?receipt={sharing.receipt}"),
                new Place("portal-missing", Stage.CITIZEN, "/datasets/00000000-0000-7000-8000-000000000000"),
                new Place("sign-in", Stage.CITIZEN, "/console"));
    }

    private static List<Place> work() {
        return List.of(
                new Place("workbench-steward", "gaj-steward", "/console"),
                new Place("workbench-officer", "sjj-officer", "/console"),
                new Place("catalogue-find", "rsj-steward", "/console/catalog"),
                new Place("catalogue-entry", "rsj-steward", "/console/catalog/resources/{residents.resource}"),
                new Place("catalogue-overview", "sjj-officer", "/console/catalog/overview"),
                new Place("catalogue-census", "sjj-officer", "/console/catalog/census"),
                new Place("catalogue-negative-list", "sjj-officer", "/console/catalog/negative-list"),
                new Place("catalogue-drafts", "gaj-steward", "/console/catalog/drafts"),
                new Place("catalogue-new", "gaj-steward", "/console/catalog/new"),
                new Place("catalogue-reviews", "sjj-officer", "/console/catalog/reviews"),
                new Place("catalogue-revision", "gaj-steward", "/console/catalog/revisions/{residents.revision}"),
                new Place("collection-runs", "gaj-steward", "/console/collection"),
                new Place("collection-new", "gaj-steward", "/console/collection/new?resource={residents.resource}"),
                new Place("collection-run", "gaj-steward", "/console/collection/runs/{residents.run}"),
                new Place(
                        "collection-snapshots",
                        "gaj-steward",
                        "/console/collection/snapshots?resource={residents.resource}"),
                new Place(
                        "collection-lineage",
                        "gaj-steward",
                        "/console/collection/lineage?resource={residents.resource}"),
                new Place("collection-sources", "gaj-steward", "/console/collection/sources"),
                new Place("corrections", "mzj-steward", "/console/corrections"),
                new Place("correction-new", "rsj-steward", "/console/corrections/new"),
                new Place("needs-desk", "sjj-officer", "/console/needs"),
                new Place("showcase-desk", "sjj-officer", "/console/showcase"),
                new Place("console-unknown", "gaj-steward", "/console/no-such-page"),
                new Place("notices", "gaj-steward", "/console/notices"),
                new Place("notice", "rsj-steward", "/console/notices", FIRST));
    }

    private static List<Place> sharing() {
        return List.of(
                new Place("sharing-consumer", "rsj-steward", "/console/sharing"),
                new Place("sharing-provider", "gaj-steward", "/console/sharing?tab=provider"),
                new Place("sharing-held", "rsj-steward", "/console/sharing?tab=held"),
                new Place("sharing-find", "rsj-steward", "/console/sharing/new"),
                new Place("sharing-apply", "wlj-steward", "/console/sharing/new?resource={residents.resource}"),
                new Place("sharing-request", "gaj-steward", "/console/sharing/requests/{sharing.request}"),
                new Place("sharing-request-consumer", "rsj-head", "/console/sharing/requests/{sharing.request}"),
                new Place("sharing-grant", "rsj-steward", "/console/sharing?tab=held", FIRST),
                new Place("sharing-no-grant", "wlj-steward", "/console/sharing/requests/{sharing.request}"));
    }

    private static List<Place> administrators() {
        return List.of(
                new Place("institutions", "sysadmin", "/console/institutions"),
                new Place("accounts", "sysadmin", "/console/accounts"),
                new Place("calendar", "sysadmin", "/console/calendar"),
                new Place("clients", "sysadmin", "/console/clients"),
                new Place("rights", "secadmin", "/console/rights"),
                new Place("keys", "secadmin", "/console/security/keys"),
                new Place("rules", "secadmin", "/console/security/rules"),
                new Place("rules-data", "secadmin", "/console/security/rules?view=data"),
                new Place("rules-levels", "secadmin", "/console/security/rules?view=levels"),
                new Place("rules-access", "secadmin", "/console/security/rules?view=access"),
                new Place("settings", "sysadmin", "/console/settings"),
                new Place("account", "gaj-steward", "/console/account"),
                new Place("opening", "sthj-steward", "/console/opening"),
                new Place("opening-new", "sthj-steward", "/console/opening/new"),
                new Place("opening-review", "sthj-head", "/console/opening/reviews/{AIR_QUALITY.review}"),
                new Place("opening-applications", "wjw-steward", "/console/opening?tab=applications"),
                new Place("opening-application", "wjw-head", "/console/opening/applications/{access.approved}"),
                new Place("audit-log", "auditadmin", "/console/audit"),
                new Place("audit-persons", "auditadmin", "/console/audit/persons"),
                new Place("audit-rights", "auditadmin", "/console/audit/rights"),
                new Place("audit-checkpoints", "auditadmin", "/console/audit/checkpoints"),
                new Place("audit-export", "auditadmin", "/console/audit/export"),
                new Place("wall", "sjj-officer", "/console/wall"),
                new Place("regulations", "gaj-steward", "/console/regulations"),
                new Place("shut", "auditadmin", "/console/catalog"));
    }
}
