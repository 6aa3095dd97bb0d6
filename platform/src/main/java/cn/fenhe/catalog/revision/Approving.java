package cn.fenhe.catalog.revision;

import cn.fenhe.api.IfMatch;
import cn.fenhe.api.Refusal;
import cn.fenhe.catalog.PersonWordList;
import cn.fenhe.catalog.revision.Assessment.Impact;
import cn.fenhe.catalog.revision.Assessment.PersonalInformation;
import cn.fenhe.catalog.revision.Assessment.Secrecy;
import cn.fenhe.organization.Caller;
import cn.fenhe.organization.Organization;
import cn.fenhe.organization.Power;
import cn.fenhe.regulation.Article;
import cn.fenhe.regulation.Regulations;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How an entry is assessed, approved and submitted within its provider (评估、批准、提交). */
@Component
@Article("GW-13")
public class Approving {

    private final Desk desk;
    private final Rights rights;
    private final Organization organization;
    private final Regulations regulations;
    private final FaultTexts texts;
    private final PersonWordList words;

    Approving(
            Desk desk,
            Rights rights,
            Organization organization,
            Regulations regulations,
            FaultTexts texts,
            PersonWordList words) {
        this.words = words;
        this.desk = desk;
        this.rights = rights;
        this.organization = organization;
        this.regulations = regulations;
        this.texts = texts;
    }

    /**
     * A steward records the assessment of a complete draft.
     *
     * @throws Refusal 422 {@code catalog.description-incomplete} with everything that is missing, {@code catalog.secrecy-not-passed},
     *     {@code catalog.personal-impact-required}
     */
    @Transactional
    @Article({"GW-13", "TJ-20", "XZ-2"})
    public Revision assess(Caller caller, UUID revision, IfMatch meant, Assessment assessment) {
        Revision before = desk.locked(revision);
        rights.requireSteward(caller, before.provider());
        Desk.requireVersion(before, meant);
        Revision after = before.assess(clean(assessment), caller.actor(), desk.now());
        requireComplete(before);
        desk.recordingRefusals(caller, before, "catalog.assess", () -> notSecret(before, assessment.secrecy()));
        desk.move(caller, after, "catalog.assess", "GW-13", "TJ-20", "XZ-2");
        return after;
    }

    /** The unit's head or chief data officer approves what somebody else drafted. @throws Refusal 403 citing FH-2 */
    @Transactional
    @Article({"GW-13", "TY-6", "FH-2"})
    public Revision approve(Caller caller, UUID revision, IfMatch meant) {
        Revision before = desk.locked(revision);
        rights.requireHead(caller, before.provider());
        Desk.requireVersion(before, meant);
        Revision after = desk.recordingRefusals(
                caller, before, "catalog.approve", () -> before.approve(caller.actor(), desk.now()));
        desk.move(caller, after, "catalog.approve", "GW-13", "TY-6");
        return after;
    }

    /** The unit's head returns it with reasons before it leaves the unit. */
    @Transactional
    public Revision giveBack(Caller caller, UUID revision, @Nullable String reasons) {
        Revision before = desk.locked(revision);
        rights.requireHead(caller, before.provider());
        Revision after = before.returnWithin(Notes.required(reasons, "reasons"), caller.actor(), desk.now());
        desk.move(caller, after, "catalog.return", "GW-13");
        return after;
    }

    /**
     * A steward takes back what the head or the authority has not decided yet (撤回): it is a draft again, its assessment and approval void.
     *
     * @param reasons null where none are given
     */
    @Transactional
    public Revision recall(Caller caller, UUID revision, @Nullable String reasons) {
        Revision before = desk.locked(revision);
        rights.requireSteward(caller, before.provider());
        Revision after = before.recall(Notes.optional(reasons, "reasons"), caller.actor(), desk.now());
        desk.move(caller, after, "catalog.recall", "GW-13");
        return after;
    }

    /** A steward submits it to the authority of the unit's own level. @throws Refusal 409 {@code catalog.no-authority} */
    @Transactional
    @Article({"SD-9", "GW-16", "GW-17"})
    public Revision submit(Caller caller, UUID revision, IfMatch meant) {
        Revision before = desk.locked(revision);
        rights.requireSteward(caller, before.provider());
        Desk.requireVersion(before, meant);
        Revision after = before.submit(caller.actor(), desk.now());
        if (organization.authorityFor(Power.CATALOG_REVIEW, after.provider()).isEmpty()) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "catalog.no-authority");
        }
        if (organization.deciderFor(Power.CATALOG_REVIEW, after.provider()).isEmpty()) {
            throw rights.ownEntry(after.provider());
        }
        desk.move(caller, after, "catalog.submit", "SD-9", "TJ-10", "GW-16");
        return after;
    }

    private void requireComplete(Revision draft) {
        List<Finding> missing = Completeness.of(draft.description(), words.present());
        texts.refuse("catalog.description-incomplete", organization.jurisdictionOf(draft.provider()), missing);
    }

    private Revision notSecret(Revision draft, Secrecy secrecy) {
        if (secrecy.passed()) {
            return draft;
        }
        throw Refusal.of(Refusal.Kind.UNPROCESSABLE, Desk.SECRET)
                .citing(regulations.binding(organization.jurisdictionOf(draft.provider()), "TJ-20", "XZ-2", "GW-13"));
    }

    private static Assessment clean(Assessment given) {
        Secrecy secrecy = new Secrecy(
                given.secrecy().passed(), Notes.optional(given.secrecy().note(), "secrecy.note"));
        PersonalInformation personal = given.personalInformation();
        if (personal == null) {
            return new Assessment(secrecy, null);
        }
        String note = personal.impact() == Impact.HIGH
                ? Notes.required(personal.note(), "personalInformation.note")
                : Notes.optional(personal.note(), "personalInformation.note");
        return new Assessment(secrecy, new PersonalInformation(personal.impact(), note));
    }
}
