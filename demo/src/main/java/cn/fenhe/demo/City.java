package cn.fenhe.demo;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The demonstration's city: 太原市 with districts and a 管委会, a data authority at city and at district level, eight institutions, and their
 * people. What stands already is found again, so that the demonstration can be played twice on the same data.
 */
final class City {

    private static final String DIVISION = "140100";

    private final URI base;
    private final Passwords passwords;
    private final Map<String, String> regions = new HashMap<>();
    private final Map<String, String> institutions = new HashMap<>();
    private final Map<String, Person> people = new HashMap<>();
    private final Map<String, String> accounts = new TreeMap<>();

    City(URI base, Passwords passwords) {
        this.base = base;
        this.passwords = passwords;
    }

    /** The three administrators take over from the first sign-in file, each with a password of its own. */
    void takeOver(Path firstSignIn) throws java.io.IOException {
        if (!passwords.knows("sysadmin")) {
            for (String line : Files.readAllLines(firstSignIn)) {
                String[] words = line.strip().split("\\s+");
                if (words.length >= 2 && words[0].endsWith("admin")) {
                    passwords.keep(words[0], words[1]);
                }
            }
        }
        signIn("sysadmin", "系统管理员");
        signIn("secadmin", "安全管理员");
        signIn("auditadmin", "审计管理员");
    }

    /** 机构: the system administrator enters regions and institutions, which gives nobody a right. */
    void build() {
        Person system = person("sysadmin");
        known(system, "/api/v1/regions", "name", regions);
        region(system, "太原市", DIVISION, "CITY", null);
        region(system, "小店区", "140105", "COUNTY", "太原市");
        region(system, "迎泽区", "140106", "COUNTY", "太原市");
        region(system, "中北高新技术产业开发区管委会", null, "ZONE", "太原市");
        known(system, "/api/v1/institutions", "name", institutions);
        for (Bureau bureau : Bureau.values()) {
            if (!institutions.containsKey(bureau.title())) {
                JsonNode created = system.post(
                                "/api/v1/institutions",
                                Map.of(
                                        "code", bureau.code(),
                                        "name", bureau.title(),
                                        "region", region(bureau.region())))
                        .expect(201)
                        .json();
                institutions.put(bureau.title(), created.path("id").asString());
            }
        }
    }

    /** 职权与岗位: the security administrator says who may do what; it cannot create the people it gives rights to. */
    void staff() {
        Person security = person("secadmin");
        power(security, Bureau.CITY_AUTHORITY, "太原市");
        power(security, Bureau.DISTRICT_AUTHORITY, "小店区");
        for (Bureau bureau : Bureau.values()) {
            for (Post post : bureau.posts()) {
                employ(security, bureau, post);
            }
        }
    }

    private void employ(Person security, Bureau bureau, Post post) {
        String account = bureau.account(post);
        if (!passwords.knows(account)) {
            JsonNode created = person("sysadmin")
                    .post("/api/v1/accounts", Map.of("account", account, "name", bureau.person(post)))
                    .expect(201)
                    .json();
            security.post(
                            "/api/v1/accounts/" + created.path("id").asString() + "/posts",
                            Map.of("institution", institution(bureau), "roles", List.of(post.role())))
                    .expect(201);
            JsonNode offered = security.post(
                            "/api/v1/accounts/" + created.path("id").asString() + "/admission", Map.of())
                    .expect(201)
                    .json();
            passwords.keep(Person.admissionOf(account), offered.path("code").asString());
            passwords.keep(account, created.path("firstPassword").asString());
        }
        signIn(account, bureau.title() + " " + post.title() + " " + bureau.person(post));
    }

    private void power(Person security, Bureau holder, String region) {
        for (String power : List.of("CATALOG_REVIEW", "ARBITRATION")) {
            Answer answer = security.put(
                    "/api/v1/institutions/" + institution(holder) + "/powers",
                    Map.of("power", power, "region", region(region)));
            if (!answer.ok()) {
                throw new StepFailed(answer.text());
            }
        }
    }

    private void region(
            Person system, String name, @Nullable String divisionCode, String level, @Nullable String parent) {
        if (regions.containsKey(name)) {
            return;
        }
        Map<String, Object> region = new HashMap<>();
        region.put("name", name);
        region.put("level", level);
        region.put("jurisdiction", "taiyuan");
        if (divisionCode != null) {
            region.put("divisionCode", divisionCode);
        }
        if (parent != null) {
            region.put("parent", region(parent));
        }
        JsonNode created = system.post("/api/v1/regions", region).expect(201).json();
        regions.put(name, created.path("id").asString());
    }

    private static void known(Person person, String path, String key, Map<String, String> into) {
        String cursor = "";
        do {
            JsonNode page = person.get(path + "?limit=200" + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .expect(200)
                    .json();
            page.path("items")
                    .forEach(found -> into.put(
                            found.path(key).asString(), found.path("id").asString()));
            cursor = page.path("next").asString("");
        } while (!cursor.isEmpty());
    }

    private void signIn(String account, String title) {
        people.put(account, Person.signIn(base, account, title, passwords));
        accounts.put(account, title);
    }

    Person person(String account) {
        Person person = people.get(account);
        if (person == null) {
            throw new StepFailed("nobody is signed in as " + account);
        }
        return person;
    }

    Person person(Bureau bureau, Post post) {
        return person(bureau.account(post));
    }

    String institution(Bureau bureau) {
        return required(institutions, bureau.title());
    }

    private String region(String name) {
        return required(regions, name);
    }

    private static String required(Map<String, String> ids, String name) {
        String id = ids.get(name);
        if (id == null) {
            throw new StepFailed(name + " is not there");
        }
        return id;
    }

    /** Accounts and who they are. */
    Map<String, String> accounts() {
        return accounts;
    }
}
