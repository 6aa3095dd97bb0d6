package cn.fenhe.audit.verify;

import cn.fenhe.audit.tree.SignedCheckpoint;
import cn.fenhe.cryptography.Sm2;
import java.security.PublicKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The keys by which checkpoints are believed, by their ids, which follow from the keys. */
final class TrustedKeys {

    private static final String PURPOSE = "audit";
    private static final String END = "-----END PUBLIC KEY-----";

    private final Map<String, PublicKey> keys = new HashMap<>();

    /** @param texts each with one key or several in PEM */
    static TrustedKeys of(List<String> texts) {
        TrustedKeys trusted = new TrustedKeys();
        for (String text : texts) {
            int from = 0;
            for (int end = text.indexOf(END); end >= 0; end = text.indexOf(END, from)) {
                PublicKey key = Sm2.publicKeyFromPem(text.substring(from, end + END.length()));
                trusted.keys.put(Sm2.keyId(PURPOSE, key), key);
                from = end + END.length();
            }
        }
        if (trusted.keys.isEmpty()) {
            throw new IllegalArgumentException("no public key in PEM");
        }
        return trusted;
    }

    void require(SignedCheckpoint signed) throws Refused {
        String id = signed.checkpoint().key();
        PublicKey key = keys.get(id);
        String which = "the checkpoint over " + signed.checkpoint().size() + " entries";
        if (key == null) {
            throw new Refused(which + " is signed by " + id + ", and the keys given are " + keys.keySet());
        }
        if (!signed.verifies(key)) {
            throw new Refused("the signature of " + which + " is not the key's");
        }
    }
}
