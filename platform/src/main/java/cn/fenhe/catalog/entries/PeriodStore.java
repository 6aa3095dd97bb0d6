package cn.fenhe.catalog.entries;

import cn.fenhe.catalog.Period;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What time the rows of each snapshot are of, as collection told it. */
@Component
public class PeriodStore {

    private static final String FORGET =
            "DELETE FROM catalog.data_period WHERE resource = :resource AND snapshot = :snapshot";

    private static final String KEEP = """
            INSERT INTO catalog.data_period (resource, snapshot, place, items, earliest, latest)
            VALUES (:resource, :snapshot, :place, :items, :earliest, :latest)
            """;

    private static final String OF = """
            SELECT items, earliest, latest FROM catalog.data_period
            WHERE resource = :resource AND snapshot = :snapshot ORDER BY place
            """;

    private final JdbcClient jdbc;

    PeriodStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the place of what was kept of the snapshot. */
    public void keep(UUID resource, long snapshot, List<Period> periods) {
        jdbc.sql(FORGET).param("resource", resource).param("snapshot", snapshot).update();
        for (int place = 0; place < periods.size(); place++) {
            Period period = periods.get(place);
            jdbc.sql(KEEP)
                    .param("resource", resource)
                    .param("snapshot", snapshot)
                    .param("place", place)
                    .param("items", period.items().toArray(UUID[]::new))
                    .param("earliest", period.earliest())
                    .param("latest", period.latest())
                    .update();
        }
    }

    public List<Period> of(UUID resource, long snapshot) {
        return jdbc.sql(OF)
                .param("resource", resource)
                .param("snapshot", snapshot)
                .query((row, number) -> new Period(
                        List.of((UUID[]) row.getArray("items").getArray()),
                        row.getString("earliest"),
                        row.getString("latest")))
                .list();
    }
}
