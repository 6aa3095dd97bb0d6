package cn.fenhe.organization.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {

    @RepeatedTest(20)
    void aFirstPasswordKeepsTheRules() {
        assertThatNoException().isThrownBy(() -> Passwords.check(Passwords.first(), "sysadmin"));
    }

    @Test
    void noTwoFirstPasswordsAreAlike() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            assertThat(seen.add(Passwords.first())).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"correct-horse-battery-1", "汾河水长流Aa1汾河水长流", "Taiyuan-has-many-bridges"})
    void aGoodPasswordPasses(String password) {
        assertThatNoException().isThrownBy(() -> Passwords.check(password, "zhangsan"));
    }

    @Test
    void base32IsAsTheStandardHasIt() {
        assertThat(Base32.of("foobar".getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
                .isEqualTo("MZXW6YTBOI");
        assertThat(Base32.of("foob".getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
                .isEqualTo("MZXW6YQ");
        assertThat(Base32.of(new byte[0])).isEmpty();
    }
}
