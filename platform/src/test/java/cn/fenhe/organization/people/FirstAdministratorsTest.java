package cn.fenhe.organization.people;

import static cn.fenhe.organization.Refused.with;
import static org.assertj.core.api.Assertions.assertThat;

import cn.fenhe.PlatformTest;
import cn.fenhe.installation.Installation;
import cn.fenhe.organization.People;
import cn.fenhe.organization.SignedIn;
import cn.fenhe.regulation.Article;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A new platform has three administrators, and nothing else. */
@PlatformTest
@Article({"FH-16", "FH-11"})
class FirstAdministratorsTest {

    @Autowired
    People people;

    @Autowired
    Installation installation;

    @Autowired
    FirstAdministrators first;

    @Test
    void eachOfTheThreeHasAFirstPasswordThatOnlyTheOwnerOfTheFolderReads() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        Map<String, String> passwords = passwords();
        assertThat(passwords).containsOnlyKeys("sysadmin", "secadmin", "auditadmin");
        passwords.forEach((account, password) -> Passwords.check(password, account));
    }

    @Test
    void eachHasOneDutyAndHasToChangeThePassword() throws IOException {
        Map<String, String> duties = Map.of(
                "sysadmin",
                "SYSTEM_ADMINISTRATOR",
                "secadmin",
                "SECURITY_ADMINISTRATOR",
                "auditadmin",
                "AUDIT_ADMINISTRATOR");
        passwords().forEach((account, password) -> {
            SignedIn administrator = people.anyone();
            administrator
                    .signIn(account, password)
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.mustChangePassword")
                    .isEqualTo(true)
                    .jsonPath("$.posts.length()")
                    .isEqualTo(1)
                    .jsonPath("$.posts[0].roles.length()")
                    .isEqualTo(1)
                    .jsonPath("$.posts[0].roles[0]")
                    .isEqualTo(duties.get(account));
            with(administrator.get("/api/v1/accounts"), 403, "organization.password-change-required");
        });
    }

    @Test
    void aPlatformThatHasAccountsGetsNoMore() throws IOException {
        byte[] before = Files.readAllBytes(file());
        first.afterSingletonsInstantiated();

        assertThat(Files.readAllBytes(file())).isEqualTo(before);
    }

    private Map<String, String> passwords() throws IOException {
        return Files.readAllLines(file()).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" "))
                .collect(Collectors.toMap(line -> line[0], line -> line[1]));
    }

    private Path file() {
        return installation.data().resolve(FirstAdministrators.FILE);
    }
}
