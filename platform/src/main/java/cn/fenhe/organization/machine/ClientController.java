package cn.fenhe.organization.machine;

import cn.fenhe.api.Idempotency;
import cn.fenhe.api.Page;
import cn.fenhe.api.Paging;
import cn.fenhe.api.Printable;
import cn.fenhe.organization.Caller;
import cn.fenhe.organization.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "organization")
@RestController
@RequestMapping("/api/v1/clients")
class ClientController {

    private final Clients clients;

    ClientController(Clients clients) {
        this.clients = clients;
    }

    @Operation(summary = "系统对接：三员可见全部，机构人员可见本机构的")
    @GetMapping
    Page<Client> list(Caller caller, Paging paging) {
        return clients.list(caller, paging);
    }

    @Operation(summary = "登记客户端，没有权限也没有密钥（系统管理员）")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Clients.Created create(Caller caller, @Valid @RequestBody NewClient client) {
        return clients.create(caller, client.name(), client.institution());
    }

    @Operation(summary = "签发新密钥，只显示这一次（客户端所属机构的数据管理员或者负责人）")
    @PostMapping("/{id}/secret")
    @ResponseStatus(HttpStatus.CREATED)
    Clients.Issued issueSecret(Caller caller, @PathVariable UUID id, HttpServletRequest request) {
        Idempotency.showsSecret(request);
        return clients.issueSecret(caller, id);
    }

    @Operation(summary = "设定客户端的权限，空即全部收回（安全管理员）")
    @PutMapping("/{id}/rights")
    Client setRights(Caller caller, @PathVariable UUID id, @Valid @RequestBody GivenRights rights) {
        return clients.setRights(caller, id, rights.roles());
    }

    @Operation(summary = "停用客户端（系统管理员）")
    @PostMapping("/{id}/disabling")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void disable(Caller caller, @PathVariable UUID id) {
        clients.disable(caller, id);
    }

    @Operation(summary = "启用已停用的客户端（系统管理员）")
    @PostMapping("/{id}/enabling")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void enable(Caller caller, @PathVariable UUID id) {
        clients.enable(caller, id);
    }

    @Schema(example = """
                    {"name": "人社业务系统", "institution": "0199a3c2-7c1e-7d0a-9b7e-2f6f1c0a5e31"}
                    """)
    record NewClient(
            @NotBlank @Size(max = 100) @Printable String name,
            @NotNull UUID institution) {}

    @Schema(example = """
                    {"roles": ["MACHINE"]}
                    """)
    record GivenRights(@NotNull Set<Role> roles) {}
}
