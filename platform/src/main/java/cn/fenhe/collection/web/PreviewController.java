package cn.fenhe.collection.web;

import cn.fenhe.api.BoundedBodies;
import cn.fenhe.api.Refusal;
import cn.fenhe.collection.Preview;
import cn.fenhe.collection.Previews;
import cn.fenhe.organization.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@RestController
@RequestMapping("/api/v1/collection/previews")
@Tag(name = "collection")
class PreviewController {

    private final Previews previews;
    private final JsonMapper json;

    PreviewController(Previews previews, JsonMapper json) {
        this.previews = previews;
        this.json = json;
    }

    @Operation(
            summary =
                    "试读：order 为任务单，file 为文件开头（文本至多 4 MB；电子表格、网页、JSON 为整个文件，至多 32 MB）；答复识别结果与前 20 行的检查，不入湖，不保存。whole=false 表示文件未完")
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Preview preview(Caller caller, HttpServletRequest request, @RequestParam(defaultValue = "true") boolean whole)
            throws IOException {
        // no more than a beginning is read, however much comes
        BoundedBodies.streams(request);
        Upload upload = new Upload(request);
        OrderBody order = null;
        for (Upload.Part part = upload.next(); part != null; part = upload.next()) {
            if (part.is("order")) {
                order = OrderBody.read(part.content(), json);
            } else if (part.is("file")) {
                return preview(caller, order, part, whole);
            }
        }
        throw Refusal.of(Refusal.Kind.INVALID, "collection.file-missing");
    }

    private Preview preview(Caller caller, @Nullable OrderBody order, Upload.Part part, boolean whole)
            throws IOException {
        if (order == null) {
            throw Refusal.of(Refusal.Kind.INVALID, "collection.order-missing");
        }
        return previews.of(caller, order.order(), part.fileName(), part.content(), whole);
    }
}
