package cn.fenhe.organization;

import cn.fenhe.api.Refusal;
import cn.fenhe.regulation.Article;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a region has to be to stand where it stands. */
final class RegionRules {

    private static final Pattern DIVISION_CODE = Pattern.compile("\\d{6}|\\d{9}|\\d{12}");

    private RegionRules() {}

    @Article("XZ-6")
    static void check(Region region, @Nullable Region parent) {
        String code = region.divisionCode();
        if (region.level() == Level.ZONE && code != null) {
            throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "organization.zone-has-no-code");
        }
        if (region.level() != Level.ZONE
                && (code == null || !DIVISION_CODE.matcher(code).matches())) {
            throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "organization.division-code-invalid");
        }
        if (!fits(region.level(), parent == null ? null : parent.level())) {
            throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "organization.region-misplaced")
                    .with("level", region.level().name());
        }
    }

    /** A platform may begin at any level but a 管委会, which always belongs to somebody. */
    private static boolean fits(Level level, @Nullable Level parent) {
        return switch (level) {
            case NATION -> parent == null;
            case PROVINCE -> parent == null || parent == Level.NATION;
            case CITY -> parent == null || parent == Level.PROVINCE;
            case COUNTY -> parent == null || parent == Level.CITY;
            case ZONE -> parent == Level.PROVINCE || parent == Level.CITY || parent == Level.COUNTY;
        };
    }
}
