package cn.fenhe.organization.people;

import cn.fenhe.api.Idempotency;
import cn.fenhe.api.Page;
import cn.fenhe.api.Paging;
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

    @Operation(summary = "Lists the accounts, for the three administrators (账号)")
    @GetMapping
    Page<Accounts.Listed> list(Caller caller, Paging paging) {
        return accounts.list(caller, paging);
    }

    @Operation(
            summary = "Creates an account without rights; its first password is shown this once; system administrator")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Accounts.Created create(Caller caller, @Valid @RequestBody NewAccount account, HttpServletRequest request) {
        Idempotency.showsSecret(request);
        return accounts.create(caller, account.account(), account.name());
    }

    @Operation(
            summary =
                    "Gives an account a new first password, shown this once; its posts are closed until its holder is let"
                            + " in again; system administrator")
    @PostMapping("/{id}/reset-password")
    Accounts.Created resetPassword(Caller caller, @PathVariable UUID id) {
        return accounts.resetPassword(caller, id);
    }

    @Operation(
            summary = "Offers a code, shown this once, by which the holder is let into the account's posts after its"
                    + " password was set; security administrator (启用)")
    @PostMapping("/{id}/admission")
    @ResponseStatus(HttpStatus.CREATED)
    Admissions.Offered offerAdmission(Caller caller, @PathVariable UUID id, HttpServletRequest request) {
        Idempotency.showsSecret(request);
        return admissions.offer(caller, id);
    }

    @Operation(summary = "Asks for an account's second factor no more; security administrator")
    @DeleteMapping("/{id}/second-factor")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeSecondFactor(Caller caller, @PathVariable UUID id) {
        admissions.removeSecondFactor(caller, id);
    }

    @Operation(summary = "Disables an account and ends its sessions; system administrator (停用)")
    @PostMapping("/{id}/disabling")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void disable(Caller caller, @PathVariable UUID id) {
        accounts.disable(caller, id);
    }

    @Operation(summary = "Enables a disabled account; system administrator (启用)")
    @PostMapping("/{id}/enabling")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void enable(Caller caller, @PathVariable UUID id) {
        accounts.enable(caller, id);
    }

    @Operation(summary = "Lists an account's present posts; security and audit administrators (岗位)")
    @GetMapping("/{id}/posts")
    List<Post> posts(Caller caller, @PathVariable UUID id) {
        return posts.of(caller, id);
    }

    @Operation(summary = "Gives an account a post; security administrator")
    @PostMapping("/{id}/posts")
    @ResponseStatus(HttpStatus.CREATED)
    Post give(Caller caller, @PathVariable UUID id, @Valid @RequestBody NewPost post) {
        return posts.give(caller, id, post.institution(), post.roles());
    }

    @Operation(summary = "Ends a post; security administrator")
    @DeleteMapping("/{id}/posts/{post}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(Caller caller, @PathVariable UUID id, @PathVariable UUID post) {
        posts.end(caller, id, post);
    }

    @Schema(example = """
                    {"account": "hb-zhang", "name": "张明"}
                    """)
    record NewAccount(
            @NotBlank @Size(max = 64) String account,
            @NotBlank @Size(max = 100) String name) {}

    /** @param institution absent for one of the three administrators */
    @Schema(example = """
                    {"institution": "0199a3c2-7c1e-7d0a-9b7e-2f6f1c0a5e31", "roles": ["STEWARD"]}
                    """)
    record NewPost(@Nullable UUID institution, @NotNull Set<Role> roles) {}
}
