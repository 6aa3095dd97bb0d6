package cn.fenhe.collection;

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
 * @param examined what its first records would meet with
 */
public record Preview(
        String file,
        long looked,
        boolean cut,
        boolean confirmed,
        Understood understood,
        List<String> missing,
        Examined examined) {

    public Preview {
        missing = List.copyOf(missing);
    }
}
