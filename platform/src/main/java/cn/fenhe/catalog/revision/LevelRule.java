package cn.fenhe.catalog.revision;

import cn.fenhe.catalog.Grade;
import cn.fenhe.catalog.OpeningType;
import cn.fenhe.catalog.SharingType;
import cn.fenhe.regulation.Article;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Levels bound what may be shared and opened (级别与开放), a rule of the platform's own:
 *
 * <table>
 * <tr><th>level<th>sharing<th>opening
 * <tr><td>L1<td>any<td>any
 * <tr><td>L2<td>any<td>any
 * <tr><td>L3<td>any<td>conditional or none
 * <tr><td>L4<td>conditional or none<td>none
 * </table>
 *
 * Personal information is never opened unconditionally, whatever its level.
 */
@Article({"FH-19", "SD-10"})
public final class LevelRule {

    private LevelRule() {}

    /**
     * What a level allows, by the rules beneath.
     *
     * @param ofPersons how an item of a person's may be opened
     */
    public record Allowed(
            Grade grade, List<SharingType> sharing, List<OpeningType> opening, List<OpeningType> ofPersons) {}

    /** Of every level. */
    public static List<Allowed> allowed() {
        return Arrays.stream(Grade.values())
                .map(grade -> new Allowed(
                        grade,
                        Arrays.stream(SharingType.values())
                                .filter(sharing -> refusesSharing(grade, sharing) == null)
                                .toList(),
                        openings(grade, false),
                        openings(grade, true)))
                .toList();
    }

    private static List<OpeningType> openings(Grade grade, boolean personal) {
        return Arrays.stream(OpeningType.values())
                .filter(opening -> refusesOpening(grade, personal, opening) == null)
                .toList();
    }

    /** The code of the fault of such an opening; null when it is allowed. */
    static @Nullable String refusesOpening(Grade grade, boolean personal, OpeningType opening) {
        if (opening == OpeningType.NOT_OPENED) {
            return null;
        }
        if (grade == Grade.L4) {
            return "level-forbids-opening";
        }
        if (opening == OpeningType.CONDITIONAL) {
            return null;
        }
        if (personal) {
            return "personal-opened-unconditionally";
        }
        return grade == Grade.L3 ? "level-forbids-unconditional-opening" : null;
    }

    /** The code of the fault of such a sharing; null when it is allowed. */
    static @Nullable String refusesSharing(Grade grade, SharingType sharing) {
        return grade == Grade.L4 && sharing == SharingType.UNCONDITIONAL ? "level-forbids-unconditional-sharing" : null;
    }
}
