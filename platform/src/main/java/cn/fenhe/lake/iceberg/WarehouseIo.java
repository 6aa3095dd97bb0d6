package cn.fenhe.lake.iceberg;

import java.nio.file.Files;
import org.apache.iceberg.io.FileIO;
import org.apache.iceberg.io.InputFile;
import org.apache.iceberg.io.OutputFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Iceberg's files in the warehouse's folder. A file is written once and durable when its stream is closed. Nothing is deleted here,
 * because a rolled back transaction must leave the table as it was: the orphan collector deletes.
 */
public final class WarehouseIo implements FileIO {

    private static final Logger LOG = LoggerFactory.getLogger(WarehouseIo.class);

    private final transient Warehouse warehouse;

    public WarehouseIo(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    @Override
    public InputFile newInputFile(String location) {
        return new StoredFile(location, warehouse.path(location));
    }

    @Override
    public OutputFile newOutputFile(String location) {
        return new WrittenFile(location, warehouse.path(location));
    }

    @Override
    public void deleteFile(String location) {
        LOG.debug("{} is left to the orphan collector, present: {}", location, Files.exists(warehouse.path(location)));
    }
}
