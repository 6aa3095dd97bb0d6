package cn.fenhe.release;

import cn.fenhe.api.Refusal;
import cn.fenhe.lake.Change;
import cn.fenhe.organization.Caller;
import cn.fenhe.regulation.Article;
import cn.fenhe.release.receipt.Receipts;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one door (出域): every row that leaves goes through here. Each answer stands on a decision and has a receipt that was durable
 * before it; each denial is recorded before it is told. Nothing of it takes part in the caller's transaction.
 */
@Article({"FH-1", "FH-3"})
@Component
@Transactional(propagation = Propagation.NOT_SUPPORTED)
public class Releases {

    /** Rows of a preview. */
    public static final int PREVIEW = 200;

    /** Values of a lookup. */
    public static final int VALUES = KeyValues.MOST;

    private final GrantedReleases granted;
    private final OwnReleases own;
    private final Receipts receipts;

    Releases(GrantedReleases granted, OwnReleases own, Receipts receipts) {
        this.granted = granted;
        this.own = own;
        this.receipts = receipts;
    }

    /**
     * The grant that the caller's institution has on a resource and that exposes an item, so that an address of a resource is enough to
     * ask. Where none is in force, the newest that was, so that its use says why not. Where several are, the caller has to choose.
     *
     * @param item that the grant must expose, null for any
     * @throws Refusal 403 {@code release.no-grant} with the articles, 409 {@code release.several-grants} with the grants, both recorded;
     *     404 where no such resource is published
     */
    public UUID grantOn(Caller caller, UUID resource, @Nullable UUID item) {
        return granted.grantOn(caller, resource, item);
    }

    /**
     * Looks up rows by the values of one granted item, match-only or returned as it is, at most 1,000 distinct values and 2,000 rows at
     * once; each value counts for the grant's rate, and each person looked at is recorded by a keyed digest. A grant that returns
     * nothing answers with an empty row for each that matches.
     *
     * @throws Refusal 403 with the articles, also when the grant is another's; 404 for the public; 429 {@code release.rate}; all recorded
     */
    public Rows lookup(Caller caller, UUID grant, UUID keyItem, List<String> values) {
        return granted.lookup(caller, grant, keyItem, new KeyValues(values));
    }

    /**
     * The first rows under a grant, at most 200.
     *
     * @throws Refusal 403 with the articles, 404 for the public; recorded
     */
    public Rows preview(Caller caller, UUID grant, int limit) {
        return granted.preview(caller, grant, limited(limit));
    }

    /**
     * Counts and measures all rows under a grant to the public by groups, at most 2,000 of them.
     *
     * @throws Refusal 404 for the public, recorded; 413 {@code release.too-many-groups}; 400 for what is not among its items
     */
    public Rows figures(Caller caller, UUID grant, Figures figures) {
        return granted.figures(caller, grant, figures);
    }

    /** The files that are prepared of what a grant lets go now; none is made, nothing leaves. @throws Refusal as {@link #file} */
    public List<PreparedFile> prepared(Caller caller, UUID grant) {
        return granted.prepared(caller, grant);
    }

    /**
     * Prepares a file of everything under a grant, pinning its snapshot; prepared once per grant, snapshot and format, and kept for its
     * term. The receipt is recorded before the first byte leaves, one for each call.
     *
     * @throws Refusal 403 with the articles, 404 for the public; recorded. 503 {@code release.preparing} when it takes longer than ten
     *     minutes
     */
    public Delivery file(Caller caller, UUID grant, FileFormat format) {
        return granted.file(caller, grant, format);
    }

    /**
     * The SM3 of the bytes that {@link #file} would deliver now, for an entity tag: it is prepared when it is not yet, nothing leaves and
     * no receipt is given.
     *
     * @throws Refusal as {@link #file}
     */
    public String digest(Caller caller, UUID grant, FileFormat format) {
        return granted.prepare(caller, grant, format).prepared().digest();
    }

    /**
     * The first rows of what the caller's institution itself provides, unmasked, by its standing grant on its own; at most 200.
     *
     * @throws Refusal 403 {@code release.not-own} when another institution answers for the resource, recorded; 404 where it is not confirmed
     */
    public Rows own(Caller caller, UUID resource, int limit) {
        return own.rows(caller, resource, limited(limit));
    }

    /**
     * Rows by which two snapshots of what the caller's institution itself provides differ, unmasked, by its standing grant on its own.
     *
     * @param after rows of that kind that were seen already
     * @param limit rows, at most 200
     * @throws Refusal as {@link #own}
     */
    public ChangedPage changes(Caller caller, UUID resource, Compared compared, long after, int limit) {
        return own.changes(caller, resource, compared, Math.max(0, after), limited(limit));
    }

    /**
     * A whole file of the caller's own, by the standing grant; the receipt is recorded before the first byte leaves.
     *
     * @throws Refusal 404 when it is another institution's, recorded: it is no part of the shared catalogue
     */
    public Delivery ownFile(Caller caller, OwnFile file) {
        return own.file(caller, file);
    }

    /**
     * A page of a file of the caller's own, line by line as it lies, recorded with a receipt of its own.
     *
     * @param offset of the first line's first byte: zero, or {@link Lines#next} of the page before
     * @param limit lines, at most 200
     * @throws Refusal 404 when it is another institution's, recorded
     */
    public Lines ownLines(Caller caller, OwnFile file, long offset, int limit) {
        return own.lines(caller, file, Math.max(0, offset), limited(limit));
    }

    /** A receipt, for whoever holds its id. */
    public Optional<Receipt> receipt(UUID id) {
        return receipts.find(id);
    }

    private static int limited(int limit) {
        if (limit < 1 || limit > PREVIEW) {
            throw Refusal.of(Refusal.Kind.INVALID, "release.limit-invalid").with("most", PREVIEW);
        }
        return limit;
    }

    /** @param lines as they lie in the file, without their ends; @param next offset of the next page, null after the last line */
    public record Lines(List<String> lines, @Nullable Long next, Receipt receipt) {}

    /**
     * @param rows each by item name, in the entry's order; values are String, Long, Double, Boolean, BigDecimal or null, dates and times
     *     ISO 8601 texts
     */
    public record Rows(List<String> names, List<Map<String, @Nullable Object>> rows, Receipt receipt) {}

    /** Two snapshots of a table, and which of their differences is meant. */
    public record Compared(UUID table, long older, long newer, Change kind) {}

    /** Some rows by which two snapshots differ (快照差异); the digest is of the rows as compact JSON. */
    public record ChangedPage(List<ChangedRow> rows, Receipt receipt) {}

    /**
     * Values by item name, as in {@link Rows}.
     *
     * @param times how often the row is meant: more than once only where a table has no key
     * @param before null of an added row
     * @param after null of a row that is gone
     */
    public record ChangedRow(
            long times,
            @Nullable Map<String, @Nullable Object> before,
            @Nullable Map<String, @Nullable Object> after) {}

    /** @param format its extension; @param digest SM3, hexadecimal */
    public record PreparedFile(String format, long bytes, String digest) {}

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
