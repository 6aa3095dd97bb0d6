package cn.fenhe.organization;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fenhe.cryptography.Sm3;
import cn.fenhe.regulation.Article;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

@Article("FH-12")
class RequestSignatureTest {

    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final byte[] BODY = "{\"values\":[\"汾河\"]}".getBytes(StandardCharsets.UTF_8);

    @Test
    void theSignatureIsOverTheSixLinesThatTheContractNames() {
        RequestSignature signature = sign(new RequestSignature.Signed("POST", "/api/v1/x", "a=1", BODY));
        String lines = "POST\n/api/v1/x\na=1\n" + Sm3.hex(BODY) + "\n1795140000\nnonce-12";

        assertThat(signature.signature())
                .isEqualTo(HexFormat.of()
                        .formatHex(Sm3.hmac(
                                "secret".getBytes(StandardCharsets.UTF_8), lines.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void aHeaderIsReadAsItWasWritten() {
        RequestSignature signature = sign(new RequestSignature.Signed("GET", "/", null, new byte[0]));

        assertThat(RequestSignature.read(signature.header())).contains(signature);
        assertThat(RequestSignature.read("Basic eDp5")).isEmpty();
    }

    @Test
    void noQueryAndAnEmptyOneAreTheSame() {
        RequestSignature signature = sign(new RequestSignature.Signed("GET", "/", null, BODY));

        assertThat(signature.fits("secret", new RequestSignature.Signed("GET", "/", "", BODY)))
                .isTrue();
        assertThat(signature.fits("another", new RequestSignature.Signed("GET", "/", "", BODY)))
                .isFalse();
    }

    private static RequestSignature sign(RequestSignature.Signed request) {
        return RequestSignature.of("client", "secret", request, NOW, "nonce-12");
    }
}
