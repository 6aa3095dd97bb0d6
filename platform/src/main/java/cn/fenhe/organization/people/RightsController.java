package cn.fenhe.organization.people;

import cn.fenhe.organization.Caller;
import cn.fenhe.organization.machine.Clients;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "organization")
@RestController
@RequestMapping("/api/v1/rights")
class RightsController {

    private final PastRights rights;
    private final Clients clients;
    private final Clock clock;

    RightsController(PastRights rights, Clients clients, Clock clock) {
        this.clients = clients;
        this.rights = rights;
        this.clock = clock;
    }

    @Operation(summary = "一个账号在过去某时的权限，缺省为现在（审计管理员）")
    @GetMapping(params = "account")
    PastRights.Held ofAccount(
            Caller caller,
            @RequestParam UUID account,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE_TIME) @Nullable OffsetDateTime at) {
        return rights.of(caller, account, asked(at));
    }

    @Operation(
            summary = "Tells a machine client's rights at a past instant, now by default; audit administrator (历史权限)")
    @GetMapping(params = {"client", "!account"})
    Clients.Held ofClient(
            Caller caller,
            @RequestParam UUID client,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE_TIME) @Nullable OffsetDateTime at) {
        return clients.rightsAt(caller, client, asked(at));
    }

    private OffsetDateTime asked(@Nullable OffsetDateTime at) {
        return at == null ? OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC) : at;
    }
}
