package cn.fenhe.lake.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.fenhe.api.Refusal;
import cn.fenhe.installation.Installation;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineTest {

    @TempDir
    Path folder;

    private Engine engine(int queries) throws SQLException {
        return new Engine(new Installation(folder), "256MB", 2, queries, 0);
    }

    @Test
    void pastTheBoundAQueryIsRefusedUntilOneIsClosed() throws SQLException {
        try (Engine engine = engine(2)) {
            Session one = engine.session();
            Session other = engine.session();
            assertThatThrownBy(engine::session).isInstanceOfSatisfying(Refusal.class, refusal -> {
                assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNAVAILABLE);
                assertThat(refusal.code()).isEqualTo("lake.busy");
            });
            other.close();
            other.close();
            assertThat(engine.free()).isOne();
            engine.session().close();
            one.close();
            assertThat(engine.free()).isEqualTo(2);
        }
    }

    @Test
    void aQueryOverTheMemoryLimitSpillsOrFailsAndLeavesTheEngineUsable() throws SQLException {
        try (Engine engine = engine(1)) {
            try (Session session = engine.session();
                    Rows rows = session.query(
                            DSL.resultQuery(
                                    "SELECT count(*) FROM (SELECT DISTINCT hash(range), 'some text to carry ' || range FROM range(6000000))"))) {
                assertThat(rows.next()).containsExactly(6_000_000L);
            }
            try (Session session = engine.session()) {
                assertThatThrownBy(() -> session.update(DSL.sql("SELECT nothing FROM nowhere")))
                        .isInstanceOf(EngineFailure.class)
                        .hasMessageNotContaining("nowhere");
            }
            try (Session session = engine.session();
                    Rows rows = session.query(DSL.selectOne())) {
                assertThat(rows.next()).containsExactly(1L);
            }
        }
    }

    @Test
    void nothingIsFetchedFromOutside() throws SQLException {
        try (Engine engine = engine(1);
                Session session = engine.session();
                Rows rows = session.query(DSL.resultQuery("SELECT value FROM duckdb_settings() WHERE name IN "
                        + "('autoload_known_extensions', 'autoinstall_known_extensions')"))) {
            assertThat(rows.next()).containsExactly("false");
            assertThat(rows.next()).containsExactly("false");
        }
    }
}
