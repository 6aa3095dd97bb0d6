package cn.fenhe.lake.serving;

import cn.fenhe.lake.duckdb.Engine;
import cn.fenhe.lake.duckdb.Rows;
import cn.fenhe.lake.duckdb.Session;
import cn.fenhe.lake.iceberg.Registry;
import cn.fenhe.lake.iceberg.TableState;
import cn.fenhe.lake.iceberg.Tables;
import cn.fenhe.lake.scan.Source;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a serving table follow its table, after the commit: ten million rows take PostgreSQL most of a minute, for which no act's
 * transaction should stay open. Until then lookups read the files.
 */
@Component
public class Serving {

    private final ServingTables copies;
    private final Registry registry;
    private final Tables tables;
    private final Engine engine;

    Serving(ServingTables copies, Registry registry, Tables tables, Engine engine) {
        this.copies = copies;
        this.registry = registry;
        this.tables = tables;
        this.engine = engine;
    }

    public void create(TableState table, List<String> keys) {
        copies.create(table.id(), table.columns(), keys);
    }

    /** Brings the serving table, where there is one, up to the newest snapshot. Harmless to repeat. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void follow(UUID id) {
        Registry.Registration registration = registry.lock(id);
        TableState table = tables.state(id);
        Long newest = table.snapshot();
        Long held = registration.servingSnapshot();
        if (!registration.serving() || newest == null || newest.equals(held)) {
            return;
        }
        Optional<List<Path>> added = held == null ? Optional.empty() : tables.appendedSince(table, held);
        List<Path> files = added.orElseGet(() -> tables.files(table, newest));
        try (Session session = engine.session();
                Rows rows = session.query(DSL.selectFrom(Source.table(table.columns(), files)))) {
            if (added.isPresent()) {
                copies.append(id, table.columns(), rows);
            } else {
                copies.replace(id, table.columns(), registration.keys(), rows);
            }
        }
        registry.serves(id, newest);
    }
}
