package cn.fenhe.organization.people;

import cn.fenhe.organization.SecurityRule;
import cn.fenhe.organization.SecurityRule.Group;
import cn.fenhe.organization.SecurityRules;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What protects passwords, signing in and sessions. */
@Component
class PeopleRules implements SecurityRules {

    private static final String LAW = "FH-11";

    private final SignInSettings settings;

    PeopleRules(SignInSettings settings) {
        this.settings = settings;
    }

    @Override
    public List<SecurityRule> rules() {
        return List.of(
                password(
                        "organization.password-length",
                        Map.of("shortest", Passwords.SHORTEST, "longest", Passwords.LONGEST)),
                password("organization.password-kinds", Map.of("kinds", Passwords.KINDS)),
                password("organization.password-account", Map.of()),
                password("organization.password-common", Map.of("words", Passwords.COMMON.size())),
                password("organization.password-remembered", Map.of("remembered", Passwords.REMEMBERED)),
                password("organization.password-first", Map.of()),
                password("organization.password-kept", Map.of("memory", PasswordHashes.MEMORY_KIB / 1024)),
                signIn("organization.sign-in-attempts", Map.of("attempts", settings.attempts()))
                        .by("fenhe.sign-in.attempts"),
                signIn(
                                "organization.sign-in-locked",
                                Map.of("minutes", settings.locked().toMinutes()))
                        .by("fenhe.sign-in.locked"),
                signIn(
                                "organization.sign-in-idle",
                                Map.of("minutes", settings.idle().toMinutes()))
                        .by("fenhe.sign-in.idle"),
                signIn("organization.sign-in-second-factor", Map.of()),
                signIn("organization.sign-in-recorded", Map.of()));
    }

    private static SecurityRule password(String code, Map<String, Object> values) {
        return SecurityRule.of(Group.PASSWORD, code, values, LAW);
    }

    private static SecurityRule signIn(String code, Map<String, Object> values) {
        return SecurityRule.of(Group.SIGN_IN, code, values, LAW);
    }
}
