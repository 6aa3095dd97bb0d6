package cn.fenhe.catalog.web;

import cn.fenhe.api.Cursor;
import cn.fenhe.api.Page;
import cn.fenhe.api.Paging;
import cn.fenhe.catalog.census.Census;
import cn.fenhe.catalog.census.CensusCount;
import cn.fenhe.catalog.census.CensusGap;
import cn.fenhe.catalog.census.CensusLine;
import cn.fenhe.catalog.census.NegativeList;
import cn.fenhe.catalog.census.Withheld;
import cn.fenhe.organization.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Census and negative list over HTTP. */
@RestController
@RequestMapping("/api/v1/catalog")
@Tag(name = "catalog")
class CensusController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Census census;
    private final NegativeList negative;

    CensusController(Census census, NegativeList negative) {
        this.census = census;
        this.negative = negative;
    }

    /** How each institution's catalogue stands. */
    record CensusAnswer(List<CensusCount> institutions) {}

    @GetMapping("/census")
    @Operation(summary = "目录普查：各机构已编目、已挂接、逾期、开放的数量；主管部门经办看本级及以下，其他看本单位")
    CensusAnswer counts(Caller caller) {
        return new CensusAnswer(census.counts(caller));
    }

    @GetMapping("/census/resources")
    @Operation(summary = "普查明细：可只列未发布、未挂接、逾期或者未开放的，附不予开放的依据")
    Page<CensusLine> lines(
            Caller caller,
            @RequestParam(required = false) @Nullable UUID provider,
            @RequestParam(required = false) @Nullable CensusGap gap,
            Paging paging) {
        return paging.page(census.lines(caller, provider, gap, paging), line -> Cursor.of(line.resource()));
    }

    @GetMapping(value = "/census/file", produces = XLSX)
    @Operation(summary = "下载普查表（XLSX）：机构汇总和资源明细；下载留有记录")
    void file(Caller caller, Locale language, HttpServletResponse response) throws IOException {
        response.setContentType(XLSX);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename("census.xlsx").build().toString());
        OutputStream out = response.getOutputStream();
        census.write(caller, language, out);
        out.flush();
    }

    @GetMapping("/negative-list")
    @Operation(summary = "负面清单：已发布目录中不予共享或者不予开放的信息项及其依据，按目录分页")
    Page<Withheld> withheld(
            Caller caller,
            @RequestParam NegativeList.From from,
            @RequestParam(required = false) @Nullable UUID provider,
            Paging paging) {
        return paging.page(negative.page(caller, from, provider, paging), entry -> Cursor.of(entry.resource()));
    }
}
