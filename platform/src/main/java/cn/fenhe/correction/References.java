package cn.fenhe.correction;

import java.security.SecureRandom;

/** Reference codes (查询码) of 80 random bits in four groups, without letters that are taken for digits: JH-7K2M-… */
final class References {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private References() {}

    static String next() {
        StringBuilder code = new StringBuilder("JH");
        for (int i = 0; i < 16; i++) {
            if (i % 4 == 0) {
                code.append('-');
            }
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }
}
