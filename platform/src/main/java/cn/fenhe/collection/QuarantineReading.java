package cn.fenhe.collection;

import cn.fenhe.api.Refusal;
import cn.fenhe.collection.quarantine.Quarantine;
import cn.fenhe.lake.write.Reject;
import cn.fenhe.organization.Caller;
import cn.fenhe.regulation.Article;
import cn.fenhe.release.OwnFile;
import cn.fenhe.release.Releases;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Gives a provider its rejected rows back: they are its data, so they leave by the one door, with a receipt. */
@Component
@Article({"TJ-8", "FH-1"})
class QuarantineReading {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Quarantine quarantine;
    private final Releases releases;

    QuarantineReading(Quarantine quarantine, Releases releases) {
        this.quarantine = quarantine;
        this.releases = releases;
    }

    RejectedRows page(Caller caller, StoredRun stored, long offset, int limit) {
        Path file = quarantine.fileOf(stored.run().id);
        if (file == null) {
            return RejectedRows.NONE;
        }
        Releases.Lines page = releases.ownLines(caller, own(stored, file), offset, limit);
        List<Reject> rows =
                page.lines().stream().map(line -> shown(stored.run(), line)).toList();
        return new RejectedRows(rows, page.next(), page.receipt().id());
    }

    /** @throws Refusal 404 {@code collection.quarantine-empty} */
    Releases.Delivery file(Caller caller, StoredRun stored) {
        Path file = quarantine.fileOf(stored.run().id);
        if (file == null) {
            throw Refusal.of(Refusal.Kind.NOT_FOUND, "collection.quarantine-empty");
        }
        return releases.ownFile(caller, own(stored, file));
    }

    private static OwnFile own(StoredRun stored, Path file) {
        Run run = stored.run();
        return new OwnFile(
                run.provider,
                run.order.resource(),
                "quarantine",
                run.id,
                file,
                "quarantine-" + run.id + ".ndjson",
                "application/x-ndjson",
                stored.rejected());
    }

    private static Reject shown(Run run, String line) {
        Reject stored = JSON.readValue(line, Reject.class);
        return new Reject(
                Unreadable.shownName(run, stored.file()),
                stored.line(),
                stored.column(),
                stored.reason(),
                stored.raw());
    }
}
