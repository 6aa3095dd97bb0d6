package cn.fenhe.organization.keys;

import static cn.fenhe.organization.Refused.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.fenhe.PlatformTest;
import cn.fenhe.api.Ids;
import cn.fenhe.api.Refusal;
import cn.fenhe.cryptography.KeptKey;
import cn.fenhe.cryptography.KeyKind;
import cn.fenhe.cryptography.Keys;
import cn.fenhe.cryptography.Sm2;
import cn.fenhe.organization.Acts;
import cn.fenhe.organization.Answered;
import cn.fenhe.organization.Caller;
import cn.fenhe.organization.Cities;
import cn.fenhe.organization.People;
import cn.fenhe.organization.SignedIn;
import cn.fenhe.regulation.Article;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

/** The security administrator changes keys, and nothing old is lost by it but what was meant to be. */
@PlatformTest
@Article({"FH-16", "FH-4", "FH-15"})
class KeyDeskTest {

    private static final byte[] MESSAGE = "汾河".getBytes(StandardCharsets.UTF_8);

    @Autowired
    KeyDesk desk;

    @Autowired
    KeyOrderStore orders;

    @Autowired
    Keys keys;

    @Autowired
    People people;

    @Autowired
    Cities cities;

    @Autowired
    Acts acts;

    SignedIn security;
    Caller officer;
    String sealed;
    String key;

    @BeforeEach
    void aKeyOfItsOwn() {
        security = people.securityAdministrator().http();
        officer = people.securityAdministrator().caller();
        sealed = keys.seal("t" + UUID.randomUUID().toString().replace("-", "").substring(0, 20), MESSAGE);
        key = sealed.substring(0, sealed.indexOf(':'));
    }

    @Test
    void aNewKeyComesInThePlaceOfTheOldOneWhichStillOpens() {
        String made = rotated();

        assertThat(keys.open(sealed)).isEqualTo(MESSAGE);
        assertThat(line(key).state()).isEqualTo(KeptKey.State.OLDER);
        assertThat(line(made).state()).isEqualTo(KeptKey.State.CURRENT);
        assertThat(Objects.requireNonNull(line(made).made()).reasons()).isEqualTo("每年一次");
        acts.entry("organization.order-key-rotation", key, "每年一次");
        acts.entry("organization.rotate-key", made, key, "FH-16");
    }

    @Test
    void ofTwoRotationsAtOnceOneIsDone() {
        List<Integer> answers = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> rotate(security, key).returnResult().getStatus().value()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409);
        assertThat(ofSamePurpose()).hasSize(2);
        with(rotate(security, key), 409, "organization.key-changed-meanwhile");
    }

    @Test
    void aKeyInUseAndASigningKeyAreNotDestroyed() {
        with(destroy(security, key), 409, "organization.key-in-use");
        String signing = keys.currentSigningKey("t" + key.substring(1, 8));
        keys.replace(signing);
        with(destroy(security, signing), 409, "organization.key-signs");
        with(destroy(security, "no-such-key"), 404, "organization.key-unknown");
        with(
                security.post("/api/v1/security/keys/" + key + "/rotation", Map.of("reasons", " ")),
                400,
                "api.fields-invalid");
    }

    @Test
    void whatADestroyedKeySealedOpensNeverAgainAndTheKeyStaysListed() {
        rotated();
        destroy(security, key).expectStatus().isNoContent();

        assertThatThrownBy(() -> keys.open(sealed)).isInstanceOf(Refusal.class);
        assertThat(line(key).state()).isEqualTo(KeptKey.State.DESTROYED);
        assertThat(Objects.requireNonNull(line(key).destroyed()).reasons()).isEqualTo("不再需要");
        acts.entry("organization.destroy-key", key, "不再需要", "FH-16");
        with(destroy(security, key), 409, "organization.key-changed-meanwhile");
    }

    @Test
    void whatWasOrderedBeforeThePlatformWasKilledIsFollowedOnce() {
        ordered(KeyOrder.Act.ROTATE);
        assertThat(line(key).waiting()).isEqualTo(KeyOrder.Act.ROTATE);
        with(rotate(security, key), 409, "organization.key-changed-meanwhile");

        desk.followWaiting();
        desk.followWaiting();

        assertThat(ofSamePurpose()).hasSize(2);
        assertThat(line(key).waiting()).isNull();
        acts.entry("organization.rotate-key", ofSamePurpose().getLast().id(), key);
    }

    @Test
    void whatTheKeystoreDidBeforeThePlatformWasKilledIsNotDoneTwice() {
        ordered(KeyOrder.Act.ROTATE);
        String made = keys.replace(key);
        desk.followWaiting();
        assertThat(ofSamePurpose()).extracting(KeyLine::id).containsExactly(key, made);

        ordered(KeyOrder.Act.DESTROY);
        keys.destroy(key);
        desk.followWaiting();
        assertThat(line(key).state()).isEqualTo(KeptKey.State.DESTROYED);
        acts.entry("organization.destroy-key", key);
    }

    @Test
    void thePublicHalfOfASigningKeyMayBeTakenAway() {
        String signing = keys.currentSigningKey("audit");
        String pem = Answered.with(security.get("/api/v1/security/keys/" + signing + "/public"), 200, String.class);

        assertThat(Sm2.publicKeyFromPem(pem)).isEqualTo(keys.publicKey(signing));
        with(security.get("/api/v1/security/keys/" + key + "/public"), 422, "organization.key-without-public-half");
    }

    @Test
    void nobodyElseSeesOrChangesKeys() {
        SignedIn steward =
                people.steward(cities.institution(cities.taiyuan(), "公安局")).http();
        for (SignedIn other : List.of(
                people.systemAdministrator().http(), people.auditAdministrator().http(), steward)) {
            with(other.get("/api/v1/security/keys"), 403, "organization.role-required");
            with(rotate(other, key), 403, "organization.role-required");
            with(destroy(other, key), 403, "organization.role-required");
            with(other.get("/api/v1/security/keys/" + key + "/public"), 403, "organization.role-required");
        }
        with(people.anyone().get("/api/v1/security/keys"), 401, "organization.sign-in-required");
        with(
                people.machine(cities.institution(cities.taiyuan(), "交通局")).get("/api/v1/security/keys"),
                403,
                "organization.client-not-permitted");
        assertThat(line(key).state()).isEqualTo(KeptKey.State.CURRENT);
    }

    private void ordered(KeyOrder.Act act) {
        orders.add(new KeyOrder(Ids.next(), act, key, "断电之前", officer.actor(), OffsetDateTime.now(), null, null));
    }

    private String rotated() {
        return Answered.with(rotate(security, key), 201, KeyController.Rotated.class)
                .id();
    }

    private static RestTestClient.ResponseSpec rotate(SignedIn by, String key) {
        return by.post("/api/v1/security/keys/" + key + "/rotation", Map.of("reasons", "每年一次"));
    }

    private static RestTestClient.ResponseSpec destroy(SignedIn by, String key) {
        return by.post("/api/v1/security/keys/" + key + "/destruction", Map.of("reasons", "不再需要"));
    }

    private List<KeyLine> ofSamePurpose() {
        String purpose = line(key).purpose();
        return desk.list(officer).stream()
                .filter(line -> line.purpose().equals(purpose) && line.kind() == KeyKind.SEALING)
                .toList();
    }

    private KeyLine line(String id) {
        return desk.list(officer).stream()
                .filter(line -> line.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
