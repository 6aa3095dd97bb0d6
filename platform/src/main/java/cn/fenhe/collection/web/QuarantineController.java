package cn.fenhe.collection.web;

import cn.fenhe.api.Cursor;
import cn.fenhe.api.Paging;
import cn.fenhe.api.Refusal;
import cn.fenhe.collection.CollectionRuns;
import cn.fenhe.collection.RejectedRows;
import cn.fenhe.lake.write.Reject;
import cn.fenhe.organization.Caller;
import cn.fenhe.release.Releases;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

@RestController
@RequestMapping(RunController.RUNS + "/{id}/quarantine")
@Tag(name = "collection")
class QuarantineController {

    private final CollectionRuns runs;

    QuarantineController(CollectionRuns runs) {
        this.runs = runs;
    }

    @Operation(summary = "问题数据：文件、行号、信息项、原因、原文；读取留有回执")
    @GetMapping
    Rejects page(Caller caller, @PathVariable UUID id, Paging paging) {
        long offset = paging.after(1).map(keys -> offset(keys.getFirst())).orElse(0L);
        RejectedRows rows = runs.quarantine(caller, id, offset, paging.limit());
        Long next = rows.next();
        return new Rejects(rows.rows(), next == null ? null : Cursor.of(next), rows.receipt());
    }

    @Operation(summary = "下载全部问题数据（NDJSON）")
    @GetMapping("/file")
    ResponseEntity<StreamingResponseBody> file(Caller caller, @PathVariable UUID id) {
        Releases.Delivery delivery = runs.quarantineFile(caller, id);
        return ResponseEntity.ok()
                .header("Fenhe-Receipt", delivery.receipt().id().toString())
                .header("Digest", "sm3=" + delivery.receipt().digest())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(delivery.fileName())
                                .build()
                                .toString())
                .contentType(MediaType.parseMediaType(delivery.mediaType()))
                .contentLength(delivery.bytes())
                .body(out -> delivery.content().writeTo(out, 0));
    }

    private static long offset(String key) {
        try {
            return Long.parseLong(key);
        } catch (NumberFormatException e) {
            throw Refusal.of(Refusal.Kind.INVALID, "api.cursor-invalid");
        }
    }

    /** A page of rejected rows. @param receipt null when there were none to read */
    record Rejects(
            List<Reject> items,
            @Nullable String next,
            @Nullable UUID receipt) {}
}
