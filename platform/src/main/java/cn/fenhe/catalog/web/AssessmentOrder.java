package cn.fenhe.catalog.web;

import cn.fenhe.api.Refusal;
import cn.fenhe.catalog.revision.Assessment;
import cn.fenhe.catalog.revision.Assessment.PersonalInformation;
import cn.fenhe.catalog.revision.Assessment.Secrecy;
import org.jspecify.annotations.Nullable;

/** An assessment as it is sent; whether the secrecy review passed must be said, since silence is no review. */
record AssessmentOrder(
        @Nullable SecrecyOrder secrecy, @Nullable PersonalInformationOrder personalInformation) {

    record SecrecyOrder(@Nullable Boolean passed, @Nullable String note) {}

    record PersonalInformationOrder(
            Assessment.@Nullable Impact impact, @Nullable String note) {}

    /** @throws Refusal 422 {@code catalog.assessment-incomplete} */
    Assessment assessment() {
        if (secrecy == null || secrecy.passed() == null) {
            throw incomplete("secrecy.passed");
        }
        Secrecy reviewed = new Secrecy(secrecy.passed(), secrecy.note());
        if (personalInformation == null) {
            return new Assessment(reviewed, null);
        }
        if (personalInformation.impact() == null) {
            throw incomplete("personalInformation.impact");
        }
        return new Assessment(
                reviewed, new PersonalInformation(personalInformation.impact(), personalInformation.note()));
    }

    private static Refusal incomplete(String field) {
        return Refusal.of(Refusal.Kind.UNPROCESSABLE, "catalog.assessment-incomplete")
                .with("field", field);
    }
}
