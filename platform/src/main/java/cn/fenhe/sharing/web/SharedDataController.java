package cn.fenhe.sharing.web;

import cn.fenhe.api.Refusal;
import cn.fenhe.organization.Caller;
import cn.fenhe.release.FileFormat;
import cn.fenhe.release.Releases;
import cn.fenhe.sharing.SharedData;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shared data, for institutions' people and machines (共享交付). */
@RestController
@RequestMapping("/api/v1/sharing/resources/{resource}")
@Tag(name = "sharing")
class SharedDataController {

    private final SharedData data;

    SharedDataController(SharedData data) {
        this.data = data;
    }

    @PostMapping("/lookup")
    @Operation(summary = "按键查询，每次至多 1,000 个值；每次查询有回执。有多项有效授权的，以 grant 指明")
    Releases.Rows lookup(Caller caller, @PathVariable UUID resource, @Valid @RequestBody Lookup lookup) {
        return data.lookup(caller, resource, lookup.item, lookup.values, lookup.grant);
    }

    @PostMapping("/files")
    @Operation(summary = "取授权范围内的文件，回执在 Fenhe-Receipt。有多项有效授权的，以 grant 指明")
    void file(Caller caller, @PathVariable UUID resource, @Valid @RequestBody File file, HttpServletResponse response)
            throws IOException {
        Releases.Delivery delivery = data.file(caller, resource, format(file.format), file.grant);
        response.setContentType(delivery.mediaType());
        response.setContentLengthLong(delivery.bytes());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(delivery.fileName(), java.nio.charset.StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader("Fenhe-Receipt", delivery.receipt().id().toString());
        response.setHeader("Digest", "sm3=" + delivery.receipt().digest());
        delivery.content().writeTo(response.getOutputStream(), 0);
    }

    private static FileFormat format(String name) {
        try {
            return FileFormat.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "sharing.unknown-format")
                    .with("format", name);
        }
    }

    /** @param item name of the item to look up by; @param grant under which, where the institution has several in force */
    @Schema(example = """
                    {"item": "idNumber", "values": ["140105199001010011"]}
                    """)
    record Lookup(
            @NotBlank String item,
            @NotEmpty @Size(max = 1000) List<@NotNull @Size(max = 500) String> values,
            @Nullable UUID grant) {}

    /** @param grant as for a lookup */
    @Schema(example = """
                    {"format": "csv"}
                    """)
    record File(@NotBlank String format, @Nullable UUID grant) {}
}
