package cn.fenhe.demo;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** 共享: 人社局 asks for residents, 公安局 decides item by item, data leaves by one door, and 文旅局 is refused. */
final class SharingSteps {

    private static final String RETURNED = "RETURNED";
    private static final String MACHINE = "人社局系统";

    private final URI base;
    private final City city;
    private final Resources made;
    private final Passwords passwords;

    SharingSteps(URI base, City city, Resources made, Passwords passwords) {
        this.base = base;
        this.city = city;
        this.made = made;
        this.passwords = passwords;
    }

    List<Step> steps() {
        return List.of(
                new Step("共享：人社局申请人口数据，无条件项即时授权", List.of("GW-20", "GW-21", "SD-12"), this::request),
                new Step("共享：有条件项的答复时限按工作日历计算", List.of("GW-21"), this::deadline),
                new Step("共享：公安局逐项脱敏同意，证件号仅比对", List.of("GW-20", "GW-21"), this::approve),
                new Step("共享：人社局系统签名查询，附回执", List.of("GW-22", "GW-25"), this::lookup),
                new Step("共享：重放的签名被拒绝", List.of("FH-12"), this::replay),
                new Step("共享：人社局取得文件，附回执", List.of("GW-22"), this::file),
                new Step("共享：文旅局没有授权，被拒绝并告知条款", List.of("GW-20", "SD-12"), this::refused));
    }

    private String requestPath() {
        return "/api/v1/sharing/requests/" + made.id("sharing.request");
    }

    private String residents() {
        return "/api/v1/sharing/resources/" + made.id(Theme.RESIDENTS.resource());
    }

    private long request() {
        if (!made.has("sharing.request")) {
            Person steward = city.person(Bureau.LABOUR, Post.STEWARD);
            Map<String, String> items = items();
            List<String> asked = new ArrayList<>(items.values());
            JsonNode drafted = steward.post(
                            "/api/v1/sharing/requests",
                            Map.of(
                                    "resource",
                                    made.id(Theme.RESIDENTS.resource()),
                                    "scenario",
                                    "城乡居民基本养老保险待遇资格认证",
                                    "legalBasis",
                                    "《中华人民共和国社会保险法》第五十七条",
                                    "items",
                                    asked,
                                    "until",
                                    OffsetDateTime.now(ZoneOffset.UTC)
                                            .plusYears(1)
                                            .toString(),
                                    "perMinute",
                                    6000))
                    .expect(201)
                    .json();
            made.keep("sharing.request", drafted.path("id").asString());
            city.person(Bureau.LABOUR, Post.HEAD)
                    .post(requestPath() + "/submission", null)
                    .expect(200);
        }
        expectState("UNCONDITIONAL", "GRANTED");
        expectState("NOT_SHARED", "ANSWERED");
        return items().size();
    }

    /** Ten working days from receipt (GW-21), counted here by the calendar that the platform serves. */
    private long deadline() {
        JsonNode request = request(city.person(Bureau.LABOUR, Post.STEWARD));
        JsonNode deadline = part(request, "CONDITIONAL").path("deadline");
        if (!part(request, "CONDITIONAL").path("state").asString().equals("SUBMITTED")) {
            return 0;
        }
        LocalDate received = OffsetDateTime.parse(request.path("submittedAt").asString())
                .atZoneSameInstant(java.time.ZoneId.of("Asia/Shanghai"))
                .toLocalDate();
        WorkingDays calendar = WorkingDays.of(new Visitor(base), received.getYear());
        LocalDate due = calendar.after(received, 10);
        OffsetDateTime stated = OffsetDateTime.parse(deadline.path("due").asString());
        LocalDate lastDay = stated.atZoneSameInstant(java.time.ZoneId.of("Asia/Shanghai"))
                .toLocalDate()
                .minusDays(1);
        if (!lastDay.equals(due)) {
            throw new StepFailed("the reply is due at the end of " + due + ", the platform says " + lastDay);
        }
        return 1;
    }

    private long approve() {
        JsonNode request = request(city.person(Bureau.POLICE, Post.STEWARD));
        if (!part(request, "CONDITIONAL").path("state").asString().equals("SUBMITTED")) {
            return 0;
        }
        Person steward = city.person(Bureau.POLICE, Post.STEWARD);
        steward.post(requestPath() + "/acceptance", null).expect(200);
        steward.post(requestPath() + "/proposal", Map.of("share", true, "items", decided()))
                .expect(200);
        Person head = city.person(Bureau.POLICE, Post.HEAD);
        String seen = Objects.requireNonNull(head.get(requestPath()).expect(200).header("ETag"), "ETag");
        head.approve(requestPath() + "/head-approval", seen).expect(200);
        steward.post(requestPath() + "/decision", null).expect(200);
        expectState("CONDITIONAL", "APPROVED");
        return decided().size();
    }

    private List<Map<String, Object>> decided() {
        Map<String, String> items = items();
        List<Map<String, Object>> decided = new ArrayList<>();
        decided.add(decide(items, "id_number", "MATCH_ONLY", null));
        decided.add(decide(items, "name", RETURNED, "NAME"));
        decided.add(decide(items, "sex", RETURNED, null));
        decided.add(decide(items, "birth_date", RETURNED, "MONTH"));
        decided.add(decide(items, "mobile", RETURNED, "MOBILE"));
        decided.add(decide(items, "address", RETURNED, "ADDRESS"));
        return decided;
    }

    private static Map<String, Object> decide(
            Map<String, String> items, String name, String exposure, @Nullable String mask) {
        Map<String, Object> item = new HashMap<>();
        item.put("item", items.get(name));
        item.put("exposure", exposure);
        if (mask != null) {
            item.put("mask", mask);
        }
        return item;
    }

    private long lookup() throws java.io.IOException {
        List<String> known = someIdNumbers();
        JsonNode answer = machine()
                .post(residents() + "/lookup", Map.of("item", "id_number", "values", known))
                .expect(200)
                .json();
        JsonNode rows = answer.path("rows");
        if (rows.size() != known.size()) {
            throw new StepFailed("asked for " + known.size() + " residents, got " + answer);
        }
        for (JsonNode row : rows) {
            if (row.has("id_number") || !row.path("name").asString().contains("*")) {
                throw new StepFailed("a row left unprotected: its items are " + row.propertyNames());
            }
        }
        made.keep("sharing.receipt", receipt(answer.path("receipt").path("id").asString()));
        return rows.size();
    }

    private long replay() throws java.io.IOException {
        Machine machine = machine();
        var signed = machine.signed(
                residents() + "/lookup",
                Answer.JSON.writeValueAsBytes(Map.of("item", "id_number", "values", someIdNumbers())));
        machine.send(signed).expect(200);
        machine.send(signed).refused(401, "organization.replayed");
        return 1;
    }

    private long file() {
        Answer file = city.person(Bureau.LABOUR, Post.STEWARD)
                .post(residents() + "/files", Map.of("format", "csv"))
                .expect(200);
        receipt(file.header("Fenhe-Receipt"));
        String text = new String(file.body(), StandardCharsets.UTF_8);
        long rows = text.lines().count() - 1;
        if (rows != ResidentRegister.RESIDENTS
                || text.lines().skip(1).anyMatch(line -> line.matches(".*\\d{17}[0-9X].*"))) {
            throw new StepFailed("the file has " + rows + " rows, or an ID number in it");
        }
        return rows;
    }

    private long refused() throws java.io.IOException {
        Answer answer = city.person(Bureau.TOURISM, Post.STEWARD)
                .post(residents() + "/lookup", Map.of("item", "id_number", "values", someIdNumbers()))
                .refused(403, "release.no-grant");
        if (answer.json().path("articles").isEmpty()) {
            throw new StepFailed("the refusal cites no article: " + answer.text());
        }
        return 1;
    }

    /** 人社局's own system: created without rights by one administrator, given them by another; its secret is the bureau's alone. */
    private Machine machine() {
        if (!made.has("machine.client")) {
            JsonNode created = city.person("sysadmin")
                    .post("/api/v1/clients", Map.of("name", "养老待遇认证系统", "institution", city.institution(Bureau.LABOUR)))
                    .expect(201)
                    .json();
            JsonNode issued = city.person(Bureau.LABOUR, Post.STEWARD)
                    .post("/api/v1/clients/" + created.path("id").asString() + "/secret", Map.of())
                    .expect(201)
                    .json();
            passwords.keep(MACHINE, issued.path("secret").asString());
            made.keep("machine.client", created.path("id").asString());
            Answer rights = city.person("secadmin")
                    .put(
                            "/api/v1/clients/" + made.id("machine.client") + "/rights",
                            Map.of("roles", List.of("MACHINE")));
            if (!rights.ok()) {
                throw new StepFailed(rights.text());
            }
        }
        return new Machine(base, made.id("machine.client"), passwords.of(MACHINE));
    }

    private String receipt(@Nullable String id) {
        if (id == null || id.isEmpty()) {
            throw new StepFailed("no receipt came with the data");
        }
        new Visitor(base).get("/api/v1/receipts/" + id).expect(200);
        return id;
    }

    private static List<String> someIdNumbers() throws java.io.IOException {
        java.io.ByteArrayOutputStream register = new java.io.ByteArrayOutputStream();
        new ResidentRegister(Divisions.read().streetsOfTaiyuan()).writeTo(register);
        return register.toString(StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .limit(10)
                .map(line -> line.substring(0, 18))
                .toList();
    }

    private Map<String, String> items() {
        return items(city.person(Bureau.LABOUR, Post.STEWARD), made.id(Theme.RESIDENTS.resource()));
    }

    /** The items of a published entry: their ids by name. */
    static Map<String, String> items(Person reader, String resource) {
        Map<String, String> items = new HashMap<>();
        reader.get("/api/v1/catalog/resources/" + resource)
                .expect(200)
                .json()
                .path("items")
                .forEach(item ->
                        items.put(item.path("name").asString(), item.path("id").asString()));
        return items;
    }

    private JsonNode request(Person person) {
        return person.get(requestPath()).expect(200).json();
    }

    private void expectState(String kind, String state) {
        JsonNode part = part(request(city.person(Bureau.LABOUR, Post.STEWARD)), kind);
        if (!part.path("state").asString().equals(state)) {
            throw new StepFailed("the " + kind + " part should be " + state + ": " + part);
        }
    }

    private static JsonNode part(JsonNode request, String kind) {
        for (JsonNode part : request.path("parts")) {
            if (part.path("kind").asString().equals(kind)) {
                return part;
            }
        }
        throw new StepFailed("the request has no " + kind + " part: " + request);
    }
}
