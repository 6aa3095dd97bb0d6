package cn.fenhe.catalog.persons;

import static cn.fenhe.organization.Refused.with;
import static org.assertj.core.api.Assertions.assertThat;

import cn.fenhe.PlatformTest;
import cn.fenhe.catalog.PersonWordList;
import cn.fenhe.catalog.PersonWords;
import cn.fenhe.organization.Acts;
import cn.fenhe.organization.Answered;
import cn.fenhe.organization.Cities;
import cn.fenhe.organization.People;
import cn.fenhe.organization.SignedIn;
import cn.fenhe.regulation.Article;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** A word that is in use here is added with a reason, and from then on items with it are taken for a person's. */
@PlatformTest
@Article({"FH-21", "SD-10", "FH-4"})
class PersonWordDeskTest {

    @Autowired
    People people;

    @Autowired
    Cities cities;

    @Autowired
    PersonWordList list;

    @Autowired
    Acts acts;

    SignedIn security;
    SignedIn steward;
    String word;

    @BeforeEach
    void aWordOfItsOwn() {
        security = people.securityAdministrator().http();
        steward = people.steward(cities.institution(cities.taiyuan(), "民政局")).http();
        word = "q" + UUID.randomUUID().toString().replace("-", "").substring(0, 20);
    }

    @AfterEach
    void takenAwayAgain() {
        words().own().stream().filter(own -> own.reasons().equals("本市的叫法")).forEach(own -> remove(security, own.id()));
    }

    @Test
    void anItemWithTheWordIsTakenForAPersonsAtOnceAndNoLongerOnceItIsRemoved() {
        assertThat(recognised("甲", word)).isFalse();
        PersonWord added = added(word);
        assertThat(added.ofNames()).isTrue();
        assertThat(recognised("甲", word)).isTrue();
        assertThat(recognised("甲", "x" + word)).as("a part of another word").isFalse();
        acts.entry("catalog.add-person-word", added.id(), word, "本市的叫法", "FH-21");

        remove(security, added.id()).expectStatus().isNoContent();
        assertThat(recognised("甲", word)).isFalse();
        acts.entry("catalog.remove-person-word", added.id(), word);
        with(remove(security, added.id()), 404, "catalog.word-unknown");
    }

    @Test
    void aChineseWordIsLookedForInTitles() {
        String title = han();
        PersonWord added = added("  " + title + " ");
        assertThat(added.ofNames()).isFalse();
        assertThat(recognised("本人" + title, "a")).isTrue();
        assertThat(recognised(title + "数量", "a")).as("counted of many").isFalse();
        assertThat(PersonWords.of(title, "a", list.present())).contains(PersonWords.OTHER);
    }

    @Test
    void aWordThatIsKnownOrUnfitIsNotAdded() {
        with(add(security, "身份证"), 409, "catalog.word-known");
        PersonWord ignored = added(word);
        with(add(security, word.toUpperCase(Locale.ROOT)), 409, "catalog.word-known");
        for (String unfit : List.of("号", "a", "两 词", "%%", "x".repeat(50))) {
            with(add(security, unfit), 422, "catalog.word-unfit");
        }
    }

    @Test
    void ofManyAtOnceOneIsAdded() {
        List<Integer> answers = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> add(security, word).returnResult().getStatus().value()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409);
    }

    @Test
    void thePlatformsOwnWordsAreToldAsTheyAreInForce() {
        assertThat(words().builtIn())
                .hasSize(PersonWords.values().length)
                .allSatisfy(own -> assertThat(own.titles()).isNotEmpty());
    }

    @Test
    void nobodyElseSeesOrChangesRules() {
        for (SignedIn other : List.of(
                people.systemAdministrator().http(), people.auditAdministrator().http(), steward)) {
            for (String path : List.of("person-words", "rules", "levels", "protection")) {
                with(other.get("/api/v1/security/" + path), 403, "organization.role-required");
            }
            with(add(other, word), 403, "organization.role-required");
            with(remove(other, UUID.randomUUID()), 403, "organization.role-required");
        }
        with(people.anyone().get("/api/v1/security/rules"), 401, "organization.sign-in-required");
    }

    @Test
    void rulesAreToldWithTheNumbersInForceInBothLanguages() {
        JsonNode rules = Answered.json(security.get("/api/v1/security/rules"), 200);
        String texts =
                rules.valueStream().map(rule -> rule.get("text").stringValue()).collect(Collectors.joining());
        assertThat(texts).contains("口令 10 至 128 个字符", "连续失败 5 次", "锁定 15 分钟").doesNotContain("{");
        JsonNode english = Answered.json(
                security.client()
                        .get()
                        .uri("/api/v1/security/rules")
                        .header("Accept-Language", "en")
                        .exchange(),
                200);
        assertThat(english).hasSize(rules.size());
    }

    @Test
    void everyMaskShowsWhatItMakesOfAValue() {
        JsonNode masks =
                Answered.json(security.get("/api/v1/security/protection"), 200).get("masks");
        Map<String, String> after = masks.valueStream()
                .collect(Collectors.toMap(
                        mask -> mask.get("mask").stringValue(),
                        mask -> mask.get("after").asString("")));
        assertThat(after)
                .containsEntry("NAME", "张*明")
                .containsEntry("ID_3_4", "140***********1234")
                .containsEntry("ADDRESS", "山西省太原市小店区***")
                .containsEntry("AGE_BAND", "1980-1989")
                .containsEntry("SUPPRESS", "");
    }

    @Test
    void levelFourIsNeitherOpenedNorSharedFreely() {
        JsonNode levels = Answered.json(security.get("/api/v1/security/levels"), 200);
        assertThat(levels.get(3).get("opening").toString()).isEqualTo("[\"NOT_OPENED\"]");
        assertThat(levels.get(3).get("sharing").toString()).doesNotContain("\"UNCONDITIONAL\"");
        assertThat(levels.get(0).get("ofPersons").toString()).doesNotContain("\"UNCONDITIONAL\"");
    }

    private boolean recognised(String title, String name) {
        JsonNode answer = Answered.json(
                steward.post(
                        "/api/v1/catalog/recognition", Map.of("items", List.of(Map.of("title", title, "name", name)))),
                200);
        return answer.get(0).get("personal").booleanValue();
    }

    /** Two signs that nobody uses together. */
    private static String han() {
        return new Random()
                .ints(3, 0x4E00, 0x9FA0)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private PersonWord added(String given) {
        return Answered.with(add(security, given), 201, PersonWord.class);
    }

    private PersonWordDesk.Words words() {
        return Answered.with(security.get("/api/v1/security/person-words"), 200, PersonWordDesk.Words.class);
    }

    private static RestTestClient.ResponseSpec add(SignedIn by, String given) {
        return by.post("/api/v1/security/person-words", Map.of("word", given, "reasons", "本市的叫法"));
    }

    private static RestTestClient.ResponseSpec remove(SignedIn by, UUID id) {
        return by.post("/api/v1/security/person-words/" + id + "/removal", Map.of("reasons", "误伤"));
    }
}
