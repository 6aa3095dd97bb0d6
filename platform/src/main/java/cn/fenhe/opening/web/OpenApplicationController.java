package cn.fenhe.opening.web;

import cn.fenhe.api.Printable;
import cn.fenhe.api.Refusal;
import cn.fenhe.api.VisitorRates;
import cn.fenhe.opening.application.ApplicantKind;
import cn.fenhe.opening.application.ApplicationFiled;
import cn.fenhe.opening.application.Applications;
import cn.fenhe.opening.application.AppliedData;
import cn.fenhe.opening.application.Declaration;
import cn.fenhe.opening.application.IdKind;
import cn.fenhe.opening.application.OwnApplication;
import cn.fenhe.opening.application.Undertaking;
import cn.fenhe.opening.application.Use;
import cn.fenhe.release.FileFormat;
import cn.fenhe.release.Releases;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Applications for conditionally opened data (开放申请), for anyone; the secret code comes in a header, never in an address. */
@RestController
@RequestMapping("/api/v1/open/applications")
@Tag(name = "open")
class OpenApplicationController {

    private static final String CODE = "Fenhe-Query-Code";

    /** From one source. */
    private static final int FILED_AN_HOUR = 10;

    private static final int ASKED_A_MINUTE = 60;
    private static final int FILES_A_MINUTE = 6;
    private static final int WRONG_CODES = 20;
    private static final Duration WRONG_WITHIN = Duration.ofMinutes(10);

    private final Applications applications;
    private final AppliedData data;
    private final VisitorRates visitors;

    OpenApplicationController(Applications applications, AppliedData data, VisitorRates visitors) {
        this.applications = applications;
        this.data = data;
        this.visitors = visitors;
    }

    @GetMapping("/undertaking")
    @Operation(summary = "申请有条件开放数据的承诺书")
    Undertaking undertaking() {
        return applications.undertaking();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "申请有条件开放的数据（TJ-23）：得到申请编号和查询码，查询码只出现这一次；带 Idempotency-Key 重发的，编号不变，查询码换新")
    ApplicationFiled apply(
            @Valid @RequestBody NewApplication application,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable @Size(max = 128) String repetition,
            HttpServletRequest request) {
        visitors.require("application", request.getRemoteAddr(), FILED_AN_HOUR, Duration.ofHours(1));
        return applications.apply(
                application.applicant.declaration(),
                new Applications.Wanted(
                        application.dataset, application.items, application.use.use(), application.undertaking),
                repetition);
    }

    @GetMapping("/{number}")
    @Operation(summary = "凭申请编号和查询码查看申请")
    OwnApplication one(@PathVariable String number, @RequestHeader(CODE) String code, HttpServletRequest request) {
        return known(request, () -> applications.find(new Applications.Key(number, code)));
    }

    @PostMapping("/{number}/supplement")
    @Operation(summary = "补正申请")
    OwnApplication supplement(
            @PathVariable String number,
            @RequestHeader(CODE) String code,
            @Valid @RequestBody Supplement supplement,
            HttpServletRequest request) {
        return known(
                request,
                () -> applications.supplement(
                        new Applications.Key(number, code), supplement.statement, supplement.use.use()));
    }

    @PostMapping("/{number}/withdrawal")
    @Operation(summary = "撤回申请")
    OwnApplication withdraw(@PathVariable String number, @RequestHeader(CODE) String code, HttpServletRequest request) {
        return known(request, () -> applications.withdraw(new Applications.Key(number, code)));
    }

    @GetMapping("/{number}/file")
    @Operation(summary = "下载依申请开放的数据（TJ-23），计入次数；回执在 Fenhe-Receipt，凭它核验（TJ-21）")
    void file(
            @PathVariable String number,
            @RequestHeader(CODE) String code,
            @RequestParam(defaultValue = "csv") String format,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        visitors.require("application-file", request.getRemoteAddr(), FILES_A_MINUTE, Duration.ofMinutes(1));
        FileFormat asked = format(format);
        Releases.Delivery delivery = known(request, () -> data.file(new Applications.Key(number, code), asked));
        response.setHeader("Fenhe-Receipt", delivery.receipt().id().toString());
        response.setHeader("Digest", "sm3=" + delivery.receipt().digest());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(delivery.mediaType());
        response.setContentLengthLong(delivery.bytes());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(delivery.fileName(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        delivery.content().writeTo(response.getOutputStream(), 0);
    }

    /** Who has guessed wrongly too often is not listened to for a while, right or wrong. */
    private <T> T known(HttpServletRequest request, Supplier<T> act) {
        String source = request.getRemoteAddr();
        visitors.require("application-asked", source, ASKED_A_MINUTE, Duration.ofMinutes(1));
        visitors.requireLeft("application-wrong", source, WRONG_CODES);
        try {
            return act.get();
        } catch (Refusal refusal) {
            if (refusal.code().equals("opening.unknown-access")) {
                visitors.require("application-wrong", source, WRONG_CODES, WRONG_WITHIN);
            }
            throw refusal;
        }
    }

    private static FileFormat format(String name) {
        try {
            return FileFormat.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "opening.unknown-format")
                    .with("format", name);
        }
    }

    @Schema(name = "OpenApplicant", example = """
                    {"kind": "NATURAL_PERSON", "name": "王小明", "idKind": "RESIDENT_ID", "idNumber": "11010519491231002X", "contact": "13800138000"}
                    """)
    record Applicant(
            @NotNull ApplicantKind kind,
            @NotBlank @Printable @Size(max = 100) String name,
            @Nullable @Size(max = 18) String creditCode,
            @Nullable @Printable @Size(max = 60) String agent,
            @NotNull IdKind idKind,
            @NotBlank @Size(max = 30) String idNumber,
            @NotBlank @Size(max = 160) String contact) {

        Declaration declaration() {
            return new Declaration(kind, name, creditCode, agent, idKind, idNumber, contact);
        }
    }

    @Schema(name = "OpenApplicationUse", example = """
                    {"scenario": "研究医院分布与就诊距离", "protection": "存于单位内网，仅课题组三人可读", "until": "2027-03-31"}
                    """)
    record StatedUse(
            @NotBlank @Printable @Size(max = 2000) String scenario,
            @NotBlank @Printable @Size(max = 2000) String protection,
            @NotNull LocalDate until) {

        Use use() {
            return new Use(scenario, protection, until);
        }
    }

    /** @param items names of the items; @param undertaking digest of the undertaking that was read and accepted */
    record NewApplication(
            @NotNull UUID dataset,
            @NotNull @Valid Applicant applicant,
            @NotEmpty @Size(max = 500) List<@NotBlank @Size(max = 200) String> items,
            @NotNull @Valid StatedUse use,
            @NotBlank @Size(max = 64) String undertaking) {}

    record Supplement(
            @NotBlank @Printable @Size(max = 4000) String statement,
            @NotNull @Valid StatedUse use) {}
}
