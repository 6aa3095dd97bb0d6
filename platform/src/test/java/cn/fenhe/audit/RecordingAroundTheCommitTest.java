package cn.fenhe.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.fenhe.PlatformTest;
import cn.fenhe.regulation.Article;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What listeners do just before and just after a commit is recorded with what they do, and with nothing else. */
@PlatformTest
@Article({"TY-7", "FH-3", "FH-4"})
class RecordingAroundTheCommitTest {

    @Autowired
    AuditLog audit;

    @Autowired
    EntryStore entries;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager manager;

    private TransactionTemplate transaction;
    private TransactionTemplate own;

    private final Done first = new Done();
    private final Done later = new Done();

    @BeforeEach
    void aBusinessTable() {
        transaction = new TransactionTemplate(manager);
        own = new TransactionTemplate(manager);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        jdbc.sql("CREATE TABLE IF NOT EXISTS audit_test_business (id uuid)").update();
    }

    @Test
    void anActJustBeforeTheCommitIsPartOfIt() {
        transaction.executeWithoutResult(status -> {
            first.act();
            register(new Listener() {
                @Override
                public void beforeCommit(boolean readOnly) {
                    later.act();
                }
            });
        });
        first.isRecorded();
        later.isRecorded();
    }

    @Test
    void aListenerThatFailsBeforeTheCommitUndoesEverything() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    first.act();
                    register(new Listener() {
                        @Override
                        public void beforeCommit(boolean readOnly) {
                            later.act();
                            throw new IllegalStateException("a listener's");
                        }
                    });
                }))
                .hasMessage("a listener's");
        first.isUndone();
        later.isUndone();
        nextOneIsRecorded();
    }

    @Test
    void anInnerPartThatGaveUpUndoesEverything() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(outer -> {
                    first.act();
                    transaction.executeWithoutResult(inner -> {
                        later.act();
                        inner.setRollbackOnly();
                    });
                }))
                .isInstanceOf(UnexpectedRollbackException.class);
        first.isUndone();
        later.isUndone();
        nextOneIsRecorded();
    }

    @Test
    void afterTheCommitATransactionOfItsOwnIsRecorded() {
        transaction.executeWithoutResult(status -> {
            first.act();
            register(new Listener() {
                @Override
                public void afterCommit() {
                    own.executeWithoutResult(inner -> later.act());
                }
            });
        });
        first.isRecorded();
        later.isRecorded();
    }

    @Test
    void afterTheCommitWhatJoinsTheEndedTransactionIsRecordedWithWhatItDid() {
        transaction.executeWithoutResult(status -> {
            first.act();
            register(new Listener() {
                @Override
                public void afterCommit() {
                    transaction.executeWithoutResult(inner -> later.act());
                }
            });
        });
        first.isRecorded();
        later.isRecorded();
    }

    @Test
    void afterTheEndATransactionOfItsOwnIsRecorded() {
        transaction.executeWithoutResult(status -> {
            first.act();
            register(atTheEnd(own));
        });
        first.isRecorded();
        later.isRecorded();
    }

    @Test
    void afterARollbackATransactionOfItsOwnIsRecorded() {
        transaction.executeWithoutResult(status -> {
            first.act();
            register(atTheEnd(own));
            status.setRollbackOnly();
        });
        first.isUndone();
        later.isRecorded();
    }

    @Test
    void afterTheEndWhatJoinsTheEndedTransactionIsRecordedWithWhatItDid() {
        transaction.executeWithoutResult(status -> {
            first.act();
            register(atTheEnd(transaction));
        });
        first.isRecorded();
        later.isRecorded();
    }

    @Test
    void aTransactionBegunAtTheEndOfAnotherMayEndWithOneMore() {
        Done last = new Done();
        transaction.executeWithoutResult(status -> {
            first.act();
            register(new Listener() {
                @Override
                public void afterCompletion(int outcome) {
                    own.executeWithoutResult(inner -> {
                        later.act();
                        register(new Listener() {
                            @Override
                            public void afterCompletion(int innerOutcome) {
                                own.executeWithoutResult(innermost -> last.act());
                            }
                        });
                    });
                }
            });
        });
        first.isRecorded();
        later.isRecorded();
        last.isRecorded();
        nextOneIsRecorded();
    }

    private Listener atTheEnd(TransactionTemplate in) {
        return new Listener() {
            @Override
            public void afterCompletion(int outcome) {
                in.executeWithoutResult(inner -> later.act());
            }
        };
    }

    private static void register(Listener listener) {
        TransactionSynchronizationManager.registerSynchronization(listener);
    }

    private void nextOneIsRecorded() {
        Done next = new Done();
        transaction.executeWithoutResult(status -> next.act());
        next.isRecorded();
    }

    /** As early as one can be. */
    private abstract static class Listener implements TransactionSynchronization {
        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE;
        }
    }

    /** A business row and its entry: both are there, or neither is. */
    private final class Done {
        private final UUID row = UUID.randomUUID();
        private UUID entry = row;

        void act() {
            jdbc.sql("INSERT INTO audit_test_business VALUES (?)").param(row).update();
            entry = audit.record(Act.of(Actor.SYSTEM, "audit.test", "test", row));
        }

        void isRecorded() {
            assertThat(rowIsThere()).isTrue();
            await().until(() -> entries.of(entry).isPresent());
        }

        void isUndone() {
            assertThat(rowIsThere()).isFalse();
            assertThat(entry).isNotEqualTo(row);
            assertThat(entries.of(entry)).isEmpty();
        }

        private boolean rowIsThere() {
            return jdbc.sql("SELECT EXISTS (SELECT 1 FROM audit_test_business WHERE id = ?)")
                    .param(row)
                    .query(Boolean.class)
                    .single();
        }
    }
}
