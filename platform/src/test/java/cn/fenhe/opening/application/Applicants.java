package cn.fenhe.opening.application;

import cn.fenhe.catalog.Entries;
import cn.fenhe.catalog.Entry;
import cn.fenhe.catalog.Grade;
import cn.fenhe.catalog.Items;
import cn.fenhe.collection.Runs;
import cn.fenhe.organization.Caller;
import cn.fenhe.organization.Cities;
import cn.fenhe.organization.City;
import cn.fenhe.organization.Institution;
import cn.fenhe.organization.People;
import cn.fenhe.organization.Person;
import cn.fenhe.protection.Mask;
import cn.fenhe.release.Exposure;
import cn.fenhe.release.Grant.GrantedItem;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Applicants and what they apply for, for tests. */
@Component
class Applicants {

    /** Valid by its check digit, and nobody's. */
    static final String ID_NUMBER = "11010519491231002X";

    static final String CODE = "91350100M000100Y43";

    private final Applications applications;
    private final ApplicationDesk desk;
    private final Entries entries;
    private final Runs runs;
    private final Cities cities;
    private final People people;
    private final Clock clock;

    Applicants(
            Applications applications,
            ApplicationDesk desk,
            Entries entries,
            Runs runs,
            Cities cities,
            People people,
            Clock clock) {
        this.applications = applications;
        this.desk = desk;
        this.entries = entries;
        this.runs = runs;
        this.cities = cities;
        this.people = people;
        this.clock = clock;
    }

    static Declaration person() {
        return new Declaration(
                ApplicantKind.NATURAL_PERSON, "王小明", null, null, IdKind.RESIDENT_ID, ID_NUMBER, "13800138000");
    }

    static Declaration company(String code, @Nullable String agent) {
        return new Declaration(
                ApplicantKind.LEGAL_PERSON, "某某数据有限公司", code, agent, IdKind.RESIDENT_ID, ID_NUMBER, "13800138000");
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
    }

    Use use() {
        return new Use("研究医院分布", "存于单位内网，三人可读", today().plusDays(90));
    }

    Scene taiyuan() {
        return new Scene(cities.taiyuan());
    }

    Scene tianjin() {
        return new Scene(cities.tianjin());
    }

    /** A provider with hospitals: names open to all, beds and doctors on application, a wage at level 3, a cellar to nobody. */
    final class Scene {
        final City city;
        final Institution provider;
        final Person steward;
        final Caller head;
        final Entry entry;

        private Scene(City city) {
            this.city = city;
            provider = cities.institution(city, "卫生健康委员会");
            steward = people.steward(provider);
            head = people.unitHead(provider).caller();
            entry = entries.published(
                    provider,
                    Items.text("hospital", "医院").build(),
                    Items.text("beds", "床位").conditionallyOpened("涉及机构运营").build(),
                    Items.text("doctor", "负责人")
                            .personal(Grade.L2)
                            .because("负责人姓名")
                            .conditionallyOpened("涉及个人信息")
                            .build(),
                    Items.text("wage", "薪酬")
                            .grade(Grade.L3)
                            .conditionallyOpened("涉及商业秘密")
                            .build(),
                    Items.text("cellar", "库房").notOpened("内部管理").build());
            runs.committed(steward, entry.resource(), "医院,床位,负责人,薪酬,库房\n桃园医院,100,张三丰,9000,A1\n金胜医院,200,李四光,8000,B2\n");
        }

        Caller clerk() {
            return steward.caller();
        }

        UUID item(String name) {
            return entry.item(name).orElseThrow().id();
        }

        Applications.Wanted wanted(String... items) {
            return new Applications.Wanted(
                    entry.resource(),
                    List.of(items),
                    use(),
                    applications.undertaking().digest());
        }

        Filed filed() {
            return filed(person());
        }

        Filed filed(Declaration declared) {
            ApplicationFiled filed = applications.apply(declared, wanted("hospital", "beds", "doctor"), null);
            UUID id = desk.page(clerk(), List.of(), null, 1).getFirst().id();
            return new Filed(this, id, new Applications.Key(filed.number(), filed.code()));
        }

        Proposal opening(int files) {
            return new Proposal(
                    true,
                    List.of(
                            GrantedItem.plain(item("hospital")),
                            GrantedItem.plain(item("beds")),
                            new GrantedItem(item("doctor"), Exposure.RETURNED, Mask.NAME)),
                    today().plusDays(30),
                    files,
                    null,
                    null,
                    clerk().id());
        }

        Proposal refusal() {
            return new Proposal(false, List.of(), null, 0, "所述场景不需要该数据", "目录载明的开放条件", clerk().id());
        }
    }

    /** An application on its way. */
    final class Filed {
        final Scene scene;
        final UUID id;
        final Applications.Key key;

        private Filed(Scene scene, UUID id, Applications.Key key) {
            this.scene = scene;
            this.id = id;
            this.key = key;
        }

        Filed accepted() {
            desk.accept(scene.clerk(), id);
            return this;
        }

        Filed verified() {
            accepted();
            desk.verify(scene.clerk(), id, Verification.Way.ORIGINAL_IN_PERSON, today(), true, null);
            return this;
        }

        Filed proposed(Proposal proposal) {
            verified();
            desk.propose(scene.clerk(), id, proposal);
            return this;
        }

        Filed decided(Proposal proposal) {
            proposed(proposal);
            desk.decide(scene.head, id, seen());
            return this;
        }

        cn.fenhe.api.IfMatch seen() {
            return new cn.fenhe.api.IfMatch(
                    cn.fenhe.api.IfMatch.tag(desk.find(scene.head, id).version()));
        }

        OwnApplication own() {
            return applications.find(key);
        }
    }
}
