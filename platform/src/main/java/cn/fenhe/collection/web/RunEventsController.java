package cn.fenhe.collection.web;

import cn.fenhe.api.Refusal;
import cn.fenhe.organization.Caller;
import cn.fenhe.organization.Presence;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells how a run goes on while it does (批次进展). The request's own thread, a virtual one, stays with the answer to its end, so that the
 * caller is who the security chain let in, and no second dispatch has to be let in again.
 */
@RestController
@RequestMapping(RunController.RUNS)
@Tag(name = "collection")
class RunEventsController {

    private static final Logger log = LoggerFactory.getLogger(RunEventsController.class);

    private final Sights sights;
    private final Seats seats;
    private final RunAnswers answers;
    private final WatchingSettings settings;
    private final JsonMapper json;
    private volatile boolean closing;

    RunEventsController(Sights sights, Seats seats, RunAnswers answers, WatchingSettings settings, JsonMapper json) {
        this.sights = sights;
        this.seats = seats;
        this.answers = answers;
        this.settings = settings;
        this.json = json;
    }

    @EventListener(ContextClosedEvent.class)
    void close() {
        closing = true;
    }

    @Operation(
            summary = "批次进展（server-sent events）：事件 run 为变化后的批次，事件 rest 表示不再变化；到时或者会话结束时断开，可重新连接",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content =
                                    @Content(
                                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                                            schema = @Schema(type = "string"))))
    @GetMapping("/{id}/events")
    void watch(Caller caller, Presence presence, @PathVariable UUID id, Locale language, HttpServletResponse response)
            throws IOException {
        try (Seats.Seat seat = seats.take(caller.id());
                Sights.Watch watch = sights.watch(caller, id)) {
            Sights.Sight first = watch.look();
            log.debug("Run {} is watched from {}", id, seat);
            tell(watch, first, presence, language, new EventStream(response, json));
        }
    }

    private void tell(Sights.Watch watch, Sights.Sight first, Presence presence, Locale language, EventStream events) {
        long began = System.nanoTime();
        long beat = began;
        Sights.Sight told = null;
        Sights.Sight now = first;
        try {
            while (!closing && System.nanoTime() - began < settings.longest().toNanos()) {
                if (System.nanoTime() - beat >= settings.heartbeat().toNanos()) {
                    if (!presence.lasts()) {
                        return;
                    }
                    events.heartbeat();
                    beat = System.nanoTime();
                }
                if (!now.equals(told)) {
                    events.send("run", answers.of(now.run(), now.counts(), language));
                    told = now;
                }
                if (now.rests()) {
                    events.send("rest", "");
                    return;
                }
                Thread.sleep(settings.every());
                now = watch.look();
            }
        } catch (IOException gone) {
            log.debug("A watcher went away", gone);
        } catch (Refusal | DataAccessException | TransactionException away) {
            // the answer has begun, so that it can't be told; who comes again is told then
            log.debug("A watcher is sent away", away);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
