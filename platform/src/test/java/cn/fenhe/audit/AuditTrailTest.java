package cn.fenhe.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.fenhe.PlatformTest;
import cn.fenhe.api.Page;
import cn.fenhe.api.Paging;
import cn.fenhe.api.Refusal;
import cn.fenhe.audit.tree.Proofs;
import cn.fenhe.audit.tree.SignedCheckpoint;
import cn.fenhe.regulation.Article;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Entries are found by what auditors ask for, and asking is recorded. */
@PlatformTest
@Article({"TY-7", "TY-31", "TJ-53"})
class AuditTrailTest {

    @Autowired
    AuditLog audit;

    @Autowired
    AuditTrail trail;

    @Autowired
    TransactionTemplate transaction;

    private final Auditor reader = new Auditor(new Actor(UUID.randomUUID().toString(), "审计员", null));
    private final Actor actor = new Actor(UUID.randomUUID().toString(), "王小明", UUID.randomUUID());

    @Test
    void anEntryIsFoundByActorActionSubjectPersonArticleAndTime() {
        String subject = UUID.randomUUID().toString();
        String person = "subjects-hmac-" + UUID.randomUUID();
        UUID id = recorded(Act.of(actor, "audit.test-" + subject, "resident", subject)
                .citing("FH-" + subject)
                .touching(person)
                .with("rows", 3));
        recorded(Act.of(Actor.SYSTEM, "audit.test", "resident", "another"));
        AuditEntry entry = only(new EntryFilter(null, null, actor.id(), null, null, List.of(), null));
        assertThat(entry.id()).isEqualTo(id);
        assertThat(entry.name()).isEqualTo("王小明");
        assertThat(entry.institution()).isEqualTo(actor.institution());
        assertThat(entry.details()).containsEntry("rows", 3);
        assertThat(entry.person()).isEqualTo(person);

        Instant at = entry.at();
        for (EntryFilter filter : List.of(
                new EntryFilter(null, null, null, "audit.test-" + subject, null, List.of(), null),
                new EntryFilter(null, null, null, null, subject, List.of(), null),
                new EntryFilter(null, null, null, null, null, List.of(person), null),
                new EntryFilter(null, null, null, null, null, List.of(), "FH-" + subject),
                new EntryFilter(at, at.plusNanos(1_000), actor.id(), null, subject, List.of(person), null))) {
            assertThat(only(filter)).isEqualTo(entry);
        }
        assertThat(find(new EntryFilter(null, at, actor.id(), null, null, List.of(), null))
                        .items())
                .isEmpty();
    }

    @Test
    void aListIsPagedWithoutGapOrRepetition() {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            ids.add(recorded(Act.of(actor, "audit.test", "test", i)));
        }
        EntryFilter mine = new EntryFilter(null, null, actor.id(), null, null, List.of(), null);
        List<UUID> read = new ArrayList<>();
        Paging paging = new Paging(null, 3);
        while (paging != null) {
            Page<AuditEntry> page = trail.entries(reader, mine, paging);
            page.items().forEach(entry -> read.add(entry.id()));
            paging = page.next() == null ? null : new Paging(page.next(), 3);
        }
        assertThat(read).containsExactlyElementsOf(ids.reversed());
    }

    @Test
    void whoeverReadsOrExportsIsRecorded() {
        recorded(Act.of(actor, "audit.test", "test", "1"));
        find(new EntryFilter(null, null, actor.id(), null, null, List.of(), null));
        trail.export(reader, 0);

        EntryFilter byReader = new EntryFilter(null, null, reader.actor().id(), null, null, List.of(), null);
        await().untilAsserted(() -> assertThat(trail.entries(new Auditor(actor), byReader, Paging.FIRST)
                        .items())
                .extracting(AuditEntry::action)
                .containsExactly("audit.export", "audit.read"));
        AuditEntry reading = trail.entries(new Auditor(actor), byReader, Paging.FIRST)
                .items()
                .getLast();
        assertThat(reading.details().get("conditions")).isEqualTo(java.util.Map.of("actor", actor.id()));
    }

    @Test
    void theConsistencyOfTwoCheckpointsIsProved() {
        recorded(Act.of(actor, "audit.test", "test", "1"));
        recorded(Act.of(actor, "audit.test", "test", "2"));
        List<CheckpointNote> notes = trail.checkpoints(new Paging(null, 2)).items();
        SignedCheckpoint later = SignedCheckpoint.parse(notes.getFirst().note());
        SignedCheckpoint earlier = SignedCheckpoint.parse(notes.getLast().note());
        List<byte[]> proof = trail
                .consistency(earlier.checkpoint().size(), later.checkpoint().size())
                .stream()
                .map(HexFormat.of()::parseHex)
                .toList();

        assertThat(Proofs.consistent(
                        earlier.checkpoint().size(),
                        earlier.checkpoint().root(),
                        later.checkpoint().size(),
                        later.checkpoint().root(),
                        proof))
                .isTrue();
        assertThatThrownBy(() -> trail.consistency(
                        later.checkpoint().size(), earlier.checkpoint().size()))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> trail.consistency(0, later.checkpoint().size()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("audit.checkpoint-unknown"));
    }

    @Test
    void checkpointsArePagedNewestFirst() {
        recorded(Act.of(actor, "audit.test", "test", "1"));
        recorded(Act.of(actor, "audit.test", "test", "2"));
        Page<CheckpointNote> first = trail.checkpoints(new Paging(null, 1));
        Page<CheckpointNote> second = trail.checkpoints(new Paging(first.next(), 1));
        assertThat(second.items().getFirst().size())
                .isLessThan(first.items().getFirst().size());
    }

    @Test
    void whatIsNotInTheLogHasNoProof() {
        assertThatThrownBy(() -> trail.proof(UUID.randomUUID()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("audit.entry-unknown"));
    }

    private AuditEntry only(EntryFilter filter) {
        List<AuditEntry> found = find(filter).items();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private Page<AuditEntry> find(EntryFilter filter) {
        return trail.entries(reader, filter, Paging.FIRST);
    }

    private UUID recorded(Act act) {
        UUID id = transaction.execute(status -> audit.record(act));
        await().until(() -> audit.proof(id) != null);
        return id;
    }
}
