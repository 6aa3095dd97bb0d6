package cn.fenhe.opening.application;

import cn.fenhe.cryptography.Sm3;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * What an applicant undertakes (承诺书). Its Chinese wording binds and is named by its digest, which every application keeps.
 *
 * @param digest SM3 of the Chinese text, hexadecimal
 * @param translation into English, to be read only
 */
public record Undertaking(String digest, String text, String translation) {

    static Undertaking shipped() {
        String text = read("undertaking.txt");
        return new Undertaking(Sm3.hex(text.getBytes(StandardCharsets.UTF_8)), text, read("undertaking_en.txt"));
    }

    private static String read(String name) {
        try (InputStream in = Undertaking.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing from the archive: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
