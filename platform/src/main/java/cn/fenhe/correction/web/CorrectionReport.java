package cn.fenhe.correction.web;

import cn.fenhe.api.Refusal;
import cn.fenhe.correction.Corrections;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The body of a report; JSON may leave out anything. */
record CorrectionReport(
        @Schema(description = "数据资源编号", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        UUID resource,

        @Schema(description = "有疑义的信息项的编号或者字段名；对整个数据资源的，不填", example = "station") @Nullable
        String item,

        @Schema(example = "站点名称与现场标牌不一致", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String description,

        @Schema(description = "公众的联系方式；密封保存", example = "someone@example.org") @Nullable
        String contact) {

    /** @throws Refusal 422 {@code correction.resource-missing} */
    Corrections.Report complete() {
        if (resource == null) {
            throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "correction.resource-missing");
        }
        return new Corrections.Report(resource, item, description == null ? "" : description, contact);
    }
}
