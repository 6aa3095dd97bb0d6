package cn.fenhe.correction;

import cn.fenhe.regulation.Clocks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows corrections to their parties, with the days that are left. */
@Component
class CorrectionViews {

    private final Clocks clocks;

    CorrectionViews(Clocks clocks) {
        this.clocks = clocks;
    }

    CorrectionView of(Correction correction) {
        return of(correction, null);
    }

    /** @param contact opened, for the provider; null for everyone else */
    CorrectionView of(Correction correction, @Nullable String contact) {
        Correction.Doubt doubt = correction.doubt();
        return new CorrectionView(
                correction.id(),
                correction.reference(),
                doubt.resource(),
                doubt.resourceTitle(),
                doubt.item(),
                doubt.itemTitle(),
                doubt.description(),
                correction.reporter().institution(),
                correction.reporter().name(),
                contact,
                correction.provider(),
                correction.state(),
                correction.deadline(),
                correction.state().isAnswer()
                        ? null
                        : clocks.remaining(correction.jurisdiction(), correction.deadline()),
                correction.reportedAt(),
                correction.answeredAt(),
                correction.answer());
    }
}
