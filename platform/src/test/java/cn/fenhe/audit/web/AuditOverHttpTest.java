package cn.fenhe.audit.web;

import static cn.fenhe.organization.Refused.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.fenhe.PlatformTest;
import cn.fenhe.audit.Act;
import cn.fenhe.audit.Actor;
import cn.fenhe.audit.AuditLog;
import cn.fenhe.cryptography.Sm2;
import cn.fenhe.organization.Cities;
import cn.fenhe.organization.People;
import cn.fenhe.organization.SignedIn;
import cn.fenhe.regulation.Article;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The audit administrator reads the log; nobody else does; its key is everybody's. */
@PlatformTest
@Article({"TY-7", "FH-4", "FH-16"})
class AuditOverHttpTest {

    @Autowired
    People people;

    @Autowired
    Cities cities;

    @Autowired
    AuditLog log;

    @Autowired
    TransactionTemplate transaction;

    private SignedIn auditor;
    private UUID entry;

    @BeforeEach
    void anActAndAnAuditor() {
        auditor = people.auditAdministrator().http();
        entry = transaction.execute(status -> log.record(Act.of(Actor.SYSTEM, "audit.test", "test", "http")));
        await().until(() -> log.proof(entry) != null);
    }

    @Test
    void entriesAreListedAndProved() {
        auditor.get("/api/v1/audit/entries?action=audit.test&subject=http&limit=1&from=2020-01-01T00:00:00Z")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[0].id")
                .isEqualTo(entry.toString());
        auditor.get("/api/v1/audit/entries/{id}/proof", entry)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.checkpoint")
                .value(String.class, note -> assertThat(note).startsWith("fenhe.audit/"));
        auditor.get("/api/v1/audit/checkpoints?limit=1")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[0].size")
                .exists();
    }

    @Test
    void anExportIsAZipOfWhatAVerifierNeeds() throws IOException {
        byte[] zip = auditor.get("/api/v1/audit/export")
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueMatches("Content-Disposition", "attachment; filename=\"fenhe-audit-0-\\d+\\.zip\"")
                .expectBody(byte[].class)
                .returnResult()
                .getResponseBody();
        assertThat(names(java.util.Objects.requireNonNull(zip)))
                .contains("README.md", "export.json", "entries.ndjson", "leaves.sm3", "checkpoints.ndjson");
    }

    @Test
    void theKeyIsHandedToAnyone() {
        String pem = people.anyone()
                .get("/api/v1/audit/key")
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        assertThat(Sm2.publicKeyFromPem(String.valueOf(pem))).isNotNull();
    }

    @Test
    void nobodyElseReadsTheLog() {
        SignedIn steward =
                people.steward(cities.institution(cities.taiyuan(), "生态环境局")).http();
        for (String path : List.of("entries", "export", "checkpoints", "consistency?from=1&to=2")) {
            steward.get("/api/v1/audit/" + path).expectStatus().isForbidden();
            people.systemAdministrator()
                    .http()
                    .get("/api/v1/audit/" + path)
                    .expectStatus()
                    .isForbidden();
            people.anyone().get("/api/v1/audit/" + path).expectStatus().isUnauthorized();
        }
    }

    @Test
    void aConditionThatIsNoneIsRefused() {
        with(auditor.get("/api/v1/audit/entries?from=yesterday"), 400, "audit.query-invalid");
        with(auditor.get("/api/v1/audit/entries/{id}/proof", UUID.randomUUID()), 404, "audit.entry-unknown");
        with(auditor.get("/api/v1/audit/consistency?from=0&to=1"), 404, "audit.checkpoint-unknown");
        with(auditor.get("/api/v1/audit/export?from=999999999"), 409, "audit.nothing-to-export");
    }

    private static List<String> names(byte[] zip) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry each = in.getNextEntry(); each != null; each = in.getNextEntry()) {
                names.add(each.getName());
            }
        }
        return names;
    }
}
