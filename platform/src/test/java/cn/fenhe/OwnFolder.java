package cn.fenhe;

import java.nio.file.Path;
import java.util.UUID;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.support.TestPropertySourceUtils;

/** Gives each platform of the tests a fresh data folder under {@code target}, which {@code mvn clean} removes. */
class OwnFolder implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Path folder = Path.of("target", "test-data", UUID.randomUUID().toString());
        TestPropertySourceUtils.addInlinedPropertiesToEnvironment(context, "fenhe.data=" + folder.toAbsolutePath());
    }
}
