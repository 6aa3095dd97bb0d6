package cn.fenhe.organization.people;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of signing in ({@code fenhe.sign-in.*}).
 *
 * @param idle after which without a request a session is over
 * @param attempts that may fail before what was typed is locked
 * @param locked for how long
 */
@ConfigurationProperties("fenhe.sign-in")
public record SignInSettings(
        @DefaultValue("30m") Duration idle,
        @DefaultValue("5") int attempts,
        @DefaultValue("15m") Duration locked) {}
