package cn.fenhe;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** A test of the whole platform on a real PostgreSQL and over real HTTP; all such tests share one running platform. */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = Fenhe.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"fenhe.welcome=false", "fenhe.reserve=0"})
@ContextConfiguration(initializers = OwnFolder.class)
@Import(PlayedClock.class)
public @interface PlatformTest {}
