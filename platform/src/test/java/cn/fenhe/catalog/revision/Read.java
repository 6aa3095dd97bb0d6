package cn.fenhe.catalog.revision;

import cn.fenhe.catalog.Description;
import cn.fenhe.catalog.Descriptions;
import java.util.List;
import java.util.Objects;

/** Reads descriptions without a platform: every region and institution exists, and no code. */
final class Read {

    static final Surroundings ANYWHERE = new Surroundings(id -> true, id -> true, code -> false);

    private Read() {}

    static Description description(Descriptions given) {
        return description(given, KnownItems.NONE);
    }

    static Description description(Descriptions given, KnownItems known) {
        DescriptionReader.Outcome outcome = DescriptionReader.read(given.input(), known, ANYWHERE);
        return Objects.requireNonNull(
                outcome.description(), () -> outcome.findings().toString());
    }

    static List<Finding> findings(DescriptionInput given) {
        return DescriptionReader.read(given, KnownItems.NONE, ANYWHERE).findings();
    }
}
