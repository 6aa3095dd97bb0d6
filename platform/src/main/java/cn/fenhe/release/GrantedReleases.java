package cn.fenhe.release;

import cn.fenhe.api.Refusal;
import cn.fenhe.catalog.Catalog;
import cn.fenhe.catalog.DataType;
import cn.fenhe.catalog.Entry;
import cn.fenhe.catalog.Item;
import cn.fenhe.lake.Column;
import cn.fenhe.lake.read.LakeReader;
import cn.fenhe.lake.read.Scan;
import cn.fenhe.organization.Caller;
import cn.fenhe.regulation.Article;
import cn.fenhe.regulation.Regulations;
import cn.fenhe.release.decision.Ask;
import cn.fenhe.release.decision.Decision.Permit;
import cn.fenhe.release.decision.Decisions;
import cn.fenhe.release.delivery.Deliveries;
import cn.fenhe.release.delivery.Order;
import cn.fenhe.release.delivery.Prepared;
import cn.fenhe.release.receipt.Left;
import cn.fenhe.release.receipt.Receipts;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What leaves under a grant. */
@Component
class GrantedReleases {

    /** Rows of one lookup. */
    private static final int MOST_ROWS = 2_000;

    /** Groups of one summary. */
    private static final int MOST_GROUPS = 2_000;

    private static final Set<DataType> NUMBERS =
            EnumSet.of(DataType.NUMERIC, DataType.CURRENCY, DataType.DOUBLE, DataType.INTEGER, DataType.FLOAT);

    private final Door door;
    private final GrantStore grants;
    private final Catalog catalog;
    private final LakeReader reader;
    private final Reading reading;
    private final Subjects subjects;
    private final Deliveries deliveries;
    private final Receipts receipts;
    private final Regulations regulations;

    GrantedReleases(
            Door door,
            GrantStore grants,
            Catalog catalog,
            LakeReader reader,
            Reading reading,
            Subjects subjects,
            Deliveries deliveries,
            Receipts receipts,
            Regulations regulations) {
        this.door = door;
        this.grants = grants;
        this.catalog = catalog;
        this.reader = reader;
        this.reading = reading;
        this.subjects = subjects;
        this.deliveries = deliveries;
        this.receipts = receipts;
        this.regulations = regulations;
    }

    UUID grantOn(Caller caller, UUID resource, @Nullable UUID item) {
        List<Grant> held = caller.institution() == null ? List.of() : plain(grants.of(caller.institution(), resource));
        List<Grant> inForce = held.stream()
                .filter(grant -> grant.state() == Grant.State.ACTIVE)
                .toList();
        if (inForce.size() > 1 && inForce.stream().anyMatch(grant -> exposes(grant, item))) {
            throw several(caller, resource, inForce);
        }
        List<Grant> all = Stream.concat(held.stream(), plain(grants.of(null, resource)).stream())
                .toList();
        return all.stream()
                .filter(grant -> exposes(grant, item))
                // In force before suspended before ended; within each the newest, and the caller's own before
                // everyone's.
                .min(Comparator.comparing(Grant::state))
                .map(Grant::id)
                .orElseThrow(() -> none(caller, resource, !all.isEmpty()));
    }

    private static boolean exposes(Grant grant, @Nullable UUID item) {
        return item == null || grant.item(item).isPresent();
    }

    private static List<Grant> plain(List<StoredGrant> stored) {
        return stored.stream().map(StoredGrant::grant).toList();
    }

    /** Data is used for the scenario that it was granted for: which one, the caller says. */
    @Article({"GW-25", "SD-12", "TJ-18"})
    private Refusal several(Caller caller, UUID resource, List<Grant> inForce) {
        Ask ask = door.bare(caller, Use.LOOKUP, catalog.published(resource).orElse(null));
        return door.refused(ask, resource, Decisions.severalGrants(inForce));
    }

    private Refusal none(Caller caller, UUID resource, boolean others) {
        Optional<Entry> entry = catalog.published(resource);
        Ask ask = door.bare(caller, Use.LOOKUP, entry.orElse(null));
        if (entry.isEmpty()) {
            return door.refused(ask, resource, Decisions.notFound());
        }
        return door.refused(ask, resource, others ? Decisions.itemNotGranted() : Decisions.noGrant());
    }

    Releases.Rows lookup(Caller caller, UUID grant, UUID keyItem, KeyValues values) {
        Ask ask = door.ask(caller, Use.LOOKUP, grant, keyItem, values.values().size());
        Permit permit = door.permit(ask, grant);
        Entry entry = entry(ask);
        Item key = entry.item(keyItem).orElseThrow();
        Reading.Wanted wanted = new Reading.Wanted(
                entry,
                ask.columns(),
                ask.cleared(),
                permit.projections(),
                values.equalTo(column(ask, key), key),
                MOST_ROWS + 1L);
        // The serving table has the newest, which the public may not have yet.
        Reading.Read read = reading.read(wanted, ask.cleared() == null ? reader::lookup : reader::scan);
        if (read.rows().size() > MOST_ROWS) {
            throw door.refusedUnder(ask, grant, Decisions.tooManyRows(MOST_ROWS));
        }
        Set<String> seen = new HashSet<>(read.subjects());
        // Whom one looked for counts, found or not.
        values.values().forEach(value -> subjects.of(key, value).ifPresent(seen::add));
        Left left = left(ask, read, null, seen);
        return new Releases.Rows(read.names(), read.rows(), receipts.recordInGroup(caller.actor(), left));
    }

    Releases.Rows preview(Caller caller, UUID grant, int limit) {
        Ask ask = door.ask(caller, Use.PREVIEW, grant, null, 0);
        Permit permit = door.permit(ask, grant);
        Reading.Wanted wanted = new Reading.Wanted(
                entry(ask), ask.columns(), ask.cleared(), permit.projections(), permit.rowFilter(), limit);
        Reading.Read read = reading.read(wanted, reader::scan);
        Left left = left(ask, read, read.snapshot(), read.subjects());
        return new Releases.Rows(read.names(), read.rows(), receipts.record(caller.actor(), left));
    }

    Releases.Rows figures(Caller caller, UUID grant, Figures figures) {
        Ask ask = door.ask(caller, Use.FIGURES, grant, null, 0);
        Permit permit = door.permit(ask, grant);
        if (!Objects.requireNonNull(ask.grant()).isPublic()) {
            throw new IllegalArgumentException("rows about persons are not summed up");
        }
        require(figures, entry(ask), permit);
        Reading.Wanted wanted = new Reading.Wanted(
                entry(ask), ask.columns(), ask.cleared(), permit.projections(), permit.rowFilter(), MOST_GROUPS + 1L);
        Reading.Read read = reading.figures(wanted, figures, reader::summarise);
        if (read.rows().size() > MOST_GROUPS) {
            throw Refusal.of(Refusal.Kind.TOO_LARGE, "release.too-many-groups").with("most", MOST_GROUPS);
        }
        Left left = left(ask, read, read.snapshot(), Set.of());
        return new Releases.Rows(read.names(), read.rows(), receipts.record(caller.actor(), left));
    }

    /** Items that are returned, and numbers where they are measured, or text that is put into cells; another does not exist. */
    private static void require(Figures figures, Entry entry, Permit permit) {
        Set<String> returned =
                permit.projections().stream().map(Scan.Projection::name).collect(Collectors.toSet());
        figures.items().filter(name -> !returned.contains(name)).findFirst().ifPresent(name -> {
            throw Refusal.of(Refusal.Kind.INVALID, "release.figures-unknown-item")
                    .with("item", name);
        });
        Stream.concat(figures.of().stream(), figures.cells().keySet().stream())
                .filter(name -> entry.item(name)
                        .map(Item::type)
                        .filter(type -> NUMBERS.contains(type)
                                || (type == DataType.TEXT && figures.cells().containsKey(name)))
                        .isEmpty())
                .findFirst()
                .ifPresent(name -> {
                    throw Refusal.of(Refusal.Kind.INVALID, "release.figures-no-number")
                            .with("item", name);
                });
    }

    /** What is prepared of what the grant lets go now. */
    List<Releases.PreparedFile> prepared(Caller caller, UUID grant) {
        Ask ask = door.ask(caller, Use.FILE, grant, null, 0);
        Permit permit = door.permit(ask, grant);
        UUID table = Objects.requireNonNull(entry(ask).table());
        return Stream.of(FileFormat.values())
                .flatMap(format -> deliveries
                        .ready(new Order(
                                grant, entry(ask).revision(), table, ask.cleared(), format, permit.projections()))
                        .map(file -> new Releases.PreparedFile(format.extension(), file.bytes(), file.digest()))
                        .stream())
                .toList();
    }

    /** A prepared file and what it was decided on. */
    record Ready(Ask ask, Prepared prepared) {}

    Ready prepare(Caller caller, UUID grant, FileFormat format) {
        Ask before = door.ask(caller, Use.FILE, grant, null, 0);
        Permit permit = door.permit(before, grant);
        Entry entry = entry(before);
        Prepared prepared = deliveries.prepare(new Order(
                grant,
                entry.revision(),
                Objects.requireNonNull(entry.table()),
                before.cleared(),
                format,
                permit.projections()));
        // It may have taken minutes: what was permitted then may not be now.
        Ask now = door.ask(caller, Use.FILE, grant, null, 0);
        door.permit(now, grant);
        if (!entry(now).revision().equals(entry.revision()) || !Objects.equals(now.cleared(), before.cleared())) {
            throw Refusal.of(Refusal.Kind.UNAVAILABLE, "release.preparing");
        }
        return new Ready(now, prepared);
    }

    Releases.Delivery file(Caller caller, UUID grant, FileFormat format) {
        Ready ready = prepare(caller, grant, format);
        Grant.Applied applied = Objects.requireNonNull(ready.ask().grant()).applied();
        if (applied != null && !grants.takeFile(grant)) {
            throw door.refusedUnder(ready.ask(), grant, Decisions.filesTaken(applied.files()));
        }
        Prepared prepared = ready.prepared();
        Left left = new Left(
                grant,
                entry(ready.ask()).resource(),
                Use.FILE,
                null,
                prepared.snapshot(),
                prepared.rows(),
                prepared.digest(),
                prepared.id(),
                Set.of(),
                articles(ready.ask()));
        Receipt receipt = receipts.record(caller.actor(), left);
        Path path = deliveries.path(prepared);
        return new Releases.Delivery(
                fileName(entry(ready.ask()), format),
                format.mediaType(),
                prepared.bytes(),
                receipt,
                (out, offset, length) -> Bytes.copy(path, out, offset, length));
    }

    private Left left(Ask ask, Reading.Read read, @Nullable Long snapshot, Set<String> seen) {
        return new Left(
                Objects.requireNonNull(ask.grant()).id(),
                entry(ask).resource(),
                ask.use(),
                null,
                snapshot,
                read.rows().size(),
                read.digest(),
                null,
                seen,
                articles(ask));
    }

    private List<String> articles(Ask ask) {
        String jurisdiction = entry(ask).jurisdiction();
        return switch (Objects.requireNonNull(ask.grant()).audience()) {
            case PUBLIC -> regulations.binding(jurisdiction, "TY-8", "TJ-20", "TJ-22", "SX-8");
            case APPLICANT -> regulations.binding(jurisdiction, "TY-8", "TJ-20", "TJ-23", "SX-8");
            case INSTITUTION -> regulations.binding(jurisdiction, "GW-22", "GW-29", "SD-12", "TJ-18");
        };
    }

    private static Column column(Ask ask, Item item) {
        return ask.columns().stream()
                .filter(column -> column.name().equals(item.name()))
                .findFirst()
                .orElseThrow();
    }

    private static Entry entry(Ask ask) {
        return Objects.requireNonNull(ask.entry());
    }

    static String fileName(Entry entry, FileFormat format) {
        return entry.title().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_") + "." + format.extension();
    }
}
