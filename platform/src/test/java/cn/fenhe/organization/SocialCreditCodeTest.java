package cn.fenhe.organization;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SocialCreditCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y43", "91110000600037341L", "914403001922038216"})
    void publishedCodesPass(String code) {
        assertThat(SocialCreditCode.isValid(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91350100M000100Y44", // last character
                "91350100M000100Z43", // a letter the alphabet leaves out
                "91350100M001000Y43", // two digits swapped
                "91110000600037342L", // check of the organisation code
                "91350100M000100Y4", // too short
                "91350100M000100Y433",
                "91350100m000100Y43", // small letter
                ""
            })
    void anythingElseFails(String code) {
        assertThat(SocialCreditCode.isValid(code)).isFalse();
    }

    @RepeatedTest(50)
    void theFixturesCodesPass() {
        assertThat(SocialCreditCode.isValid(Cities.creditCode())).isTrue();
    }
}
