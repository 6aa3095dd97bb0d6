package cn.fenhe.sharing;

import cn.fenhe.release.Grant.GrantedItem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the provider's steward proposes to decide (拟办意见).
 *
 * @param share whether to share
 * @param items what is shared of each item and how; empty when it is refused
 * @param perMinute values looked up a minute, not above what was asked for; null for as asked
 * @param reasons of a refusal (GW-21, TJ-17), null when it is shared
 * @param basis legal basis of a refusal, null when it is shared
 * @param by id of who proposed; somebody else of the provider agrees
 */
public record Proposal(
        boolean share,
        List<GrantedItem> items,
        @Nullable Integer perMinute,
        @Nullable String reasons,
        @Nullable String basis,
        String by) {

    public Proposal {
        items = List.copyOf(items);
    }

    Proposal by(String person) {
        return new Proposal(share, items, perMinute, reasons, basis, person);
    }
}
