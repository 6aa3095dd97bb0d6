package cn.fenhe.organization.people;

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
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "organization")
@RestController
@RequestMapping("/api/v1/accounts")
class AccountController {

    private final Accounts accounts;
    private final Admissions admissions;
    private final Posts posts;

    AccountController(Accounts accounts, Admissions admissions, Posts posts) {
        this.admissions = admissions;
        this.accounts = accounts;
        this.posts = posts;
    }

    @Operation(summary = "账号：三员可见全部，新的在前")
    @GetMapping
    Page<Accounts.Listed> list(Caller caller, Paging paging) {
        return accounts.list(caller, paging);
    }

    @Operation(summary = "新建没有权限的账号；初始口令只显示这一次（系统管理员）")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Accounts.Created create(Caller caller, @Valid @RequestBody NewAccount account, HttpServletRequest request) {
        Idempotency.showsSecret(request);
        return accounts.create(caller, account.account(), account.name());
    }

    @Operation(summary = "重置初始口令，只显示这一次；持有人重新启用以前，岗位不可用（系统管理员）")
    @PostMapping("/{id}/reset-password")
    Accounts.Created resetPassword(Caller caller, @PathVariable UUID id) {
        return accounts.resetPassword(caller, id);
    }

    @Operation(summary = "签发启用码，只显示这一次；口令设置以后，持有人凭它启用账号的岗位（安全管理员）")
    @PostMapping("/{id}/admission")
    @ResponseStatus(HttpStatus.CREATED)
    Admissions.Offered offerAdmission(Caller caller, @PathVariable UUID id, HttpServletRequest request) {
        Idempotency.showsSecret(request);
        return admissions.offer(caller, id);
    }

    @Operation(summary = "取消账号的动态口令（安全管理员）")
    @DeleteMapping("/{id}/second-factor")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeSecondFactor(Caller caller, @PathVariable UUID id) {
        admissions.removeSecondFactor(caller, id);
    }

    @Operation(summary = "停用账号并结束其会话（系统管理员）")
    @PostMapping("/{id}/disabling")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void disable(Caller caller, @PathVariable UUID id) {
        accounts.disable(caller, id);
    }

    @Operation(summary = "启用已停用的账号（系统管理员）")
    @PostMapping("/{id}/enabling")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void enable(Caller caller, @PathVariable UUID id) {
        accounts.enable(caller, id);
    }

    @Operation(summary = "账号现有的岗位（安全管理员、审计管理员）")
    @GetMapping("/{id}/posts")
    List<Post> posts(Caller caller, @PathVariable UUID id) {
        return posts.of(caller, id);
    }

    @Operation(summary = "授予岗位（安全管理员）")
    @PostMapping("/{id}/posts")
    @ResponseStatus(HttpStatus.CREATED)
    Post give(Caller caller, @PathVariable UUID id, @Valid @RequestBody NewPost post) {
        return posts.give(caller, id, post.institution(), post.roles());
    }

    @Operation(summary = "终止岗位（安全管理员）")
    @DeleteMapping("/{id}/posts/{post}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(Caller caller, @PathVariable UUID id, @PathVariable UUID post) {
        posts.end(caller, id, post);
    }

    @Schema(example = """
                    {"account": "hb-zhang", "name": "张明"}
                    """)
    record NewAccount(
            @NotBlank @Size(max = 64) @Printable String account,
            @NotBlank @Size(max = 100) @Printable String name) {}

    /** @param institution absent for one of the three administrators */
    @Schema(example = """
                    {"institution": "0199a3c2-7c1e-7d0a-9b7e-2f6f1c0a5e31", "roles": ["STEWARD"]}
                    """)
    record NewPost(@Nullable UUID institution, @NotNull Set<Role> roles) {}
}
