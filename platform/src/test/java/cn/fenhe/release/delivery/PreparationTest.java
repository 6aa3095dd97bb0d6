package cn.fenhe.release.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.fenhe.PlatformTest;
import cn.fenhe.PlayedClock;
import cn.fenhe.api.Ids;
import cn.fenhe.cryptography.Sm3;
import cn.fenhe.organization.Caller;
import cn.fenhe.regulation.Article;
import cn.fenhe.release.FileFormat;
import cn.fenhe.release.Grant;
import cn.fenhe.release.Register;
import cn.fenhe.release.Registers;
import cn.fenhe.release.Releases;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A prepared file is whole or not there, whenever the platform stopped. */
@PlatformTest
@Article("FH-5")
class PreparationTest {

    @Autowired
    Registers registers;

    @Autowired
    Releases releases;

    @Autowired
    DeliveryFolder folder;

    @Autowired
    DeliverySweep sweep;

    @Autowired
    PlayedClock clock;

    @AfterEach
    void theClockIsRight() {
        clock.reset();
    }

    @Test
    void aPreparationThatBreaksOffLeavesNoFile() {
        String name = Ids.next() + ".csv";

        assertThatThrownBy(() -> folder.write(name, out -> {
                    out.write("half".getBytes(StandardCharsets.UTF_8));
                    throw new IllegalStateException("the source broke off");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(folder.file(name)).doesNotExist();
        assertThat(folder.file(name + DeliveryFolder.UNFINISHED)).doesNotExist();
    }

    @Test
    void whatAKilledPlatformLeftIsNeverDeliveredAndSweptLater() throws IOException {
        Path unfinished = folder.file(Ids.next() + ".csv" + DeliveryFolder.UNFINISHED);
        Path unnoted = folder.file(Ids.next() + ".csv");
        Files.writeString(unfinished, "hal");
        Files.writeString(unnoted, "whole, but its row was never committed");
        Register air = registers.air();
        Grant opened = registers.opened(air);

        Releases.Delivery delivery = releases.file(Caller.PUBLIC, opened.id(), FileFormat.CSV);

        assertThat(Sm3.hex(bytes(delivery))).isEqualTo(delivery.receipt().digest());
        sweep.sweep();
        assertThat(unfinished).exists();
        Files.setLastModifiedTime(unfinished, FileTime.from(clock.instant().minus(Duration.ofDays(2))));
        Files.setLastModifiedTime(unnoted, FileTime.from(clock.instant().minus(Duration.ofDays(2))));
        sweep.sweep();
        assertThat(unfinished).doesNotExist();
        assertThat(unnoted).doesNotExist();
        assertThat(Sm3.hex(bytes(delivery))).isEqualTo(delivery.receipt().digest());
    }

    @Test
    void pastItsTermAndADayOfGraceAFileIsRemoved() throws IOException {
        Grant opened = registers.opened(registers.air());
        List<Path> before = delivered();
        UUID receipt = releases.file(Caller.PUBLIC, opened.id(), FileFormat.JSON)
                .receipt()
                .id();
        List<Path> file =
                delivered().stream().filter(path -> !before.contains(path)).toList();
        assertThat(file).hasSize(1);

        clock.advance(Duration.ofDays(7).plusHours(1));
        sweep.sweep();
        assertThat(file.getFirst()).exists();

        clock.advance(Duration.ofDays(1));
        sweep.sweep();
        assertThat(file.getFirst()).doesNotExist();
        assertThat(releases.receipt(receipt)).isPresent();
    }

    private List<Path> delivered() throws IOException {
        try (Stream<Path> files = Files.list(folder.path())) {
            return files.toList();
        }
    }

    private static byte[] bytes(Releases.Delivery delivery) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        delivery.content().writeTo(out, 0);
        return out.toByteArray();
    }
}
