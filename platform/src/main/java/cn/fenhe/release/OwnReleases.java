package cn.fenhe.release;

import cn.fenhe.catalog.Catalog;
import cn.fenhe.catalog.Entry;
import cn.fenhe.lake.read.Changes;
import cn.fenhe.lake.read.LakeReader;
import cn.fenhe.lake.read.Scan;
import cn.fenhe.organization.Caller;
import cn.fenhe.protection.Masks;
import cn.fenhe.regulation.Article;
import cn.fenhe.regulation.Regulations;
import cn.fenhe.release.decision.Ask;
import cn.fenhe.release.decision.Decisions;
import cn.fenhe.release.decision.Reason;
import cn.fenhe.release.receipt.Left;
import cn.fenhe.release.receipt.Receipts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a provider sees of its own (本单位数据): answerable for it, it sees it raw, and that is recorded too. */
@Article({"TJ-8", "FH-1", "FH-8"})
@Component
class OwnReleases {

    private final Door door;
    private final OwnGrants grants;
    private final Catalog catalog;
    private final LakeReader reader;
    private final Reading reading;
    private final OwnChanges changes;
    private final Receipts receipts;
    private final Regulations regulations;

    OwnReleases(
            Door door,
            OwnGrants grants,
            Catalog catalog,
            LakeReader reader,
            Reading reading,
            OwnChanges changes,
            Receipts receipts,
            Regulations regulations) {
        this.door = door;
        this.grants = grants;
        this.catalog = catalog;
        this.reader = reader;
        this.reading = reading;
        this.changes = changes;
        this.receipts = receipts;
        this.regulations = regulations;
    }

    Releases.Rows rows(Caller caller, UUID resource, int limit) {
        Own own = own(caller, resource);
        Ask ask = own.ask();
        Entry entry = own.entry();
        List<Scan.Projection> raw = ask.columns().stream()
                .map(column -> new Scan.Projection(column.name(), Masks.raw(column)))
                .toList();
        UUID grant = grants.of(caller.actor(), entry.provider(), resource);
        Reading.Read read =
                reading.read(new Reading.Wanted(entry, ask.columns(), null, raw, null, limit), reader::scan);
        Left left = new Left(
                grant,
                resource,
                Use.PREVIEW,
                null,
                read.snapshot(),
                read.rows().size(),
                read.digest(),
                null,
                read.subjects(),
                articles(caller));
        return new Releases.Rows(read.names(), read.rows(), receipts.record(caller.actor(), left));
    }

    Releases.ChangedPage changes(Caller caller, UUID resource, Releases.Compared compared, long after, int limit) {
        Own own = own(caller, resource);
        UUID table = own.entry().table();
        if (table == null || !compared.table().equals(table)) {
            throw door.refused(own.ask(), resource, Decisions.noData());
        }
        UUID grant = grants.of(caller.actor(), own.entry().provider(), resource);
        OwnChanges.Read read = changes.read(
                own.entry(),
                own.ask().columns(),
                new Changes(table, compared.older(), compared.newer(), compared.kind(), after, limit));
        Left left = new Left(
                grant,
                resource,
                Use.PREVIEW,
                "difference/" + compared.older(),
                compared.newer(),
                read.rows().size(),
                read.digest(),
                null,
                read.subjects(),
                articles(caller));
        return new Releases.ChangedPage(read.rows(), receipts.record(caller.actor(), left));
    }

    /** What is asked about one's own resource, and may be answered. */
    private record Own(Ask ask, Entry entry) {}

    private Own own(Caller caller, UUID resource) {
        Optional<Entry> confirmed = catalog.confirmed(resource);
        Ask ask = door.bare(caller, Use.PREVIEW, confirmed.orElse(null));
        if (confirmed.isEmpty()) {
            throw door.refused(ask, resource, Decisions.notFound());
        }
        if (!confirmed.get().provider().equals(caller.institution())) {
            throw door.refused(ask, resource, Reason.of("release.not-own", "TJ-8", "FH-1"));
        }
        door.permitOwn(ask, resource);
        if (ask.columns().isEmpty()) {
            throw door.refused(ask, resource, Decisions.noData());
        }
        return new Own(ask, confirmed.get());
    }

    Releases.Delivery file(Caller caller, OwnFile file) {
        UUID grant = granted(caller, Use.FILE, file);
        long bytes = Bytes.size(file.path());
        String digest = Bytes.digest(file.path());
        Receipt receipt = receipts.record(caller.actor(), left(caller, grant, Use.FILE, file, file.rows(), digest));
        return new Releases.Delivery(
                file.fileName(),
                file.mediaType(),
                bytes,
                receipt,
                (out, offset, length) -> Bytes.copy(file.path(), out, offset, length));
    }

    Releases.Lines lines(Caller caller, OwnFile file, long offset, int limit) {
        UUID grant = granted(caller, Use.PREVIEW, file);
        LinePage page = LinePage.read(file.path(), offset, limit);
        Receipt receipt = receipts.record(
                caller.actor(),
                left(caller, grant, Use.PREVIEW, file, page.lines().size(), page.digest()));
        return new Releases.Lines(page.lines(), page.next(), receipt);
    }

    /** A file of another's does not exist; one whose resource the catalogue says is another's neither. */
    private UUID granted(Caller caller, Use use, OwnFile file) {
        @Nullable Entry entry = catalog.confirmed(file.resource()).orElse(null);
        Ask ask = door.bare(caller, use, entry);
        boolean own = file.provider().equals(caller.institution())
                && (entry == null || entry.provider().equals(file.provider()));
        if (!own) {
            throw door.refused(ask, file.resource(), Decisions.notFound());
        }
        door.permitOwn(ask, file.resource());
        return grants.of(caller.actor(), file.provider(), file.resource());
    }

    private Left left(Caller caller, UUID grant, Use use, OwnFile file, long rows, String digest) {
        return new Left(
                grant,
                file.resource(),
                use,
                file.kind() + "/" + file.subject(),
                null,
                rows,
                digest,
                null,
                Set.of(),
                articles(caller));
    }

    private List<String> articles(Caller caller) {
        return regulations.binding(caller.jurisdiction(), "TJ-8", "FH-1");
    }
}
