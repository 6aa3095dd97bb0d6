package cn.fenhe.notice.web;

import cn.fenhe.api.Page;
import cn.fenhe.api.Paging;
import cn.fenhe.notice.Notice;
import cn.fenhe.notice.Notices;
import cn.fenhe.organization.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Notices in the console. */
@RestController
@RequestMapping("/api/v1/notices")
@Tag(name = "notices", description = "文书")
class NoticeController {

    private final Notices notices;

    NoticeController(Notices notices) {
        this.notices = notices;
    }

    /** A notice in a list. */
    record NoticeBrief(
            UUID id,
            Notices.Kind kind,
            String number,
            String title,
            String titleEn,
            String fromName,
            String toName,
            String matterType,
            String matterId,
            Instant issuedAt,
            boolean read) {

        static NoticeBrief of(Notice notice) {
            return new NoticeBrief(
                    notice.id(),
                    notice.kind(),
                    notice.number(),
                    notice.title(),
                    notice.titleEn(),
                    notice.fromName(),
                    notice.toName(),
                    notice.matterType(),
                    notice.matterId(),
                    notice.issuedAt(),
                    notice.reading() != null);
        }
    }

    /** @param sealHolds whether the notice is still what was sealed */
    record NoticeView(Notice notice, boolean sealHolds) {}

    @GetMapping
    @Operation(summary = "本机构收到的和发出的文书；可以只看一个事项的")
    Page<NoticeBrief> list(
            Caller caller,
            @RequestParam(defaultValue = "received") String side,
            @RequestParam(defaultValue = "false") boolean unread,
            @RequestParam(required = false) @Nullable String matter,
            Paging paging) {
        Notices.Side asked = side.equalsIgnoreCase("issued") ? Notices.Side.ISSUED : Notices.Side.RECEIVED;
        Page<Notice> page = notices.list(caller, asked, unread, matter, paging);
        return new Page<>(page.items().stream().map(NoticeBrief::of).toList(), page.next());
    }

    @GetMapping("/{id}")
    @Operation(summary = "文书全文及签章")
    NoticeView one(Caller caller, @PathVariable UUID id) {
        return view(notices.find(caller, id));
    }

    @PostMapping("/{id}/reading")
    @Operation(summary = "签收文书（收文机构）")
    NoticeView read(Caller caller, @PathVariable UUID id) {
        return view(notices.read(caller, id));
    }

    private NoticeView view(Notice notice) {
        return new NoticeView(notice, notices.isSealed(notice));
    }
}
