package cn.fenhe.collection;

import cn.fenhe.collection.tables.TableRow;
import cn.fenhe.collection.understanding.Understood;
import cn.fenhe.lake.write.Examined;
import java.util.List;

/**
 * What is understood of the beginning of a file that is not handed in yet (试读).
 *
 * @param file looked at; the first one of an archive
 * @param looked bytes of its text that were looked at
 * @param cut whether there is more of it than was looked at
 * @param confirmed whether the resource has a confirmed entry; without one no column is known, and a run would wait in staging
 * @param missing titles of items that must be there and have no column: a run would fail
 * @param top the first rows as they stand in the file, from which the header is chosen
 * @param examined what its first records would meet with
 */
public record Preview(
        String file,
        long looked,
        boolean cut,
        boolean confirmed,
        Understood understood,
        List<String> missing,
        List<Top> top,
        Examined examined) {

    private static final int MOST_ROWS = 20;
    private static final int MOST_CELLS = 12;
    private static final int LONGEST = 40;

    public Preview {
        missing = List.copyOf(missing);
        top = List.copyOf(top);
    }

    /**
     * A row as it stands in the file.
     *
     * @param row its number
     * @param cells the first ones, shortened
     * @param all how many it has
     */
    public record Top(long row, List<String> cells, int all) {

        public Top {
            cells = List.copyOf(cells);
        }
    }

    static List<Top> top(List<TableRow> head) {
        return head.stream()
                .filter(row -> !row.isBlank())
                .limit(MOST_ROWS)
                .map(row -> new Top(
                        row.number(),
                        row.cells().stream()
                                .limit(MOST_CELLS)
                                .map(Preview::brief)
                                .toList(),
                        row.cells().size()))
                .toList();
    }

    private static String brief(String cell) {
        return cell.length() > LONGEST ? cell.substring(0, LONGEST) + "…" : cell;
    }
}
