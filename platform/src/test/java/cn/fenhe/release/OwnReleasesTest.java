package cn.fenhe.release;

import static cn.fenhe.release.Registers.ZHANG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.fenhe.PlatformTest;
import cn.fenhe.api.Ids;
import cn.fenhe.api.Refusal;
import cn.fenhe.cryptography.Sm3;
import cn.fenhe.organization.Caller;
import cn.fenhe.organization.People;
import cn.fenhe.organization.Role;
import cn.fenhe.regulation.Article;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** A provider sees what is its own by its standing grant, raw and recorded; nobody else does. */
@PlatformTest
@Article({"TJ-8", "FH-1"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnReleasesTest {

    private static final String LINES = "{\"line\":2,\"raw\":\"甲\"}\n{\"line\":5,\"raw\":\"乙\"}\r\n{\"line\":9}";

    @Autowired
    Registers registers;

    @Autowired
    People people;

    @Autowired
    Releases releases;

    @Autowired
    Grants grants;

    @Autowired
    Subjects subjects;

    @Autowired
    Trail trail;

    @TempDir
    Path folder;

    Register register;
    Caller own;
    Caller another;

    @BeforeAll
    void aRegister() {
        register = registers.residents();
        own = people.steward(register.provider()).caller();
        another = people.steward(register.consumer()).caller();
    }

    @Test
    void itsRowsAreShownRawAndEachPersonIsRecorded() {
        Releases.Rows rows = releases.own(own, register.resource(), 10);

        assertThat(rows.rows()).hasSize(2);
        assertThat(rows.rows()).anySatisfy(row -> assertThat(row).containsEntry("id_number", ZHANG));
        assertThat(rows.names()).doesNotContain("-subject");
        assertThat(trail.holding(rows.receipt().id()))
                .hasSize(4)
                .anyMatch(entry -> entry.contains(subjects.of(ZHANG)))
                .noneMatch(entry -> entry.contains(ZHANG));
    }

    @Test
    void theStandingGrantIsGivenOnceAndIsNoGrantToUseOtherwise() {
        UUID first = releases.own(own, register.resource(), 1).receipt().grant();
        UUID second = releases.own(own, register.resource(), 1).receipt().grant();

        assertThat(second).isEqualTo(first);
        assertThat(trail.holding(first).stream().filter(entry -> entry.contains("release.grant-own")))
                .hasSize(1);
        assertThat(grants.of(register.provider().id(), register.resource()))
                .noneMatch(grant -> grant.id().equals(first));
        assertThat(catchThrowableOfType(Refusal.class, () -> releases.preview(own, first, 1))
                        .code())
                .isEqualTo("release.no-grant");
    }

    @Test
    @Article("FH-8")
    void anotherInstitutionIsRefusedItsRowsAndDoesNotSeeItsFiles() throws IOException {
        Refusal rows = catchThrowableOfType(Refusal.class, () -> releases.own(another, register.resource(), 10));
        assertThat(rows.code()).isEqualTo("release.not-own");
        assertThat(rows.kind()).isEqualTo(Refusal.Kind.FORBIDDEN);

        OwnFile file = quarantine();
        Refusal lines = catchThrowableOfType(Refusal.class, () -> releases.ownLines(another, file, 0, 10));
        assertThat(lines.kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(catchThrowableOfType(Refusal.class, () -> releases.ownFile(another, file))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(trail.holding(another.id()).stream().filter(entry -> entry.contains("release.deny")))
                .hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void aFileThatTheCatalogueSaysIsAnothersIsNotShownToWhoeverClaimsIt() throws IOException {
        OwnFile file = quarantine();
        OwnFile claimed = new OwnFile(
                register.consumer().id(),
                file.resource(),
                file.kind(),
                file.subject(),
                file.path(),
                file.fileName(),
                file.mediaType(),
                file.rows());

        assertThat(catchThrowableOfType(Refusal.class, () -> releases.ownFile(another, claimed))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_FOUND);
    }

    @Test
    @Article("FH-16")
    void aPostThatDoesNotWorkWithDataSeesNothing() {
        Caller officer =
                people.person(register.provider(), Role.AUTHORITY_OFFICER).caller();

        assertThat(catchThrowableOfType(Refusal.class, () -> releases.own(officer, register.resource(), 10))
                        .code())
                .isEqualTo("release.role-required");
    }

    @Test
    void itsFilesAreShownLineByLineEachPageWithAReceipt() throws IOException {
        OwnFile file = quarantine();

        Releases.Lines first = releases.ownLines(own, file, 0, 2);
        Releases.Lines second = releases.ownLines(own, file, first.next() == null ? -1 : first.next(), 2);

        assertThat(first.lines()).containsExactly("{\"line\":2,\"raw\":\"甲\"}", "{\"line\":5,\"raw\":\"乙\"}");
        assertThat(second.lines()).containsExactly("{\"line\":9}");
        assertThat(second.next()).isNull();
        assertThat(second.receipt().id()).isNotEqualTo(first.receipt().id());
        assertThat(second.receipt().part()).isEqualTo("quarantine/" + file.subject());
    }

    @Test
    void itsFilesAreGivenWholeWithTheDigestOfTheBytes() throws IOException {
        OwnFile file = quarantine();

        Releases.Delivery delivery = releases.ownFile(own, file);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        delivery.content().writeTo(out, 0);

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(LINES);
        assertThat(delivery.receipt().digest()).isEqualTo(Sm3.hex(out.toByteArray()));
        assertThat(delivery.receipt().rows()).isEqualTo(3);
    }

    private OwnFile quarantine() throws IOException {
        UUID run = Ids.next();
        Path path = Files.writeString(folder.resolve(run + ".ndjson"), LINES);
        return new OwnFile(
                register.provider().id(),
                register.resource(),
                "quarantine",
                run,
                path,
                "quarantine.ndjson",
                "application/x-ndjson",
                3);
    }
}
