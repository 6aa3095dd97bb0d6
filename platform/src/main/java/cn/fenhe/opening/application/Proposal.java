package cn.fenhe.opening.application;

import cn.fenhe.release.Grant.GrantedItem;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the provider's steward proposes to decide (拟办意见).
 *
 * @param open whether to open it to the applicant
 * @param items what he gets, each perhaps masked; empty when it is refused
 * @param until the last day, not after what was asked for; null when it is refused
 * @param files how often he may take the file; zero when it is refused
 * @param reasons and {@code basis} of a refusal (TJ-23), null when it is opened
 * @param by id of who proposed; somebody else decides
 */
public record Proposal(
        boolean open,
        List<GrantedItem> items,
        @Nullable LocalDate until,
        int files,
        @Nullable String reasons,
        @Nullable String basis,
        String by) {

    public Proposal {
        items = List.copyOf(items);
    }
}
