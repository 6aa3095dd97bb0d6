package cn.fenhe.regulation;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A jurisdiction (辖区): whose texts bind, and which clocks run.
 *
 * @param id {@code national}, {@code shanxi}, {@code taiyuan}, {@code xinzhou}, {@code tianjin}
 * @param parent whose texts and clocks it takes over, null for the national one
 * @param zone in which its days begin and end
 * @param texts codes of the texts it adds to its parent's
 * @param clocks what it sets otherwise than its parent
 */
public record Jurisdiction(
        String id,
        @Nullable String parent,
        ZoneId zone,
        String nameZh,
        String nameEn,
        List<String> texts,
        List<ClockRule> clocks) {

    public Jurisdiction {
        texts = List.copyOf(texts);
        clocks = List.copyOf(clocks);
    }

    /**
     * The rule of one clock (时限规则).
     *
     * @param article that sets it, null for a service commitment (服务承诺), whose length an installation may change
     * @param days working days
     * @param extension working days that may be added once, 0 where none may
     * @param optional true where the jurisdiction's practice knows it but no text orders it
     */
    public record ClockRule(
            Duty duty,
            Trigger trigger,
            @Nullable String article,
            int days,
            int extension,
            Supplement supplement,
            boolean optional) {

        ClockRule lasting(int workingDays) {
            return new ClockRule(duty, trigger, article, workingDays, extension, supplement, optional);
        }
    }

    /** What a supplement (补正) does to a clock. */
    public enum Supplement {
        /** Stops it until the answer. */
        STOPS,
        /** Lets it run. */
        RUNS
    }
}
