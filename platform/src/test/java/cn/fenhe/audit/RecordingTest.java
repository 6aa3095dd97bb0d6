package cn.fenhe.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.fenhe.PlatformTest;
import cn.fenhe.audit.tree.Proofs;
import cn.fenhe.audit.tree.SignedCheckpoint;
import cn.fenhe.cryptography.Keys;
import cn.fenhe.regulation.Article;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** An act and its entry commit together, and the entry's place in the log can be proved within a second. */
@PlatformTest
@Article({"TY-7", "TY-31", "TJ-53"})
class RecordingTest {

    private static final Act ACT = Act.of(Actor.SYSTEM, "audit.test", "test", "1");

    @Autowired
    AuditLog audit;

    @Autowired
    EntryStore entries;

    @Autowired
    Keys keys;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void anEntryIsProvedByItsPathAndTheSignatureOverTheRoot() {
        UUID id = recorded();
        EntryProof proof = await().until(() -> audit.proof(id), found -> found != null);

        SignedCheckpoint signed = SignedCheckpoint.parse(proof.checkpoint());
        List<byte[]> path = proof.path().stream().map(HexFormat.of()::parseHex).toList();
        byte[] leaf = HexFormat.of().parseHex(proof.leafHash());
        assertThat(Proofs.includes(
                        proof.index(),
                        signed.checkpoint().size(),
                        leaf,
                        path,
                        signed.checkpoint().root()))
                .isTrue();
        assertThat(signed.verifies(keys.publicKey(signed.checkpoint().key()))).isTrue();
    }

    @Test
    void anActThatIsRolledBackLeavesNoEntry() {
        UUID undone = transaction.execute(status -> {
            status.setRollbackOnly();
            return audit.record(ACT);
        });
        UUID next = recorded();

        await().until(() -> entries.of(next).isPresent());
        assertThat(entries.of(undone)).isEmpty();
    }

    @Test
    void outsideATransactionNothingIsRecorded() {
        assertThatThrownBy(() -> audit.record(ACT)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anActThatCannotBeRecordedDoesNotHappen() {
        UUID business = UUID.randomUUID();
        jdbc.sql("CREATE TABLE IF NOT EXISTS audit_test_business (id uuid)").update();

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    jdbc.sql("INSERT INTO audit_test_business VALUES (?)")
                            .param(business)
                            .update();
                    audit.record(ACT.with("tooLong", "长".repeat(Canonical.LIMIT)));
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(jdbc.sql("SELECT count(*) FROM audit_test_business WHERE id = ?")
                        .param(business)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void anEntryIsNeverChangedRemovedOrCutOff() {
        UUID id = recorded();
        await().until(() -> entries.of(id).isPresent());

        for (String change : List.of(
                "UPDATE audit.entry SET actor = 'another' WHERE id = '%s'",
                "DELETE FROM audit.entry WHERE id = '%s'",
                "TRUNCATE audit.entry -- %s",
                "DELETE FROM audit.checkpoint -- %s",
                "UPDATE audit.tile SET hashes = '\\x00' -- %s")) {
            assertThatThrownBy(() -> jdbc.sql(change.formatted(id)).update())
                    .hasMessageContaining("the audit log is only added to");
        }
    }

    @Test
    void whatNobodyCouldHaveRecordedStopsNothing() {
        jdbc.sql("INSERT INTO audit.intake (canonical) VALUES ('no entry'::bytea), ('{\"id\":7}'::bytea)")
                .update();
        UUID behind = transaction.execute(status ->
                audit.record(Act.of(Actor.SYSTEM, "audit.test", "test", "\0" + "很长".repeat(5_000) + "\ud800")));

        await().until(() -> entries.of(behind).isPresent());
    }

    private UUID recorded() {
        return transaction.execute(status -> audit.record(ACT));
    }
}
