package cn.fenhe.audit.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTest {

    private static final UUID EPOCH = UUID.fromString("019a0000-0000-7000-8000-000000000001");
    private static final Checkpoint FIRST =
            new Checkpoint(EPOCH, 42, new byte[32], Instant.parse("2026-11-20T08:00:00Z"), "audit-sm2-00", null);

    @Test
    void aNoteIsReadBackAsItWasWritten() {
        Checkpoint continued =
                new Checkpoint(UUID.randomUUID(), 43, new byte[32], FIRST.at(), FIRST.key(), FIRST.link());
        for (Checkpoint checkpoint : new Checkpoint[] {FIRST, continued}) {
            SignedCheckpoint signed = new SignedCheckpoint(checkpoint, new byte[] {1, 2, 3});
            SignedCheckpoint read = SignedCheckpoint.parse(signed.note());
            assertThat(read.checkpoint()).isEqualTo(checkpoint);
            assertThat(read.signature()).isEqualTo(signed.signature());
        }
    }

    @Test
    void theTextSaysEpochSizeRootTimeAndKey() {
        assertThat(FIRST.text()).isEqualTo("""
                        fenhe.audit/019a0000-0000-7000-8000-000000000001
                        42
                        AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=
                        time 2026-11-20T08:00:00Z
                        key audit-sm2-00
                        """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nothing", "fenhe.audit/1\n1\n\n\n\n", "\n— key AAAA\n"})
    void whatIsNoCheckpointIsRefused(String note) {
        assertThatThrownBy(() -> SignedCheckpoint.parse(note)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSecondWayOfWritingTheSameIsRefused() {
        String note = new SignedCheckpoint(FIRST, new byte[3]).note();
        assertThatThrownBy(() -> SignedCheckpoint.parse(note.replace("\n42\n", "\n042\n")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SignedCheckpoint.parse(note.replace("— audit-sm2-00", "— audit-sm2-01")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
