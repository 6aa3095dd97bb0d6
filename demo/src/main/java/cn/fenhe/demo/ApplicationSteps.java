package cn.fenhe.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** 依申请开放: a company applies for what is opened on conditions, is verified, approved and takes the data; another application is left waiting. */
final class ApplicationSteps {

    private static final Bureau PROVIDER = Bureau.HEALTH;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** Made up, valid by their check digits: the number is the example of the standard. */
    private static final String ID_NUMBER = "11010519491231002X";

    private static final String CREDIT_CODE = "91350100M000100Y43";
    private static final int PATIENCE_SECONDS = 60;

    private final URI base;
    private final City city;
    private final Resources made;

    ApplicationSteps(URI base, City city, Resources made) {
        this.base = base;
        this.city = city;
        this.made = made;
    }

    List<Step> steps() {
        return List.of(
                new Step("依申请开放：卫健委发布并归集社区卫生服务中心", List.of("TY-8", "TJ-21"), this::publish),
                new Step("依申请开放：企业申请，核验身份，两人审批", List.of("TJ-23", "FH-2"), this::approve),
                new Step("依申请开放：凭查询码下载，脱敏，核对回执", List.of("TJ-21", "TJ-23"), this::download),
                new Step("依申请开放：一件等卫健委受理", List.of("TJ-23"), this::leaveOne));
    }

    private long publish() throws IOException, InterruptedException {
        HealthCentres centres = new HealthCentres(Divisions.read().streetsOfTaiyuan());
        if (made.has("centres.resource")) {
            return centres.size();
        }
        Person steward = city.person(PROVIDER, Post.STEWARD);
        String resource = PublishedEntry.publish(
                steward,
                city.person(PROVIDER, Post.HEAD),
                city.person(Bureau.CITY_AUTHORITY, Post.OFFICER),
                CatalogueSteps.entry("health-centres.json"));
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        centres.writeTo(table);
        Multipart parts = new Multipart()
                .order(Map.of("resource", resource, "mode", "REPLACE"))
                .file("社区卫生服务中心.csv", Multipart.of(table));
        String run = steward.upload("/api/v1/collection/runs", parts)
                .expect(202)
                .json()
                .path("id")
                .asString();
        await(steward, run, centres.size());
        made.keep("centres.resource", resource);
        return centres.size();
    }

    private static void await(Person steward, String run, int rows) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        JsonNode outcome =
                steward.get("/api/v1/collection/runs/" + run).expect(200).json();
        while (List.of("PLANNED", "RUNNING", "UNKNOWN")
                .contains(outcome.path("state").asString())) {
            if (System.nanoTime() > end) {
                break;
            }
            TimeUnit.MILLISECONDS.sleep(100);
            outcome = steward.get("/api/v1/collection/runs/" + run).expect(200).json();
        }
        if (!outcome.path("state").asString().equals("COMMITTED")
                || outcome.path("accepted").asInt() != rows) {
            throw new StepFailed("expected " + rows + " health centres, got " + outcome);
        }
    }

    private long approve() {
        if (made.has("access.approved")) {
            return 1;
        }
        Filed filed = apply(
                company(),
                List.of("code", "name", "division", "beds", "staff", "visits", "head"),
                "分析基层医疗服务能力与人口分布的匹配情况，形成公开的研究报告",
                "数据存放在单位内网加密磁盘，仅课题组三人可读，到期删除");
        Person steward = city.person(PROVIDER, Post.STEWARD);
        Person head = city.person(PROVIDER, Post.HEAD);
        String id = steward.get("/api/v1/opening/applications?limit=1")
                .expect(200)
                .json()
                .path("items")
                .path(0)
                .path("id")
                .asString();
        String application = "/api/v1/opening/applications/" + id;
        steward.post(application + "/acceptance", null).expect(200);
        steward.post(application + "/proposal", refusalOfNothing()).refused(422, "opening.refusal-without-basis");
        JsonNode verified = steward.post(
                        application + "/verification",
                        Map.of("way", "ORIGINAL_IN_PERSON", "seenOn", today().toString(), "authorised", true))
                .expect(200)
                .json();
        Answer proposed =
                steward.post(application + "/proposal", opening(verified)).expect(200);
        head.approve(application + "/decision", String.valueOf(proposed.header("ETag")))
                .expect(200);
        made.keep("access.approved", id);
        made.keep("access.number", filed.number);
        made.keep("access.code", filed.code);
        return 1;
    }

    private static Map<String, Object> refusalOfNothing() {
        return Map.of("open", false, "files", 0, "reasons", "不需要");
    }

    private Map<String, Object> opening(JsonNode application) {
        List<Map<String, Object>> items = new ArrayList<>();
        application
                .path("items")
                .forEach(item -> items.add(Map.of(
                        "item",
                        item.path("id").asString(),
                        "mask",
                        item.path("personal").asBoolean() ? "NAME" : "NONE")));
        return Map.of(
                "open", true, "items", items, "until", today().plusDays(60).toString(), "files", 10);
    }

    private long download() {
        Answer file = visitor()
                .get("/api/v1/open/applications/" + made.id("access.number") + "/file?format=csv")
                .expect(200);
        String receipt = file.header("Fenhe-Receipt");
        JsonNode proof = anyone().get("/api/v1/receipts/" + receipt).expect(200).json();
        if (!proof.toString().contains(Machine.sm3(file.body()))) {
            throw new StepFailed("the receipt does not prove the bytes that came");
        }
        String text = new String(file.body(), StandardCharsets.UTF_8);
        if (text.contains("purchases") || !text.contains("*")) {
            throw new StepFailed("what is not opened or not masked has left");
        }
        anyone().get("/api/v1/open/datasets/" + made.id("centres.resource") + "/download?format=csv")
                .expect(404);
        new Visitor(base, Map.of("Fenhe-Query-Code", "CX-0000-0000-0000-0000"))
                .get("/api/v1/open/applications/" + made.id("access.number"))
                .refused(404, "opening.unknown-access");
        return text.lines().count() - 1;
    }

    private long leaveOne() {
        if (!made.has("access.waiting")) {
            Filed filed =
                    apply(person(), List.of("name", "beds", "visits"), "撰写学位论文：社区卫生服务的可及性", "存放在本人加密的笔记本电脑，论文答辩后删除");
            made.keep("access.waiting", filed.number);
            made.keep("access.waiting.code", filed.code);
        }
        return 1;
    }

    private record Filed(String number, String code) {}

    private Filed apply(Map<String, Object> applicant, List<String> items, String scenario, String protection) {
        String undertaking = anyone().get("/api/v1/open/applications/undertaking")
                .expect(200)
                .json()
                .path("digest")
                .asString();
        JsonNode filed = anyone().post(
                        "/api/v1/open/applications",
                        Map.of(
                                "dataset",
                                made.id("centres.resource"),
                                "applicant",
                                applicant,
                                "items",
                                items,
                                "use",
                                Map.of(
                                        "scenario",
                                        scenario,
                                        "protection",
                                        protection,
                                        "until",
                                        today().plusDays(90).toString()),
                                "undertaking",
                                undertaking))
                .expect(201)
                .json();
        return new Filed(filed.path("number").asString(), filed.path("code").asString());
    }

    private static Map<String, Object> company() {
        Map<String, Object> company = declared("LEGAL_PERSON", "晋源数据服务有限公司（示范）", "0351-7654321");
        company.put("creditCode", CREDIT_CODE);
        company.put("agent", "闫晓光");
        return company;
    }

    private static Map<String, Object> person() {
        return declared("NATURAL_PERSON", "申雅琴", "13800138000");
    }

    private static Map<String, Object> declared(String kind, String name, String contact) {
        Map<String, Object> declared = new HashMap<>();
        declared.put("kind", kind);
        declared.put("name", name);
        declared.put("idKind", "RESIDENT_ID");
        declared.put("idNumber", ID_NUMBER);
        declared.put("contact", contact);
        return declared;
    }

    private static LocalDate today() {
        return LocalDate.now(ZONE);
    }

    private Visitor visitor() {
        return new Visitor(base, Map.of("Fenhe-Query-Code", made.id("access.code")));
    }

    private Visitor anyone() {
        return new Visitor(base);
    }
}
