package cn.fenhe.installation;

import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;
import org.springframework.util.unit.DataSize;

/** Builds, in this order, the data folder, the database in it or elsewhere, and the connections to it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class InstallationConfiguration {

    @Bean
    DataFolder dataFolder(@Value("${fenhe.data}") Path data) {
        return DataFolder.hold(data);
    }

    @Bean
    Installation installation(DataFolder folder, @Value("${fenhe.reserve}") DataSize reserve) {
        return new Installation(folder.path(), reserve.toBytes());
    }

    /** Time is injected, so that a test and a demonstration can play a month. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    @Conditional(NoExternalDatabase.class)
    PostgresServer postgresServer(DataFolder folder, DatabaseSettings settings, @Value("${fenhe.cache}") String cache) {
        return PostgresServer.start(PostgresBinaries.unpacked(cache, folder.path()), folder.path(), settings);
    }

    @Bean
    @Conditional(NoExternalDatabase.class)
    Database embeddedDatabase(PostgresServer server) {
        return EmbeddedDatabase.of(server);
    }

    @Bean
    @Conditional(ExternalDatabase.class)
    Database externalDatabase(DatabaseSettings settings) {
        return new Database(settings.url(), settings.user(), settings.password());
    }

    @Bean(destroyMethod = "close")
    DataSource dataSource(Database database, DatabaseSettings settings) {
        database.requireDurable();
        return database.pool(settings.connections());
    }

    static class ExternalDatabase implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return StringUtils.hasText(context.getEnvironment().getProperty("fenhe.database.url"));
        }
    }

    static class NoExternalDatabase implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !StringUtils.hasText(context.getEnvironment().getProperty("fenhe.database.url"));
        }
    }
}
