package cn.fenhe.audit.web;

import cn.fenhe.api.Page;
import cn.fenhe.api.Paging;
import cn.fenhe.api.Refusal;
import cn.fenhe.audit.AuditEntry;
import cn.fenhe.audit.AuditTrail;
import cn.fenhe.audit.Auditor;
import cn.fenhe.audit.CheckpointNote;
import cn.fenhe.audit.EntryFilter;
import cn.fenhe.audit.EntryProof;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The log, for the audit administrator: neither the security chain nor {@link Auditor} lets anybody else in, except to the key. */
@RestController
@Tag(name = "audit")
class AuditController {

    private static final int LAST_YEAR = 9999;

    private final AuditTrail trail;

    AuditController(AuditTrail trail) {
        this.trail = trail;
    }

    @GetMapping("/api/v1/audit/entries")
    @Operation(summary = "审计条目，新的在前；查阅留痕")
    Page<AuditEntry> entries(
            Auditor auditor,
            Paging paging,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String until,
            @RequestParam(required = false, name = "actor") @Nullable String by,
            @RequestParam(required = false) @Nullable String action,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable List<String> person,
            @RequestParam(required = false) @Nullable String article) {
        EntryFilter filter = new EntryFilter(
                time("from", from),
                time("until", until),
                by,
                action,
                subject,
                person == null ? List.of() : person,
                article);
        return trail.entries(auditor, filter, paging);
    }

    @GetMapping("/api/v1/audit/entries/{id}/proof")
    @Operation(summary = "包含性证明：一个条目在日志之中")
    EntryProof proof(Auditor auditor, @PathVariable UUID id) {
        return trail.proof(id);
    }

    @GetMapping("/api/v1/audit/checkpoints")
    @Operation(summary = "签名的检查点，新的在前；请另行保存")
    Page<CheckpointNote> checkpoints(Auditor auditor, Paging paging) {
        return trail.checkpoints(paging);
    }

    /** @param proof hexadecimal hashes (RFC 9162 2.1.4 with SM3) */
    record Consistency(long from, long to, List<String> proof) {}

    @GetMapping("/api/v1/audit/consistency")
    @Operation(summary = "一致性证明：较早的检查点是较晚的检查点的开头")
    Consistency consistency(Auditor auditor, @RequestParam long from, @RequestParam long to) {
        return new Consistency(from, to, trail.consistency(from, to));
    }

    @GetMapping(value = "/api/v1/audit/key", produces = "application/x-pem-file")
    @Operation(summary = "检查点签名的公钥（PEM），现用的在最后")
    String key() {
        return trail.publicKeys();
    }

    @GetMapping(value = "/api/v1/audit/export", produces = "application/zip")
    @Operation(summary = "导出日志，全部或者自某个检查点起，可离线核验；导出留痕")
    void export(Auditor auditor, @RequestParam(defaultValue = "0") long from, HttpServletResponse response)
            throws IOException {
        AuditTrail.Export export = trail.export(auditor, from);
        response.setContentType("application/zip");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"fenhe-audit-%d-%d.zip\"".formatted(export.from(), export.to()));
        export.content().writeTo(response.getOutputStream());
    }

    private static @Nullable Instant time(String name, @Nullable String text) {
        try {
            if (text == null) {
                return null;
            }
            OffsetDateTime time = OffsetDateTime.parse(text);
            if (time.getYear() >= 1 && time.getYear() <= LAST_YEAR) {
                return time.toInstant();
            }
        } catch (DateTimeParseException e) {
            // told below
        }
        throw Refusal.of(Refusal.Kind.INVALID, "audit.query-invalid").with("parameter", name);
    }
}
