package cn.fenhe.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.fenhe.PlayedClock;
import cn.fenhe.api.IfMatch;
import cn.fenhe.api.Refusal;
import cn.fenhe.catalog.Entries;
import cn.fenhe.catalog.Entry;
import cn.fenhe.catalog.Items;
import cn.fenhe.organization.Caller;
import cn.fenhe.organization.Cities;
import cn.fenhe.organization.City;
import cn.fenhe.organization.Institution;
import cn.fenhe.organization.People;
import cn.fenhe.organization.Region;
import cn.fenhe.regulation.Deadline;
import cn.fenhe.release.Exposure;
import cn.fenhe.release.Grant;
import cn.fenhe.release.Grants;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Requests for residents on their way, for tests. */
@Component
class SharingScenes {

    private final SharingRequests requests;
    private final SharingDecisions decisions;
    private final Grants grants;
    private final Entries entries;
    private final Cities cities;
    private final People people;
    private final PlayedClock clock;
    private final JdbcClient jdbc;

    SharingScenes(
            SharingRequests requests,
            SharingDecisions decisions,
            Grants grants,
            Entries entries,
            Cities cities,
            People people,
            PlayedClock clock,
            JdbcClient jdbc) {
        this.requests = requests;
        this.decisions = decisions;
        this.grants = grants;
        this.entries = entries;
        this.cities = cities;
        this.people = people;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** 人社局 asks. */
    Scene in(City city) {
        return in(city, city.region(), cities.institution(city, "人力资源和社会保障局"));
    }

    /** @param region of the 公安局 */
    Scene in(City city, Region region, Institution consumer) {
        return new Scene(city, region, consumer);
    }

    /** As whoever looks at it now sees it. */
    IfMatch seen(UUID request) {
        long version = jdbc.sql("SELECT version FROM sharing.request WHERE id = :id")
                .param("id", request)
                .query(Long.class)
                .single();
        return new IfMatch(IfMatch.tag(version));
    }

    Grant grant(RequestPart part) {
        return grants.find(Objects.requireNonNull(part.grant())).orElseThrow();
    }

    static Proposal toShare(List<Grant.GrantedItem> items) {
        return new Proposal(true, items, null, null, null, "");
    }

    static Deadline deadline(RequestPart part) {
        return Objects.requireNonNull(part.deadline());
    }

    static RequestPart part(SharingRequest request, PartKind kind) {
        return Objects.requireNonNull(request.part(kind));
    }

    static Refusal assertRefused(ThrowingCallable act, String code) {
        Refusal refusal = catchThrowableOfType(Refusal.class, act);
        assertThat(refusal.code()).isEqualTo(code);
        return refusal;
    }

    /** A city's 公安局 with residents, an institution that needs them, and their people. */
    final class Scene {
        final City city;
        final Institution police;
        final Institution labour;
        final Entry residents;
        final Caller policeSteward;
        final Caller policeHead;
        final Caller labourSteward;
        final Caller labourHead;

        Scene(City city, Region region, Institution consumer) {
            this.city = city;
            police = cities.institution(region, "公安局");
            labour = consumer;
            residents = entries.published(
                    police,
                    Items.text("status", "登记状态").notOpened("户籍管理规定").build(),
                    Items.idNumber().build(),
                    Items.fullName().build(),
                    Items.text("household", "户号")
                            .notShared("户籍管理规定")
                            .notOpened("户籍管理规定")
                            .build());
            policeSteward = people.steward(police).caller();
            policeHead = people.unitHead(police).caller();
            labourSteward = people.steward(labour).caller();
            labourHead = people.unitHead(labour).caller();
        }

        UUID item(String name) {
            return residents.item(name).orElseThrow().id();
        }

        SharingRequest drafted() {
            return requests.draft(
                    labourSteward,
                    new SharingDraft(
                            residents.resource(),
                            "养老保险待遇资格认证",
                            "社会保险法第五十七条",
                            List.of(item("status"), item("id_number"), item("full_name"), item("household")),
                            clock.instant().plus(Duration.ofDays(365)),
                            60));
        }

        SharingRequest submitted() {
            return requests.submit(labourHead, drafted().id());
        }

        SharingRequest proposed() {
            UUID id = submitted().id();
            decisions.accept(policeSteward, id);
            return decisions.propose(policeSteward, id, toShare(shared()));
        }

        List<Grant.GrantedItem> shared() {
            return List.of(
                    Grant.GrantedItem.of(item("id_number"), Exposure.MATCH_ONLY, null),
                    Grant.GrantedItem.of(item("full_name"), Exposure.RETURNED, "NAME"));
        }

        SharingRequest refused() {
            UUID id = submitted().id();
            decisions.accept(policeSteward, id);
            decisions.propose(
                    policeSteward, id, new Proposal(false, List.of(), null, "超出职责范围", "户籍管理规定", policeSteward.id()));
            decisions.headApprove(policeHead, id, seen(id));
            return decisions.decide(policeSteward, id);
        }
    }
}
