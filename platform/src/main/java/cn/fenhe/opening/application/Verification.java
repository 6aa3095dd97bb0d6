package cn.fenhe.opening.application;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That somebody of the provider saw who applies (身份核验). Where the city's identity service says who applies, it takes the place of the
 * person who looked, and nothing else of an application changes.
 *
 * @param seenOn the day the document was looked at
 * @param authorised whether the company's written authority for its agent was seen; false of a person, who needs none
 * @param by id of who looked; @param byName as he was called then
 */
public record Verification(
        Way way,
        LocalDate seenOn,
        boolean authorised,
        @Nullable String note,
        String by,
        String byName,
        Instant at) {

    /** How it was looked at. */
    public enum Way {
        /** 当面核对原件. */
        ORIGINAL_IN_PERSON,
        /** 视频核对原件. */
        ORIGINAL_BY_VIDEO,
        /** 电子证照核验. */
        ELECTRONIC_LICENCE
    }
}
