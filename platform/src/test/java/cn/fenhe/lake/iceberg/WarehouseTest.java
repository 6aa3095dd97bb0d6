package cn.fenhe.lake.iceberg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.fenhe.installation.Installation;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.iceberg.exceptions.AlreadyExistsException;
import org.apache.iceberg.exceptions.NotFoundException;
import org.apache.iceberg.io.InputFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarehouseTest {

    @TempDir
    Path folder;

    @Test
    void aLocationOutsideIsRefused() {
        Warehouse warehouse = new Warehouse(new Installation(folder));
        assertThat(warehouse.path("local:///a/b")).isEqualTo(folder.resolve("warehouse/a/b"));
        assertThat(warehouse.location(warehouse.path("local:///a/b"))).isEqualTo("local:///a/b");
        assertThatThrownBy(() -> warehouse.path("local:///../secret")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> warehouse.path("local:///a/../../b")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> warehouse.path("file:///etc/passwd")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> warehouse.path("/etc/passwd")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> warehouse.path("local:////etc/passwd")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFileIsWrittenOnceAndNeverDeletedByACommit() throws IOException {
        try (WarehouseIo io = new WarehouseIo(new Warehouse(new Installation(folder)))) {
            try (OutputStream out = io.newOutputFile("local:///t/metadata/m").create()) {
                out.write("汾河".getBytes(StandardCharsets.UTF_8));
            }
            assertThatThrownBy(() -> io.newOutputFile("local:///t/metadata/m").createOrOverwrite())
                    .isInstanceOf(AlreadyExistsException.class);
            io.deleteFile("local:///t/metadata/m");
            InputFile in = io.newInputFile("local:///t/metadata/m");
            assertThat(in.getLength()).isEqualTo(6);
            assertThat(in.newStream().readAllBytes())
                    .asString(StandardCharsets.UTF_8)
                    .isEqualTo("汾河");
            assertThatThrownBy(() -> io.newInputFile("local:///t/none").newStream())
                    .isInstanceOf(NotFoundException.class);
        }
    }
}
