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
import org.apache.iceberg.DataFile;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Lets a serving table follow its table, in the transaction of the commit. */
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

    /** @param added the files that the new snapshot added */
    public void follow(TableState table, List<DataFile> added, boolean replace) {
        Registry.Registration registration = registry.of(table.id());
        Long snapshot = table.snapshot();
        if (!registration.serving() || snapshot == null) {
            return;
        }
        List<Path> files = added.stream().map(tables::path).toList();
        try (Session session = engine.session();
                Rows rows = session.query(DSL.selectFrom(Source.table(table.columns(), files)))) {
            if (replace) {
                copies.replace(table.id(), table.columns(), registration.keys(), rows);
            } else {
                copies.append(table.id(), table.columns(), rows);
            }
        }
        registry.serves(table.id(), snapshot);
    }
}
