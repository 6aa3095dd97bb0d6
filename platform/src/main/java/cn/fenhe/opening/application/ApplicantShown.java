package cn.fenhe.opening.application;

import org.jspecify.annotations.Nullable;

/** An applicant as he is shown, his number and contact masked. @param agent of a company, null of a person */
public record ApplicantShown(
        ApplicantKind kind,
        String name,
        @Nullable String creditCode,
        @Nullable String agent,
        IdKind idKind,
        String idNumber,
        String contact) {

    static ApplicantShown of(Applicant applicant) {
        return new ApplicantShown(
                applicant.kind(),
                applicant.name(),
                applicant.creditCode(),
                applicant.agent(),
                applicant.idKind(),
                applicant.maskedNumber(),
                applicant.maskedContact());
    }
}
