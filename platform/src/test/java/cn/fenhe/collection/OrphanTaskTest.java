package cn.fenhe.collection;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fenhe.PlatformTest;
import cn.fenhe.audit.AuditLog;
import cn.fenhe.lake.write.Orphans;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class OrphanTaskTest {

    private static final String RECORDED = """
            SELECT count(*) FROM (SELECT canonical FROM audit.entry UNION ALL SELECT canonical FROM audit.intake) entries
             WHERE strpos(convert_from(canonical, 'UTF8'), '"collection.remove-orphans"') > 0
            """;

    @Autowired
    Orphans orphans;

    @Autowired
    AuditLog audit;

    @Autowired
    JdbcClient jdbc;

    @Test
    void eachPassIsAnActOfThePlatformsOwn() {
        long before = recorded();
        OrphanTask.remove(orphans, audit);
        assertThat(recorded()).isGreaterThan(before);
    }

    private long recorded() {
        return jdbc.sql(RECORDED).query(Long.class).single();
    }
}
