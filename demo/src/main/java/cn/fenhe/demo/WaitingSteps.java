package cn.fenhe.demo;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** 待办: matters that are begun and left to whoever signs in, so that clocks run on the workbenches and there is something to decide. */
final class WaitingSteps {

    private final City city;
    private final Resources made;

    WaitingSteps(City city, Resources made) {
        this.city = city;
        this.made = made;
    }

    List<Step> steps() {
        return List.of(
                new Step("待办：两件目录等市、区两级审核", List.of("SD-9", "GW-16"), this::entriesUnderReview),
                new Step("待办：两件申请等公安局受理、答复", List.of("GW-21"), this::requests),
                new Step("待办：一件校核等民政局答复", List.of("GW-26"), this::correction));
    }

    private long entriesUnderReview() throws IOException {
        submit("attractions", Bureau.TOURISM);
        submit("public-housing", Bureau.DISTRICT_HOUSING);
        return 2;
    }

    private void submit(String entry, Bureau provider) throws IOException {
        String kept = "waiting." + entry;
        if (made.has(kept)) {
            return;
        }
        Person steward = city.person(provider, Post.STEWARD);
        String id = steward.post("/api/v1/catalog/resources", CatalogueSteps.entry(entry + ".json"))
                .expect(201)
                .json()
                .path("revision")
                .asString();
        String revision = "/api/v1/catalog/revisions/" + id;
        steward.post(revision + "/assessment", Map.of("secrecy", Map.of("passed", true, "note", "不涉及国家秘密、工作秘密")))
                .expect(200);
        city.person(provider, Post.HEAD).post(revision + "/approval", null).expect(200);
        steward.post(revision + "/submission", null).expect(200);
        made.keep(kept, id);
    }

    /** One waits to be accepted, the other to be answered within ten working days. */
    private long requests() {
        request("waiting.request", Bureau.TOURISM, "景区实名预约游客身份核验", "《中华人民共和国旅游法》第四十五条");
        if (request("waiting.accepted", Bureau.CIVIL_AFFAIRS, "低保对象户籍状态核对", "《社会救助暂行办法》第十一条")) {
            city.person(Bureau.POLICE, Post.STEWARD)
                    .post("/api/v1/sharing/requests/" + made.id("waiting.accepted") + "/acceptance", null)
                    .expect(200);
        }
        return 2;
    }

    private boolean request(String kept, Bureau consumer, String scenario, String basis) {
        if (made.has(kept)) {
            return false;
        }
        Person steward = city.person(consumer, Post.STEWARD);
        Map<String, String> items = SharingSteps.items(steward, made.id(Theme.RESIDENTS.resource()));
        String id = steward.post(
                        "/api/v1/sharing/requests",
                        Map.of(
                                "resource",
                                made.id(Theme.RESIDENTS.resource()),
                                "scenario",
                                scenario,
                                "legalBasis",
                                basis,
                                "items",
                                Stream.of("id_number", "name", "division_code", "status")
                                        .map(items::get)
                                        .toList(),
                                "until",
                                OffsetDateTime.now(ZoneOffset.UTC).plusMonths(6).toString(),
                                "perMinute",
                                600))
                .expect(201)
                .json()
                .path("id")
                .asString();
        city.person(consumer, Post.HEAD)
                .post("/api/v1/sharing/requests/" + id + "/submission", null)
                .expect(200);
        made.keep(kept, id);
        return true;
    }

    private long correction() {
        if (!made.has("waiting.correction")) {
            made.keep(
                    "waiting.correction",
                    city.person(Bureau.HEALTH, Post.STEWARD)
                            .post(
                                    "/api/v1/corrections",
                                    Map.of(
                                            "resource",
                                            made.id(Theme.DIVISIONS.resource()),
                                            "description",
                                            "140109 万柏林区下的街道与最近公布的不一致，请核对。"))
                            .expect(201)
                            .json()
                            .path("id")
                            .asString());
        }
        return 1;
    }
}
