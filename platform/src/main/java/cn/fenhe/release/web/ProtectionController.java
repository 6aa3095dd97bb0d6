package cn.fenhe.release.web;

import cn.fenhe.organization.Caller;
import cn.fenhe.organization.Role;
import cn.fenhe.protection.Detectors;
import cn.fenhe.protection.Looks;
import cn.fenhe.protection.MaskExamples;
import cn.fenhe.protection.Suspicion;
import cn.fenhe.regulation.Article;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells how data is recognised and masked. It stands here because {@code protection} knows no callers. */
@RestController
@Tag(name = "release")
class ProtectionController {

    private final MaskExamples examples;

    ProtectionController(MaskExamples examples) {
        this.examples = examples;
    }

    /**
     * How data is recognised and masked.
     *
     * @param staged rows of a batch that are looked at before it is committed; of more as many by chance
     * @param sample rows that are looked at when an opening is reviewed
     */
    record Protection(List<MaskExamples.Example> masks, List<Detection> detections, long staged, long sample) {}

    /** @param holdsFrom share of an item's values from which a batch waits for a person; null where it never does */
    record Detection(Looks looks, @Nullable Double holdsFrom) {}

    @Article({"FH-16", "FH-17", "FH-21"})
    @GetMapping("/api/v1/security/protection")
    @Operation(summary = "脱敏方式及其示例，数据识别的种类和阈值（安全管理员）")
    Protection protection(Caller caller) {
        caller.require(Role.SECURITY_ADMINISTRATOR);
        List<Detection> detections = Arrays.stream(Looks.values())
                .map(looks -> new Detection(looks, Suspicion.thresholds().get(looks)))
                .toList();
        return new Protection(examples.all(), detections, Detectors.MOST_STAGED, Detectors.SAMPLE);
    }
}
