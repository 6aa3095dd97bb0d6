package cn.fenhe.regulation;

import java.util.List;

/**
 * A duty that the texts lay on the platform (义务); one row of the list of obligations.
 *
 * @param ids articles that say it
 * @param duty in English
 * @param dutyZh the same in Chinese
 * @param subject S1 to S26, the platform's part that carries it
 * @param section where the list of obligations has it
 */
public record Obligation(
        List<String> ids, String duty, String dutyZh, String subject, Strength strength, String section) {

    public Obligation {
        ids = List.copyOf(ids);
    }

    /** How strongly a text says it. */
    public enum Strength {
        /** 应当. */
        ORDERED,
        /** 可以. */
        ALLOWED,
        /** 鼓励. */
        ENCOURAGED
    }
}
