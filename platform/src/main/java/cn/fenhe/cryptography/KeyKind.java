package cn.fenhe.cryptography;

/** What a key (密钥) is for: the three algorithms in use. */
public enum KeyKind {
    /** An SM2 pair that signs. */
    SIGNING("sm2"),
    /** An HMAC-SM3 key of 32 bytes that digests. */
    DIGESTING("hmac"),
    /** An SM4 key of 16 bytes that seals. */
    SEALING("sm4");

    private final String word;

    KeyKind(String word) {
        this.word = word;
    }

    /** As it stands in a key's id. */
    String word() {
        return word;
    }

    static KeyKind of(String word) {
        for (KeyKind kind : values()) {
            if (kind.word.equals(word)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no kind of key: " + word);
    }
}
