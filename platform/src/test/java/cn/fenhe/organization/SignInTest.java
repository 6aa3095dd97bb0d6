package cn.fenhe.organization;

import cn.fenhe.PlatformTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class SignInTest {

    @Autowired
    People people;

    @Autowired
    Cities cities;

    @Test
    void aPersonIsSignedInInThePostThatSecurityGave() {
        Person steward = people.steward(cities.institution(cities.taiyuan(), "公安局"));

        steward.http()
                .get("/api/v1/session")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.posts[0].institutionName")
                .isEqualTo("公安局")
                .jsonPath("$.posts[0].roles[0]")
                .isEqualTo("STEWARD")
                .jsonPath("$.post")
                .isEqualTo(steward.post().toString());
    }

    @Test
    void aWrongPasswordIsRefusedInChineseAndInEnglish() {
        Person steward = people.steward(cities.institution(cities.taiyuan(), "公安局"));

        people.anyone()
                .signIn(steward.accountName(), "wrong")
                .expectStatus()
                .isUnauthorized()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("organization.sign-in-failed")
                .jsonPath("$.title")
                .isEqualTo("账号或口令不正确");
    }

    @Test
    void whoeverIsNotSignedInIsAskedToSignIn() {
        people.anyone()
                .get("/api/v1/catalog/reviews")
                .expectStatus()
                .isUnauthorized()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("organization.sign-in-required");
    }
}
