package cn.fenhe.catalog.web;

import cn.fenhe.api.IfMatch;
import cn.fenhe.api.Page;
import cn.fenhe.catalog.revision.Revisions;
import org.springframework.http.ResponseEntity;

/** Answers of revisions, with their version as entity tag. */
final class Tagged {

    private Tagged() {}

    static ResponseEntity<RevisionAnswer> revision(Revisions.Shown shown) {
        return ResponseEntity.ok().eTag(IfMatch.tag(shown.revision().version())).body(RevisionAnswer.of(shown));
    }

    static Page<RevisionLine> lines(Page<Revisions.Shown> page) {
        return new Page<>(page.items().stream().map(RevisionLine::of).toList(), page.next());
    }
}
