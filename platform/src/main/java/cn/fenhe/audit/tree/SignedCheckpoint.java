package cn.fenhe.audit.tree;

import cn.fenhe.cryptography.Sm2;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.Base64;

/**
 * A checkpoint and its signature as one note: the text, an empty line, then {@code — key-id base64}.
 *
 * @param signature SM3withSM2, DER
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record SignedCheckpoint(Checkpoint checkpoint, byte[] signature) {

    private static final String MARK = "\n— ";

    public static byte[] signedBytes(Checkpoint checkpoint) {
        return checkpoint.text().getBytes(StandardCharsets.UTF_8);
    }

    public String note() {
        return checkpoint.text() + MARK + checkpoint.key() + " "
                + Base64.getEncoder().encodeToString(signature) + "\n";
    }

    /** @throws IllegalArgumentException when it is not a signed checkpoint */
    public static SignedCheckpoint parse(String note) {
        int mark = note.indexOf(MARK);
        if (mark < 0 || !note.endsWith("\n")) {
            throw new IllegalArgumentException("not a signed checkpoint");
        }
        Checkpoint checkpoint = Checkpoint.parse(note.substring(0, mark));
        String[] words = note.substring(mark + MARK.length(), note.length() - 1).split(" ", -1);
        if (words.length != 2 || !words[0].equals(checkpoint.key())) {
            throw new IllegalArgumentException("not signed by the key that the checkpoint names");
        }
        return new SignedCheckpoint(checkpoint, Base64.getDecoder().decode(words[1]));
    }

    public boolean verifies(PublicKey key) {
        return Sm2.verifies(key, signedBytes(checkpoint), signature);
    }
}
