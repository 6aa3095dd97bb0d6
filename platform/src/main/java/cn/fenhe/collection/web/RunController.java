package cn.fenhe.collection.web;

import cn.fenhe.api.BoundedBodies;
import cn.fenhe.api.Page;
import cn.fenhe.api.Paging;
import cn.fenhe.collection.CollectionRun;
import cn.fenhe.collection.CollectionRuns;
import cn.fenhe.collection.HandIn;
import cn.fenhe.collection.RunState;
import cn.fenhe.organization.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@RestController
@RequestMapping(RunController.RUNS)
@Tag(name = "collection")
class RunController {

    static final String RUNS = "/api/v1/collection/runs";

    private final CollectionRuns runs;
    private final RunAnswers answers;
    private final JsonMapper json;

    RunController(CollectionRuns runs, RunAnswers answers, JsonMapper json) {
        this.runs = runs;
        this.answers = answers;
        this.json = json;
    }

    @Operation(summary = "提交数据：order 为任务单（JSON），file 为一个或者多个文件（文本、电子表格、网页表格、JSON，或者其 .gz、.zip）；任务单宜在文件之前")
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    RunAnswer handIn(Caller caller, HttpServletRequest request, Locale language) throws IOException {
        try (HandIn handIn = runs.open(caller, Math.max(0, request.getContentLengthLong()))) {
            BoundedBodies.streams(request);
            Upload upload = new Upload(request);
            for (Upload.Part part = upload.next(); part != null; part = upload.next()) {
                if (part.is("order")) {
                    handIn.order(OrderBody.read(part.content(), json).order());
                } else if (part.is("file")) {
                    handIn.file(part.fileName(), part.content());
                }
            }
            return answers.of(handIn.submit(), List.of(), language);
        }
    }

    @Operation(summary = "从前置机目录取数：connection 为目录连接，pattern 为文件名模式")
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    RunAnswer take(Caller caller, @RequestBody OrderBody body, Locale language) {
        return answers.of(runs.submit(caller, body.order(), body.folder()), List.of(), language);
    }

    @Operation(summary = "本单位的归集批次，新的在前；latest 只列其后没有再报送的")
    @GetMapping
    Page<RunAnswer> list(
            Caller caller,
            @RequestParam(required = false) @Nullable UUID resource,
            @RequestParam(required = false) @Nullable RunState state,
            @RequestParam(defaultValue = "false") boolean latest,
            Paging paging,
            Locale language) {
        Page<CollectionRun> page = runs.list(caller, resource, state, latest, paging);
        return new Page<>(answers.of(page.items(), language), page.next());
    }

    @Operation(summary = "一个归集批次：状态、进度、识别结果、问题数据统计、快照")
    @GetMapping("/{id}")
    RunAnswer find(Caller caller, @PathVariable UUID id, Locale language) {
        return answer(caller, runs.find(caller, id), language);
    }

    @Operation(summary = "问题数据超过阈值的批次：说明理由后入湖")
    @PostMapping("/{id}/acceptance")
    RunAnswer accept(Caller caller, @PathVariable UUID id, @RequestBody Reason body, Locale language) {
        return answer(caller, runs.accept(caller, id, body.text()), language);
    }

    @Operation(summary = "取消一个批次：等待中的立即取消，执行中的在下一步取消，不留下任何数据")
    @PostMapping("/{id}/cancellation")
    RunAnswer cancel(Caller caller, @PathVariable UUID id, @RequestBody Reason body, Locale language) {
        return answer(caller, runs.cancel(caller, id, body.text()), language);
    }

    @Operation(summary = "目录确认后继续一个等待中的批次；平台也会自行继续")
    @PostMapping("/{id}/resumption")
    @ResponseStatus(HttpStatus.ACCEPTED)
    RunAnswer resume(Caller caller, @PathVariable UUID id, Locale language) {
        return answer(caller, runs.resume(caller, id), language);
    }

    private RunAnswer answer(Caller caller, CollectionRun run, Locale language) {
        return answers.of(run, runs.quarantineCounts(caller, run.id()), language);
    }

    /** Why. */
    record Reason(@Nullable String reason) {

        String text() {
            return reason == null ? "" : reason;
        }
    }
}
