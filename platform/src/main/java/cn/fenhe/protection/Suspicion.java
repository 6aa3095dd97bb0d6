package cn.fenhe.protection;

import cn.fenhe.catalog.Item;
import java.util.List;
import java.util.Map;

/**
 * Data of an item that the catalogue says is none of a person's, and that looks as if it were (个人信息存疑的数据).
 *
 * @param share of the item's values, from 0 to 1
 */
public record Suspicion(String item, String title, Looks looks, double share) {

    /**
     * From which share of a column. An ID number has a check digit and a birth date, so that it hardly comes by chance; a mobile number has
     * neither; of any sixteen digits every tenth passes for a bank card.
     */
    private static final Map<Looks, Double> FROM =
            Map.of(Looks.ID_NUMBER, 0.01, Looks.MOBILE, 0.05, Looks.BANK_CARD, 0.5);

    /** From which share of a column each is suspicious; what stands not in it holds no run. */
    public static Map<Looks, Double> thresholds() {
        return FROM;
    }

    /** What is suspicious about the data of items; nothing of those that are marked as personal. */
    static List<Suspicion> of(List<Item> items, List<Finding> findings) {
        return findings.stream()
                .flatMap(finding -> items.stream()
                        .filter(item -> item.name().equals(finding.column()))
                        .filter(item -> suspicious(item, finding))
                        .map(item -> new Suspicion(item.name(), item.title(), finding.looks(), finding.share())))
                .toList();
    }

    /** A mobile number may be a body's, where the steward has said why and others have confirmed it; the others are never. */
    private static boolean suspicious(Item item, Finding finding) {
        Double from = FROM.get(finding.looks());
        boolean explained = item.personalReason() != null && finding.looks() == Looks.MOBILE;
        return from != null && !item.personal() && !explained && finding.share() >= from;
    }
}
