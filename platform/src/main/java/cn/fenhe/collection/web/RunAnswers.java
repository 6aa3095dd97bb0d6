package cn.fenhe.collection.web;

import cn.fenhe.catalog.Catalog;
import cn.fenhe.collection.CollectionRun;
import cn.fenhe.collection.quarantine.QuarantineCount;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Runs as they are answered, with the titles of their resources: a page's are asked for at once. */
@Component
class RunAnswers {

    private final Catalog catalog;

    RunAnswers(Catalog catalog) {
        this.catalog = catalog;
    }

    RunAnswer of(CollectionRun run, List<QuarantineCount> counts, Locale language) {
        return of(run, catalog.titles(Set.of(run.resource())), counts, language);
    }

    List<RunAnswer> of(List<CollectionRun> runs, Locale language) {
        Map<UUID, String> titles =
                catalog.titles(runs.stream().map(CollectionRun::resource).collect(Collectors.toSet()));
        return runs.stream().map(run -> of(run, titles, List.of(), language)).toList();
    }

    private static RunAnswer of(
            CollectionRun run, Map<UUID, String> titles, List<QuarantineCount> counts, Locale language) {
        return RunAnswer.of(run, titles.getOrDefault(run.resource(), ""), counts, language);
    }
}
