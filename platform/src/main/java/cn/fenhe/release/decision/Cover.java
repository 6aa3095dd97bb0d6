package cn.fenhe.release.decision;

import cn.fenhe.catalog.Entry;
import cn.fenhe.catalog.Grade;
import cn.fenhe.catalog.Item;
import cn.fenhe.catalog.OpeningType;
import cn.fenhe.catalog.SharingType;
import cn.fenhe.protection.Mask;
import cn.fenhe.protection.MaskFault;
import cn.fenhe.protection.Masked;
import cn.fenhe.protection.Masks;
import cn.fenhe.regulation.Article;
import cn.fenhe.release.Audience;
import cn.fenhe.release.Exposure;
import cn.fenhe.release.Grant.GrantedItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whether the entry as it is now lets these items go to this holder (授权与目录的相符). */
@Article({"GW-14", "GW-15", "SD-10", "SD-12", "TJ-15", "TY-8", "TJ-21", "TJ-23", "FH-17", "FH-19", "FH-20"})
public final class Cover {

    private Cover() {}

    /** What is against granting items to whom they would go; empty when nothing is. */
    public static List<Reason> faults(Entry entry, Audience audience, List<GrantedItem> items) {
        List<Reason> reasons = new ArrayList<>();
        for (GrantedItem granted : items) {
            Optional<Item> item = entry.item(granted.item());
            if (item.isEmpty()) {
                reasons.add(Reason.of("release.item-gone", "GW-17", "TJ-10")
                        .with("item", granted.item().toString()));
            } else {
                switch (audience) {
                    case PUBLIC -> toThePublic(item.get(), reasons);
                    case APPLICANT -> toAnApplicant(item.get(), granted, reasons);
                    case INSTITUTION -> toAnInstitution(item.get(), granted, reasons);
                }
            }
        }
        masks(returned(entry, items)).forEach(reasons::add);
        return reasons;
    }

    /** Items that became stricter since they were granted. */
    public static List<Reason> stricter(Entry entry, @Nullable UUID holder, Map<UUID, Term> terms) {
        List<Reason> reasons = new ArrayList<>();
        terms.forEach((id, term) -> entry.item(id)
                .filter(item -> !term.covers(item, holder))
                .ifPresent(item -> reasons.add(about("release.item-stricter", item, "GW-14", "GW-27", "SD-12"))));
        return reasons;
    }

    /** Items that leave, with their masks. */
    public static List<Masked> returned(Entry entry, List<GrantedItem> items) {
        return items.stream()
                .filter(granted -> granted.exposure() == Exposure.RETURNED)
                .flatMap(granted -> entry.item(granted.item()).stream().map(item -> new Masked(item, granted.mask())))
                .toList();
    }

    /** What is wrong with masks, counting all that one holder gets. */
    public static List<Reason> masks(List<Masked> together) {
        return Masks.faults(together).stream().map(Cover::reason).toList();
    }

    private static boolean inTheClear(GrantedItem granted) {
        return granted.exposure() == Exposure.RETURNED && granted.mask() == Mask.NONE;
    }

    private static void toThePublic(Item item, List<Reason> reasons) {
        if (item.opening() == OpeningType.NOT_OPENED) {
            reasons.add(about("release.item-not-opened", item, "TY-8", "TJ-21"));
        }
        if (item.opening() == OpeningType.CONDITIONAL) {
            reasons.add(about("release.item-opened-on-application", item, "TY-8", "TJ-21", "TJ-23"));
        }
        if (item.personal()) {
            reasons.add(about("release.item-personal", item, "TY-7", "TY-8", "FH-1"));
        }
        if (item.grade().compareTo(Grade.L3) >= 0) {
            reasons.add(about("release.item-too-sensitive", item, "SD-10", "TY-8", "FH-1"));
        }
    }

    /** Whoever applied is known, and yet outside: level 3 and above stays inside, and personal information leaves masked only. */
    private static void toAnApplicant(Item item, GrantedItem granted, List<Reason> reasons) {
        if (item.opening() == OpeningType.NOT_OPENED) {
            reasons.add(about("release.item-not-opened", item, "TY-8", "TJ-21"));
        }
        if (item.personal() && inTheClear(granted)) {
            reasons.add(about("release.item-personal-unmasked", item, "TY-7", "TY-8", "FH-19"));
        }
        if (granted.exposure() == Exposure.MATCH_ONLY) {
            reasons.add(about("release.item-not-for-matching", item, "TJ-23"));
        }
        if (item.grade().compareTo(Grade.L3) >= 0) {
            reasons.add(about("release.item-too-sensitive", item, "SD-10", "TY-8", "FH-1"));
        }
    }

    private static void toAnInstitution(Item item, GrantedItem granted, List<Reason> reasons) {
        if (item.sharing() == SharingType.NOT_SHARED) {
            reasons.add(about("release.item-not-shared", item, "GW-14", "SD-12", "TJ-15"));
        } else if (inTheClear(granted) && item.grade() == Grade.L4) {
            reasons.add(about("release.item-unmasked", item, "SD-10", "FH-20"));
        }
    }

    private static Reason about(String code, Item item, String... articles) {
        return Reason.of(code, articles).with("item", item.title());
    }

    private static Reason reason(MaskFault fault) {
        Reason reason = Reason.of(fault.code(), "TY-8", "FH-17");
        for (Map.Entry<String, String> detail : fault.details().entrySet()) {
            reason = reason.with(detail.getKey(), detail.getValue());
        }
        return reason;
    }
}
