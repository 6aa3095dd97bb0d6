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

    /**
     * The grant that the caller's institution has on a resource and that exposes an item, the newest in force first; so that an
     * address of a resource is enough to ask.
     *
     * @param item that the grant must expose, null for any
     * @throws cn.fenhe.api.Refusal 403 {@code release.no-grant} with the articles, recorded
     */
    public UUID grantOn(Caller caller, UUID resource, @Nullable UUID item) {
        throw new UnsupportedOperationException("grantOn");
    }

    /**
     * The first rows of what the caller's institution itself provides, unmasked, by its standing grant on its own; at most 200.
     *
     * @throws cn.fenhe.api.Refusal 403 {@code release.not-own} when another institution answers for the resource, recorded
     */
    public Rows own(Caller caller, UUID resource, int limit) {
        throw new UnsupportedOperationException("own");
    }

    /**
     * A whole file of the caller's own, by the standing grant; the receipt is recorded before the first byte leaves.
     *
     * @throws cn.fenhe.api.Refusal 403 {@code release.not-own} when it is another institution's, recorded
     */
    public Delivery ownFile(Caller caller, OwnFile file) {
        throw new UnsupportedOperationException("ownFile");
    }

    /**
     * A page of a file of the caller's own, line by line as it lies, recorded with a receipt of its own.
     *
     * @param offset of the first line's first byte: zero, or {@link Lines#next} of the page before
     * @param limit lines, at most 200
     */
    public Lines ownLines(Caller caller, OwnFile file, long offset, int limit) {
        throw new UnsupportedOperationException("ownLines");
    }

    /** A receipt, for whoever holds its id. */
    public java.util.Optional<Receipt> receipt(UUID id) {
        throw new UnsupportedOperationException("receipt");
    }

    /** @param lines as they lie in the file, without their ends; @param next offset of the next page, null after the last line */
    public record Lines(List<String> lines, @Nullable Long next, Receipt receipt) {}

    /** @param rows each by item name, in the entry's order */
    public record Rows(List<String> names, List<Map<String, @Nullable Object>> rows, Receipt receipt) {}

    /** A prepared file; the receipt's digest is the SM3 of all its bytes, whatever part of them is asked for. */
    public record Delivery(String fileName, String mediaType, long bytes, Receipt receipt, Content content) {

        /** Where the file's bytes come from. */
        @FunctionalInterface
        public interface Content {

            /** Writes at most {@code length} bytes from {@code offset} on. */
            void writeTo(OutputStream out, long offset, long length) throws IOException;

            /** Writes the file's bytes from an offset on. */
            default void writeTo(OutputStream out, long offset) throws IOException {
                writeTo(out, offset, Long.MAX_VALUE);
            }
        }
    }
}
