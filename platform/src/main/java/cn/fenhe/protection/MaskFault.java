package cn.fenhe.protection;

import cn.fenhe.api.Refusal;
import java.util.Map;

/**
 * Why items may not leave under these masks.
 *
 * @param code of the refusal, {@code protection.…}
 * @param details for its text: titles of items and names of masks, never values
 */
public record MaskFault(String code, Map<String, String> details) {

    public MaskFault {
        details = Map.copyOf(details);
    }

    /** As a refusal, for whoever proposes the masks; the caller adds the articles that bind. */
    public Refusal refusal() {
        Refusal refusal = Refusal.of(Refusal.Kind.UNPROCESSABLE, code);
        for (Map.Entry<String, String> detail : details.entrySet()) {
            refusal = refusal.with(detail.getKey(), detail.getValue());
        }
        return refusal;
    }
}
