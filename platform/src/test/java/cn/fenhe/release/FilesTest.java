package cn.fenhe.release;

import static cn.fenhe.release.Registers.returned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.fenhe.PlatformTest;
import cn.fenhe.PlayedClock;
import cn.fenhe.api.Refusal;
import cn.fenhe.cryptography.Sm3;
import cn.fenhe.installation.Installation;
import cn.fenhe.organization.Caller;
import cn.fenhe.organization.People;
import cn.fenhe.protection.Mask;
import cn.fenhe.regulation.Article;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FilesTest {

    @Autowired
    Registers registers;

    @Autowired
    People people;

    @Autowired
    Releases releases;

    @Autowired
    Installation installation;

    @Autowired
    PlayedClock clock;

    Register air;
    Grant opened;

    @BeforeAll
    void airQuality() {
        air = registers.air();
        opened = registers.opened(air);
    }

    @AfterEach
    void theClockIsRight() {
        clock.reset();
    }

    @ParameterizedTest
    @EnumSource(FileFormat.class)
    @Article({"TJ-21", "TJ-22", "SX-8"})
    void theReceiptsDigestIsThatOfTheBytes(FileFormat format) {
        Releases.Delivery delivery = releases.file(Caller.PUBLIC, opened.id(), format);
        byte[] bytes = bytes(delivery);

        assertThat(delivery.bytes()).isEqualTo(bytes.length);
        assertThat(delivery.receipt().digest()).isEqualTo(Sm3.hex(bytes));
        assertThat(delivery.receipt().rows()).isEqualTo(3);
        assertThat(delivery.receipt().snapshot()).isNotNull();
        assertThat(delivery.fileName()).endsWith("." + format.extension());
        assertThat(delivery.mediaType()).isEqualTo(format.mediaType());
    }

    @Test
    @Article("TJ-22")
    void csvHoldsEverythingAsItIs() {
        assertThat(new String(bytes(releases.file(Caller.PUBLIC, opened.id(), FileFormat.CSV)), StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFstation,measured_at,pm25,remark\r\n"
                        + "万寿西宫,2024-01-01T00:00:00,12.50,'=1+1\r\n"
                        + "天坛,2024-01-01T01:00:00,,\"a \"\"quoted\"\", text\"\r\n"
                        + "定陵,2024-01-01T02:00:00,-3.00,\r\n");
    }

    @Test
    void parquetIsParquet() {
        assertThat(bytes(releases.file(Caller.PUBLIC, opened.id(), FileFormat.PARQUET)))
                .startsWith("PAR1".getBytes(StandardCharsets.US_ASCII))
                .endsWith("PAR1".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    @Article({"FH-1", "TY-8"})
    void aFileHoldsMaskedValuesAndNothingThatIsOnlyMatched() {
        Register residents = registers.residents();
        Grant grant = registers.verification(residents);
        Caller steward = people.steward(residents.consumer()).caller();

        String csv = new String(bytes(releases.file(steward, grant.id(), FileFormat.CSV)), StandardCharsets.UTF_8);

        assertThat(csv)
                .startsWith("\uFEFFfull_name,division\r\n")
                .contains("张*丰,140105")
                .doesNotContain("1949");
    }

    @Test
    void eachDownloadHasItsOwnReceiptOverTheOneFile() {
        Releases.Delivery first = releases.file(Caller.PUBLIC, opened.id(), FileFormat.XLSX);
        Releases.Delivery second = releases.file(Caller.PUBLIC, opened.id(), FileFormat.XLSX);

        assertThat(second.receipt().id()).isNotEqualTo(first.receipt().id());
        assertThat(second.receipt().digest()).isEqualTo(first.receipt().digest());
        assertThat(releases.digest(Caller.PUBLIC, opened.id(), FileFormat.XLSX))
                .isEqualTo(first.receipt().digest());
    }

    @Test
    @Article("FH-13")
    void whoAsksMeanwhileWaitsForTheOnePreparation() throws Exception {
        Grant fresh = registers.opened(air);
        Set<Path> before = delivered();
        Set<String> digests = new HashSet<>();
        List<Callable<Releases.Delivery>> asked = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            asked.add(() -> releases.file(Caller.PUBLIC, fresh.id(), FileFormat.XLSX));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<Releases.Delivery> delivery : threads.invokeAll(asked)) {
                digests.add(delivery.get().receipt().digest());
            }
        }

        assertThat(digests).hasSize(1);
        Set<Path> after = delivered();
        after.removeAll(before);
        assertThat(after).hasSize(1);
    }

    @Test
    void aPartOfAFileIsAPartOfTheSameBytes() throws IOException {
        Releases.Delivery delivery = releases.file(Caller.PUBLIC, opened.id(), FileFormat.CSV);
        byte[] all = bytes(delivery);
        ByteArrayOutputStream part = new ByteArrayOutputStream();

        delivery.content().writeTo(part, 10, 20);
        delivery.content().writeTo(part, 30);

        assertThat(part.toByteArray()).isEqualTo(Arrays.copyOfRange(all, 10, all.length));
    }

    @Test
    void aFileWhoseBytesWereLostIsPreparedAgain() throws IOException {
        Grant fresh = registers.opened(air);
        Set<Path> before = delivered();
        String digest = releases.file(Caller.PUBLIC, fresh.id(), FileFormat.CSV)
                .receipt()
                .digest();
        Set<Path> written = delivered();
        written.removeAll(before);
        for (Path file : written) {
            Files.delete(file);
        }

        Releases.Delivery again = releases.file(Caller.PUBLIC, fresh.id(), FileFormat.CSV);

        assertThat(again.receipt().digest()).isEqualTo(digest);
        assertThat(Sm3.hex(bytes(again))).isEqualTo(digest);
    }

    @Test
    @Article({"TY-8", "SX-8"})
    void newDataIsAnotherFileOnceItWasLookedAtAndTheOldOneStaysForItsTerm() {
        Register own = registers.air();
        Grant grant = registers.opened(own);
        Releases.Delivery old = releases.file(Caller.PUBLIC, grant.id(), FileFormat.CSV);

        registers.collect(own, "station,measured_at,pm25,remark\n天坛,2024-01-02 00:00:00,1.00,\n");
        assertThat(releases.file(Caller.PUBLIC, grant.id(), FileFormat.CSV)
                        .receipt()
                        .snapshot())
                .isEqualTo(old.receipt().snapshot());
        registers.clear(own);
        Releases.Delivery fresh = releases.file(Caller.PUBLIC, grant.id(), FileFormat.CSV);

        assertThat(fresh.receipt().rows()).isEqualTo(1);
        assertThat(fresh.receipt().snapshot()).isNotEqualTo(old.receipt().snapshot());
        assertThat(Sm3.hex(bytes(old))).isEqualTo(old.receipt().digest());
    }

    @Test
    void pastItsTermAFileIsPreparedAnew() {
        Grant fresh = registers.opened(air);
        UUID first = releases.file(Caller.PUBLIC, fresh.id(), FileFormat.CSV)
                .receipt()
                .id();
        Set<Path> before = delivered();

        clock.advance(Duration.ofDays(8));
        UUID second = releases.file(Caller.PUBLIC, fresh.id(), FileFormat.CSV)
                .receipt()
                .id();

        assertThat(second).isNotEqualTo(first);
        assertThat(delivered()).hasSize(before.size() + 1);
    }

    @Test
    @Article("FH-3")
    void withoutCollectedDataThereIsNoFile() {
        Register empty = registers.empty();
        Grant onEmpty = registers.opened(empty);

        Refusal refusal = catchThrowableOfType(
                Refusal.class,
                () -> releases.file(people.steward(empty.consumer()).caller(), onEmpty.id(), FileFormat.CSV));

        assertThat(refusal.code()).isEqualTo("release.not-cleared");
    }

    @Test
    void aPreviewIsBoundedAndNamesItsSnapshot() {
        Releases.Rows rows = releases.preview(Caller.PUBLIC, opened.id(), 2);

        assertThat(rows.rows()).hasSize(2);
        assertThat(rows.receipt().snapshot()).isNotNull();
        assertThat(rows.rows().getFirst()).containsEntry("measured_at", "2024-01-01T00:00:00");
        assertThat(catchThrowableOfType(Refusal.class, () -> releases.preview(Caller.PUBLIC, opened.id(), 201))
                        .code())
                .isEqualTo("release.limit-invalid");
    }

    @Test
    void aGrantThatOnlyMatchesHasNoFileAndNoPreview() {
        Register residents = registers.residents();
        Caller steward = people.steward(residents.consumer()).caller();
        Grant grant = registers.grant(
                residents, residents.consumer().id(), null, 10, Registers.matched(residents, "id_number"));

        assertThat(catchThrowableOfType(Refusal.class, () -> releases.file(steward, grant.id(), FileFormat.CSV))
                        .code())
                .isEqualTo("release.nothing-returned");
        Grant suppressed = registers.grant(
                residents, residents.consumer().id(), null, 10, returned(residents, "mobile", Mask.MOBILE));
        assertThat(releases.preview(steward, suppressed.id(), 1).rows().getFirst())
                .containsEntry("mobile", "138****0000");
    }

    private Set<Path> delivered() {
        try (Stream<Path> files = Files.list(installation.folder("deliveries"))) {
            return new HashSet<>(files.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Releases.Delivery delivery) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            delivery.content().writeTo(out, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
