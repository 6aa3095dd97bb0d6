package cn.fenhe.collection.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EncodingScanTest {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private static Encoding scan(byte[] bytes) {
        EncodingScan scan = new EncodingScan();
        for (int at = 0; at < bytes.length; at += 7) {
            scan.accept(bytes, at, Math.min(7, bytes.length - at));
        }
        assertThat(scan.bytes()).isEqualTo(bytes.length);
        return scan.finish();
    }

    @Test
    void asciiIsValidInEverySet() {
        Encoding encoding = scan("id,name\r\n1,Li\r\n".getBytes(StandardCharsets.US_ASCII));
        assertThat(encoding.ascii()).isTrue();
        assertThat(encoding.utf8Fault()).isEqualTo(-1);
        assertThat(encoding.gbFault()).isEqualTo(-1);
    }

    @Test
    void theFirstFaultIsFoundFarBehindTheHead() {
        byte[] head = "a,b\n1,2\n".repeat(50_000).getBytes(StandardCharsets.UTF_8);
        byte[] whole = ByteBuffer.allocate(head.length + 3)
                .put(head)
                .put("忻".getBytes(GB18030))
                .put((byte) '\n')
                .array();
        assertThat(scan(whole).utf8Fault()).isEqualTo(head.length);
        assertThat(scan(whole).gbFault()).isEqualTo(-1);
    }

    @Test
    void aTruncatedCharacterIsAFaultWhereItBegins() {
        byte[] utf8 = "太原".getBytes(StandardCharsets.UTF_8);
        assertThat(scan(java.util.Arrays.copyOf(utf8, 5)).utf8Fault()).isEqualTo(3);
        byte[] gb = "太原".getBytes(GB18030);
        assertThat(scan(java.util.Arrays.copyOf(gb, 3)).gbFault()).isEqualTo(2);
    }

    @Test
    void marksAreSeen() {
        assertThat(scan("\uFEFF太原".getBytes(StandardCharsets.UTF_8)).bom()).isEqualTo(Encoding.Bom.UTF_8);
        assertThat(scan("\uFEFF太原".getBytes(StandardCharsets.UTF_16BE)).bom()).isEqualTo(Encoding.Bom.UTF_16BE);
        Encoding little = scan("\uFEFF太𠮷原".getBytes(StandardCharsets.UTF_16LE));
        assertThat(little.bom()).isEqualTo(Encoding.Bom.UTF_16LE);
        assertThat(little.utf16Fault()).isEqualTo(-1);
    }

    @Test
    void aLoneSurrogateAndAHalfUnitAreFaults() {
        byte[] lone = {(byte) 0xFE, (byte) 0xFF, 0, 'a', (byte) 0xD8, 0, 0, 'b'};
        assertThat(scan(lone).utf16Fault()).isEqualTo(4);
        byte[] half = {(byte) 0xFE, (byte) 0xFF, 0, 'a', 0};
        assertThat(scan(half).utf16Fault()).isEqualTo(4);
    }

    @Test
    void aZeroByteIsNoText() {
        assertThat(scan("ab\0cdefghijk".getBytes(StandardCharsets.UTF_8)).nul()).isEqualTo(2);
        assertThat(scan("abcdefghijkl\0mnop".getBytes(StandardCharsets.UTF_8)).nul())
                .isEqualTo(12);
    }

    /** Java's decoders judge the same bytes, random ones and slightly damaged text alike. */
    @Test
    void itAgreesWithTheDecoders() {
        Random random = new Random(19);
        String text = "汾河,𠮷,euro€,ｶﾅ,ñ\n";
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes;
            if (i % 3 == 0) {
                bytes = new byte[1 + random.nextInt(6)];
                random.nextBytes(bytes);
            } else {
                bytes = text.getBytes(i % 3 == 1 ? StandardCharsets.UTF_8 : GB18030);
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            if (bytes.length > 1 && (bytes[0] & 0xFF) >= 0xFE && (bytes[1] & 0xFF) >= 0xFE) {
                continue;
            }
            Encoding encoding = scan(bytes);
            assertThat(encoding.utf8Fault() < 0).isEqualTo(decodes(bytes, StandardCharsets.UTF_8));
            if (encoding.gbFault() < 0) {
                assertThat(decodes(bytes, GB18030))
                        .as("%s", java.util.HexFormat.of().formatHex(bytes))
                        .isTrue();
            }
        }
    }

    private static boolean decodes(byte[] bytes, Charset charset) {
        try {
            charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
