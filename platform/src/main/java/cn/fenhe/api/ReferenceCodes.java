package cn.fenhe.api;

import java.security.SecureRandom;

/** Reference codes (查询码) for who has no account: 80 random bits in four groups, without letters that are taken for digits: JH-7K2M-… */
public final class ReferenceCodes {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private ReferenceCodes() {}

    /** @param kind two letters that say what it refers to */
    public static String next(String kind) {
        StringBuilder code = new StringBuilder(kind);
        for (int i = 0; i < 16; i++) {
            if (i % 4 == 0) {
                code.append('-');
            }
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }
}
