package cn.fenhe.opening.application;

import org.jspecify.annotations.Nullable;

/**
 * An applicant as he is kept (申请人): numbers sealed, and a masked one to be shown.
 *
 * @param maskedNumber such as {@code 140***********0011}
 * @param maskedContact such as {@code 138****0000}
 */
record Applicant(
        ApplicantKind kind,
        String name,
        @Nullable String creditCode,
        @Nullable String agent,
        IdKind idKind,
        String maskedNumber,
        String sealedNumber,
        String maskedContact,
        String sealedContact) {

    /** The person who shows his document: the applicant himself, or the company's agent. */
    String person() {
        return agent == null ? name : agent;
    }
}
