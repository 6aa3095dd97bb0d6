package cn.fenhe.audit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.fenhe.PlatformTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** An act and its entry commit together. */
@PlatformTest
class RecordingTest {

    @Autowired
    AuditLog audit;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void anActIsRecordedInATransaction() {
        transaction.executeWithoutResult(s -> audit.record(Act.of(Actor.SYSTEM, "audit.test", "test", "1")));
    }

    @Test
    void outsideATransactionNothingIsRecorded() {
        assertThatThrownBy(() -> audit.record(Act.of(Actor.SYSTEM, "audit.test", "test", "1")))
                .isInstanceOf(IllegalStateException.class);
    }
}
