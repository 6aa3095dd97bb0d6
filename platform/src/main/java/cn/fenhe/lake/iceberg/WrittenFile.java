package cn.fenhe.lake.iceberg;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.iceberg.exceptions.AlreadyExistsException;
import org.apache.iceberg.io.InputFile;
import org.apache.iceberg.io.OutputFile;
import org.apache.iceberg.io.PositionOutputStream;

/** A file of the warehouse to write, once; durable when its stream is closed. */
record WrittenFile(String location, Path path) implements OutputFile {

    @Override
    public PositionOutputStream create() {
        try {
            Files.createDirectories(path.getParent());
            return new DurableStream(
                    path, FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
        } catch (FileAlreadyExistsException e) {
            throw new AlreadyExistsException(e, "a file is written once: %s", location);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Never overwrites: names carry random ids, so an existing one would be a mistake. */
    @Override
    public PositionOutputStream createOrOverwrite() {
        return create();
    }

    @Override
    public InputFile toInputFile() {
        return new StoredFile(location, path);
    }

    private static final class DurableStream extends PositionOutputStream {

        private final Path path;
        private final FileChannel channel;
        private final OutputStream stream;
        private long position;

        DurableStream(Path path, FileChannel channel) {
            this.path = path;
            this.channel = channel;
            this.stream = Channels.newOutputStream(channel);
        }

        @Override
        public long getPos() {
            return position;
        }

        @Override
        public void write(int b) throws IOException {
            stream.write(b);
            position++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            stream.write(bytes, offset, length);
            position += length;
        }

        @Override
        public void close() throws IOException {
            if (channel.isOpen()) {
                channel.force(true);
                channel.close();
                Warehouse.persistNames(path);
            }
        }
    }
}
