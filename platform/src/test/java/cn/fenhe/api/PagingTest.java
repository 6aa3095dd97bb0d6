package cn.fenhe.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.fenhe.PlatformTest;
import cn.fenhe.organization.People;
import cn.fenhe.regulation.Article;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
@Article("FH-13")
class PagingTest {

    @Autowired
    People people;

    @Test
    void pagesFollowOneAnotherToTheEnd() {
        String next = Cursor.of(2);
        people.anyone()
                .get(Tryouts.PUBLIC + "/pages?limit=2")
                .expectBody()
                .json("{\"items\":[1,2],\"next\":\"" + next + "\"}");
        people.anyone()
                .get(Tryouts.PUBLIC + "/pages?limit=2&cursor=" + next)
                .expectBody()
                .json("{\"items\":[3,4]}");
        people.anyone()
                .get(Tryouts.PUBLIC + "/pages?limit=2&cursor=" + Cursor.of(4))
                .expectBody()
                .json("{\"items\":[5],\"next\":null}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=201", "limit=many"})
    void aLimitOutOfBoundsIsRefused(String query) {
        people.anyone()
                .get(Tryouts.PUBLIC + "/pages?" + query)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("api.limit-invalid");
    }

    @Test
    void aDamagedCursorIsRefused() {
        people.anyone()
                .get(Tryouts.PUBLIC + "/pages?cursor=AAAA")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("api.cursor-invalid");
    }

    @Test
    void aCursorComesBackAsItWent() {
        assertThat(Cursor.read(Cursor.of("2026-11-20T10:00:00+08:00", "空气", ""), 3))
                .isEqualTo(List.of("2026-11-20T10:00:00+08:00", "空气", ""));
    }

    @Test
    void aCursorOfAnotherListOrWithOneBitChangedIsRefused() {
        String cursor = Cursor.of("a", "b");
        byte[] bytes = Base64.getUrlDecoder().decode(cursor);
        bytes[5] ^= 1;
        String damaged = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);

        assertThatThrownBy(() -> Cursor.read(cursor, 1)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Cursor.read(damaged, 2)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Cursor.read("%%%", 2)).isInstanceOf(Refusal.class);
    }
}
