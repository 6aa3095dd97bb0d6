package cn.fenhe.catalog.revision;

import cn.fenhe.catalog.Description;
import cn.fenhe.catalog.Item;
import cn.fenhe.catalog.LocalWords;
import cn.fenhe.catalog.OpeningType;
import cn.fenhe.catalog.PersonDoubt;
import cn.fenhe.catalog.SharingMode;
import cn.fenhe.catalog.SharingType;
import cn.fenhe.regulation.Article;
import java.util.ArrayList;
import java.util.List;

/** What a description still misses before it can be assessed; a draft may be saved without it. */
@Article({"GW-13", "GW-14", "GW-15", "TJ-10", "TJ-16", "SD-10", "SD-12", "FH-21"})
final class Completeness {

    private Completeness() {}

    static List<Finding> of(Description description, LocalWords local) {
        List<Finding> missing = new ArrayList<>();
        if (description.summary().isEmpty()) {
            missing.add(Finding.missing("summary", "summary-missing").citing("GW-13"));
        }
        if (description.formats().isEmpty()) {
            missing.add(Finding.missing("formats", "formats-missing").citing("GW-13", "TJ-10"));
        }
        if (description.items().isEmpty()) {
            missing.add(Finding.missing("items", "items-missing").citing("GW-13", "TJ-10"));
        }
        boolean shared = description.items().stream().anyMatch(item -> item.sharing() != SharingType.NOT_SHARED);
        if (shared && description.sharingModes().isEmpty()) {
            missing.add(Finding.missing("sharingModes", "sharing-modes-missing").citing("GW-13", "TJ-10"));
        }
        boolean keyed = description.items().stream().anyMatch(Item::key);
        if (description.sharingModes().contains(SharingMode.INTERFACE)
                && !keyed
                && !description.items().isEmpty()) {
            missing.add(Finding.missing("items", "key-missing").citing("GW-13"));
        }
        for (int i = 0; i < description.items().size(); i++) {
            ofItem("items[" + i + "]", description.items().get(i), local, missing);
        }
        return missing;
    }

    private static void ofItem(String at, Item item, LocalWords local, List<Finding> missing) {
        PersonDoubt doubt = PersonDoubt.of(item, local);
        if (doubt != null && item.personalReason() == null) {
            missing.add(Finding.missing(at + ".personalReason", code(doubt), item.title())
                    .citing("FH-21", "SD-10", "GW-13")
                    .about(item.id()));
        }
        if (item.sharing() == SharingType.CONDITIONAL && item.sharingCondition() == null) {
            missing.add(Finding.missing(at + ".sharingCondition", "sharing-condition-missing", item.title())
                    .citing("GW-14")
                    .about(item.id()));
        }
        if (item.sharing() != SharingType.UNCONDITIONAL && item.sharingBasis() == null) {
            missing.add(Finding.missing(at + ".sharingBasis", "sharing-basis-missing", item.title())
                    .citing(item.sharing() == SharingType.NOT_SHARED ? "GW-15" : "SD-12", "TJ-16")
                    .about(item.id()));
        }
        if (item.opening() != OpeningType.UNCONDITIONAL && item.openingBasis() == null) {
            missing.add(Finding.missing(at + ".openingBasis", "opening-basis-missing", item.title())
                    .citing("TY-8", "SX-8")
                    .about(item.id()));
        }
    }

    private static String code(PersonDoubt doubt) {
        return switch (doubt) {
            case SAYS_PERSON -> "says-person";
            case GROUNDS_SAY_PERSON -> "grounds-say-person";
            case FREELY_SHARED -> "personal-freely-shared";
        };
    }
}
