package cn.fenhe.demo;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** 编目: four institutions compile their entries, the city's authority reviews, returns one, confirms and publishes. */
final class CatalogueSteps {

    private final City city;
    private final Resources made;

    CatalogueSteps(City city, Resources made) {
        this.city = city;
        this.made = made;
    }

    List<Step> steps() {
        return List.of(
                new Step("编目：生态环境局编制空气质量", List.of("GW-13", "TJ-10", "SD-9"), () -> compile(Theme.AIR_QUALITY)),
                new Step("编目：卫健委编制疫情每日累计", List.of("GW-13", "SD-9"), () -> compile(Theme.EPIDEMIC)),
                new Step("编目：民政局编制行政区划代码", List.of("GW-13", "SD-9"), () -> compile(Theme.DIVISIONS)),
                new Step("编目：公安局编制人口登记", List.of("GW-13", "SD-12"), () -> compile(Theme.RESIDENTS)),
                new Step("审核：区级主管部门不能确认市级目录", List.of("SD-9"), this::wrongLevel),
                new Step("审核：退回一件，改后再报", List.of("SD-9", "GW-13"), this::returnOne),
                new Step("审核：市数据局确认并发布四件", List.of("SD-9", "GW-16"), this::publish));
    }

    /** Compiled, assessed, approved by the unit's head and submitted. */
    private long compile(Theme theme) throws IOException {
        if (made.has(theme.resource())) {
            return 0;
        }
        Person steward = city.person(theme.provider(), Post.STEWARD);
        JsonNode created = steward.post("/api/v1/catalog/resources", entry(theme))
                .expect(201)
                .json();
        String revision = created.path("revision").asString();
        made.keep(theme.resource(), created.path("resource").asString());
        made.keep(theme.revision(), revision);
        handIn(theme);
        return 1;
    }

    private void handIn(Theme theme) {
        Person steward = city.person(theme.provider(), Post.STEWARD);
        String revision = "/api/v1/catalog/revisions/" + made.id(theme.revision());
        steward.post(revision + "/assessment", assessment(theme)).expect(200);
        steward.post(revision + "/approval", null).refused(403, "organization.role-required");
        city.person(theme.provider(), Post.HEAD)
                .post(revision + "/approval", null)
                .expect(200);
        steward.post(revision + "/submission", null).expect(200);
    }

    /** 保密审查, and where persons are in it the impact on them. */
    private static Map<String, Object> assessment(Theme theme) {
        Map<String, Object> assessment = new HashMap<>();
        assessment.put("secrecy", Map.of("passed", true, "note", "不涉及国家秘密、工作秘密"));
        if (theme.personal()) {
            assessment.put("personalInformation", Map.of("impact", "HIGH", "note", theme.impact()));
        }
        return assessment;
    }

    /** The authority of another level sees nothing of it. */
    private long wrongLevel() {
        if (published(Theme.RESIDENTS)) {
            return 0;
        }
        Answer answer = city.person(Bureau.DISTRICT_AUTHORITY, Post.OFFICER)
                .post("/api/v1/catalog/revisions/" + made.id(Theme.RESIDENTS.revision()) + "/confirmation", null);
        if (answer.ok()) {
            throw new StepFailed("a district's authority confirmed a city's entry");
        }
        return 1;
    }

    private long returnOne() throws IOException {
        if (published(Theme.RESIDENTS)) {
            return 0;
        }
        String revision = "/api/v1/catalog/revisions/" + made.id(Theme.RESIDENTS.revision());
        city.person(Bureau.CITY_AUTHORITY, Post.OFFICER)
                .post(revision + "/return", Map.of("reasons", "摘要请注明数据的更新方式"))
                .expect(200);
        Person steward = city.person(Theme.RESIDENTS.provider(), Post.STEWARD);
        Answer draft = steward.get(revision).expect(200);
        Map<String, Object> corrected = entry(Theme.RESIDENTS);
        corrected.put("summary", corrected.get("summary") + "每日由户籍系统更新。");
        steward.put(revision, corrected, String.valueOf(draft.header("ETag"))).expect(200);
        handIn(Theme.RESIDENTS);
        return 1;
    }

    private long publish() {
        long count = 0;
        Person officer = city.person(Bureau.CITY_AUTHORITY, Post.OFFICER);
        for (Theme theme : Theme.values()) {
            if (!published(theme)) {
                String revision = "/api/v1/catalog/revisions/" + made.id(theme.revision());
                officer.post(revision + "/confirmation", null).expect(200);
                officer.post(revision + "/publication", null).expect(200);
            }
            count++;
        }
        return count;
    }

    private boolean published(Theme theme) {
        JsonNode revision = city.person(theme.provider(), Post.STEWARD)
                .get("/api/v1/catalog/revisions/" + made.id(theme.revision()))
                .expect(200)
                .json();
        return revision.path("state").asString().equals("PUBLISHED");
    }

    private static Map<String, Object> entry(Theme theme) throws IOException {
        return entry(theme.entry());
    }

    static Map<String, Object> entry(String file) throws IOException {
        try (var content = CatalogueSteps.class.getResourceAsStream("entries/" + file)) {
            if (content == null) {
                throw new IOException("entries/" + file + " is missing");
            }
            return Answer.JSON.readValue(content.readAllBytes(), new tools.jackson.core.type.TypeReference<>() {});
        }
    }
}
