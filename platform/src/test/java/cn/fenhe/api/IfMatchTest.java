package cn.fenhe.api;

import cn.fenhe.PlatformTest;
import cn.fenhe.organization.People;
import cn.fenhe.regulation.Article;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

@PlatformTest
@Article("FH-14")
class IfMatchTest {

    @Autowired
    People people;

    @Test
    void aChangeOfThePresentVersionIsMade() {
        changed("\"7\"").expectStatus().isNoContent().expectHeader().valueEquals("ETag", "\"8\"");
        changed("\"6\", \"7\"").expectStatus().isNoContent();
        changed("*").expectStatus().isNoContent();
    }

    @Test
    void aChangeOfAnotherVersionIsStale() {
        changed("\"6\"")
                .expectStatus()
                .isEqualTo(412)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("api.changed-meanwhile")
                .jsonPath("$.version")
                .isEqualTo("\"7\"");
    }

    @Test
    void aChangeThatDoesNotSayItsVersionIsAskedTo() {
        changed(null)
                .expectStatus()
                .isEqualTo(428)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("api.if-match-required");
    }

    private RestTestClient.ResponseSpec changed(@Nullable String ifMatch) {
        var request = people.anyone().client().put().uri(Tryouts.PUBLIC + "/versions/7");
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).exchange();
    }
}
