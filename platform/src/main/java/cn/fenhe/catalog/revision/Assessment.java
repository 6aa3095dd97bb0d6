package cn.fenhe.catalog.revision;

import cn.fenhe.regulation.Article;
import org.jspecify.annotations.Nullable;

/**
 * What precedes approval (评估): whether secrecy law keeps the data out, and what it may do to the persons in it.
 *
 * @param personalInformation null where no item is personal
 */
@Article("GW-13")
public record Assessment(Secrecy secrecy, @Nullable PersonalInformation personalInformation) {

    /**
     * Secrecy review (保密审查).
     *
     * @param passed false when something in it falls under secrecy law
     */
    @Article({"TJ-20", "XZ-2"})
    public record Secrecy(boolean passed, @Nullable String note) {}

    /** Personal-information impact assessment (个人信息保护影响评估). */
    public record PersonalInformation(
            Impact impact, @Nullable String note) {}

    /** Impact on the persons concerned (影响程度). */
    public enum Impact {
        /** 低. */
        LOW,
        /** 中. */
        MEDIUM,
        /** 高: the note must say by what it is held down. */
        HIGH
    }
}
