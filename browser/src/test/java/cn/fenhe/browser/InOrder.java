package cn.fenhe.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** Steps, each {@link org.junit.jupiter.api.Order} of which stands on the one before it: what one's failure has told is not told again by those after it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@OnStage
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(StepsBefore.class)
@interface InOrder {}
