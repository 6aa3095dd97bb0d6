package cn.fenhe.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.fenhe.api.Refusal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An upload that would leave the database no room is refused before its first byte. */
class RoomOnDiskTest {

    private static final long MORE_THAN_ANY_DISK = 1L << 60;

    @TempDir
    Path data;

    @Test
    void whatFitsIsTakenIn() {
        assertThatCode(() -> new Installation(data, 0).requireSpace(1)).doesNotThrowAnyException();
    }

    @Test
    void whatDoesNotFitIsRefusedWithTheFigures() {
        assertThatThrownBy(() -> new Installation(data, 0).requireSpace(MORE_THAN_ANY_DISK))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FULL);
                    assertThat(refusal.code()).isEqualTo("installation.disk-full");
                    assertThat(refusal.details()).containsKeys("freeMegabytes", "neededMegabytes", "reserveMegabytes");
                });
    }

    @Test
    void theReserveIsNotForUploads() {
        assertThatThrownBy(() -> new Installation(data, MORE_THAN_ANY_DISK).requireSpace(0))
                .isInstanceOf(Refusal.class);
    }
}
