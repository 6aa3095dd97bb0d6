package cn.fenhe.organization.settings;

import cn.fenhe.audit.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Changes of settings as they are stored. */
@Repository
class SettingChangeStore {

    private static final String ADD = """
            INSERT INTO organization.setting_change (name, version, value, reasons, by_account, by_name, at)
            VALUES (:name, :version, :value, :reasons, :account, :by, :at)
            ON CONFLICT (name, version) DO NOTHING
            """;
    private static final String NEWEST = """
            SELECT DISTINCT ON (name) name, version, value, reasons, by_account, by_name, at
              FROM organization.setting_change ORDER BY name, version DESC
            """;

    private final JdbcClient jdbc;

    SettingChangeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return whether nobody made that version before */
    boolean add(SettingChange change) {
        return jdbc.sql(ADD)
                        .param("name", change.name())
                        .param("version", change.version())
                        .param("value", change.value())
                        .param("reasons", change.reasons())
                        .param("account", change.by().id())
                        .param("by", change.by().name())
                        .param("at", change.at())
                        .update()
                == 1;
    }

    /** The newest of each setting, by name. */
    Map<String, SettingChange> newest() {
        return jdbc.sql(NEWEST).query(SettingChangeStore::change).list().stream()
                .collect(Collectors.toMap(SettingChange::name, Function.identity()));
    }

    private static SettingChange change(ResultSet row, int number) throws SQLException {
        return new SettingChange(
                row.getString("name"),
                row.getLong("version"),
                row.getString("value"),
                row.getString("reasons"),
                new Actor(row.getString("by_account"), row.getString("by_name"), null),
                row.getObject("at", OffsetDateTime.class));
    }
}
