package cn.fenhe.release;

import cn.fenhe.organization.Caller;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The one door (出域): every row that leaves goes through here. */
@Component
public class Releases {

    /**
     * Looks up rows by the values of one granted item, at most 1,000 at once; each read of a person is recorded by a keyed digest.
     *
     * @throws cn.fenhe.api.Refusal 403 {@code release.denied-…} with the articles; also when the grant is another's, which is recorded
     */
    public Rows lookup(Caller caller, UUID grant, UUID keyItem, List<String> values) {
        throw new UnsupportedOperationException("lookup");
    }

    /** The first rows under a grant, at most 200. */
    public Rows preview(Caller caller, UUID grant, int limit) {
        throw new UnsupportedOperationException("preview");
    }

    /**
     * Prepares a file of everything under a grant, pinning its snapshot; prepared once per grant, snapshot and format, and kept for its
     * term. The receipt is recorded before the first byte leaves.
     */
    public Delivery file(Caller caller, UUID grant, FileFormat format) {
        throw new UnsupportedOperationException("file");
    }

    /** A receipt, for whoever holds its id. */
    public java.util.Optional<Receipt> receipt(UUID id) {
        throw new UnsupportedOperationException("receipt");
    }

    /** @param rows each by item name, in the entry's order */
    public record Rows(List<String> names, List<Map<String, @Nullable Object>> rows, Receipt receipt) {}

    /** A prepared file. */
    public record Delivery(String fileName, FileFormat format, long bytes, Receipt receipt, Content content) {

        /** Writes the file's bytes from an offset on. */
        public interface Content {
            void writeTo(OutputStream out, long offset) throws IOException;
        }
    }
}
