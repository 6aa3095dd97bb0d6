package cn.fenhe.collection.understanding;

import java.util.List;

/**
 * What was understood of a run's files (识别结果), kept with the run and shown.
 *
 * @param charset name of the character set; with the delimiter and the quote it says nothing of files that are no text
 * @param header all headers, in the files' order
 * @param columns which header is which item
 * @param ignored headers that no item claims: not collected, and said so
 * @param absent names of items that may be missing and have no column here
 * @param frames where the table stands in each file; empty for runs from before that was kept
 */
public record Understood(
        String charset,
        String delimiter,
        String quote,
        List<String> header,
        List<MappedColumn> columns,
        List<String> ignored,
        List<String> absent,
        List<Frame> frames) {

    @SuppressWarnings("ConstantValue") // runs that were kept before this member was there
    public Understood {
        header = List.copyOf(header);
        columns = List.copyOf(columns);
        ignored = List.copyOf(ignored);
        absent = List.copyOf(absent);
        frames = frames == null ? List.of() : List.copyOf(frames);
    }

    /** Whether the tables were written again plainly, and are read from there. */
    public boolean isWritten() {
        return frames.stream().anyMatch(frame -> frame.table() != null);
    }

    /**
     * A header that is an item.
     *
     * @param item its name, which is the column's in the lake
     * @param position in the file, from zero
     */
    public record MappedColumn(String item, String title, String header, int position) {}
}
