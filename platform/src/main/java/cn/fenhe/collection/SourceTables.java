package cn.fenhe.collection;

import cn.fenhe.collection.receiving.SourceFile;
import cn.fenhe.collection.tables.PlainTable;
import cn.fenhe.collection.understanding.Frame;
import cn.fenhe.collection.understanding.Understood;
import cn.fenhe.lake.write.DelimitedFile;
import cn.fenhe.lake.write.DelimitedFile.Lines;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Understood files as the lake reads them: as they came, or as their tables were written again. */
final class SourceTables {

    private SourceTables() {}

    static DelimitedFile of(Path folder, List<SourceFile> files, Understood understood) {
        int columns = understood.header().size();
        return understood.isWritten()
                ? new DelimitedFile(
                        written(folder, understood.frames()),
                        StandardCharsets.UTF_8,
                        PlainTable.DELIMITER,
                        PlainTable.QUOTE,
                        true,
                        columns,
                        Lines.RECORDS)
                : new DelimitedFile(
                        files.stream()
                                .map(file -> folder.resolve(file.stored()))
                                .toList(),
                        Charset.forName(understood.charset()),
                        understood.delimiter().charAt(0),
                        understood.quote().charAt(0),
                        true,
                        columns);
    }

    private static List<Path> written(Path folder, List<Frame> frames) {
        return frames.stream()
                .map(Frame::table)
                .map(Objects::requireNonNull)
                .map(folder::resolve)
                .toList();
    }
}
