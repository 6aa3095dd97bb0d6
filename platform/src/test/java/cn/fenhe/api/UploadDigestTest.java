package cn.fenhe.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** The content of an upload has one digest, whatever divides its parts, and another content another one. */
class UploadDigestTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "--b", "----", "x-x-x", "-", "aab"})
    void theBoundaryDoesNotMatter(String boundary) {
        assertThat(digest("1,-2,x\n", boundary)).isEqualTo(digest("1,-2,x\n", "another-boundary-0123456789"));
    }

    @Test
    void theContentDoes() {
        for (String other : new String[] {"1,-2,y\n", "1,-2,x", "1,-2,x\n\n", "1,-2,x\n-", "--1,-2,x\n", ""}) {
            assertThat(digest(other, "b0")).isNotEqualTo(digest("1,-2,x\n", "b0"));
        }
    }

    @Test
    void whatAlmostIsTheBoundaryIsContent() {
        assertThat(digest("--aa", "aab")).isNotEqualTo(digest("aa", "aab"));
        assertThat(digest("---aa--aa", "aab")).isEqualTo(digest("---aa--aa", "zzzzz"));
    }

    private static String digest(String content, String boundary) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/");
        request.setContentType("multipart/form-data; boundary=" + boundary);
        request.setContent(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\n" + content
                        + "\r\n--" + boundary + "--\r\n")
                .getBytes(StandardCharsets.UTF_8));
        return new UploadDigest(request).whole();
    }
}
