package cn.fenhe.organization.people;

import cn.fenhe.api.Refusal;
import cn.fenhe.organization.Role;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "session", description = "登录")
@RestController
@RequestMapping("/api/v1/session")
class SessionController {

    private final SignIns signIns;
    private final Sessions sessions;
    private final OwnAccount own;
    private final CsrfTokenRepository csrf;

    SessionController(SignIns signIns, Sessions sessions, OwnAccount own, CsrfTokenRepository csrf) {
        this.csrf = csrf;
        this.signIns = signIns;
        this.sessions = sessions;
        this.own = own;
    }

    @Operation(summary = "登录")
    @PostMapping
    Answer signIn(@Valid @RequestBody Words words, HttpServletRequest request, HttpServletResponse response) {
        Account account = signIns.signIn(words.account(), words.password(), words.otp());
        SignedInPerson person = sessions.begin(request, account);
        // a token of before the sign-in is not one of after it
        csrf.saveToken(csrf.generateToken(request), request, response);
        return Answer.of(person);
    }

    @Operation(summary = "当前登录的是谁")
    @GetMapping
    Answer present(SignedInPerson person) {
        return Answer.of(person);
    }

    @Operation(summary = "退出")
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(SignedInPerson person, HttpSession session) {
        own.signedOut(person);
        session.invalidate();
    }

    @Operation(summary = "修改口令；该账号的其他会话随即结束")
    @PutMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changePassword(SignedInPerson person, @Valid @RequestBody NewPassword change, HttpServletRequest request) {
        sessions.renew(request, own.changePassword(person, change.old(), change.wanted()));
    }

    @Operation(summary = "切换岗位")
    @PutMapping("/post")
    Answer switchPost(SignedInPerson person, @Valid @RequestBody Wanted wanted, HttpServletRequest request) {
        Post post = person.posts().stream()
                .filter(held -> held.id().equals(wanted.post()))
                .findFirst()
                .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "organization.post-unknown")
                        .with("post", wanted.post().toString()));
        own.switchedTo(person, post);
        sessions.switchTo(request, post);
        return Answer.of(person, post);
    }

    @Operation(summary = "出示安全管理员签发的启用码，此后可使用账号的岗位")
    @PutMapping("/admission")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void admit(SignedInPerson person, @Valid @RequestBody Admission admission) {
        own.admit(person, admission.code());
    }

    @Operation(summary = "动态口令的密钥，确认以后登录时要求")
    @PostMapping("/totp")
    SecondFactor.Proposal proposeSecondFactor(SignedInPerson person) {
        return own.proposeSecondFactor(person);
    }

    @Operation(summary = "以第一个动态口令确认启用")
    @PutMapping("/totp")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirmSecondFactor(SignedInPerson person, @Valid @RequestBody Code code) {
        own.confirmSecondFactor(person, code.otp());
    }

    @Schema(example = """
                    {"account": "ga-steward", "password": "…", "otp": "123456"}
                    """)
    record Words(
            @NotBlank @Size(max = 128) String account,
            @NotBlank @Size(max = 256) String password,
            @Nullable @Size(max = 16) String otp) {

        @Override
        public String toString() {
            return "Words";
        }
    }

    @Schema(example = """
                    {"old": "…", "new": "…"}
                    """)
    record NewPassword(
            @NotBlank @Size(max = 256) String old,
            @NotBlank @Size(max = 256) @JsonProperty("new") String wanted) {

        @Override
        public String toString() {
            return "NewPassword";
        }
    }

    record Wanted(@NotNull UUID post) {}

    record Admission(@NotBlank @Size(max = 64) String code) {

        @Override
        public String toString() {
            return "Admission";
        }
    }

    @Schema(example = """
                    {"otp": "123456"}
                    """)
    record Code(@NotBlank @Size(max = 16) String otp) {}

    /**
     * @param awaitsAdmission whether there are posts that open by {@code PUT /api/v1/session/admission}
     * @param post id of the one acted in
     */
    record Answer(
            UUID id,
            String name,
            boolean mustChangePassword,
            boolean awaitsAdmission,
            List<Held> posts,
            @Nullable UUID post) {

        static Answer of(SignedInPerson person) {
            return of(person, person.post());
        }

        static Answer of(SignedInPerson person, @Nullable Post post) {
            return new Answer(
                    person.account(),
                    person.name(),
                    person.mustChangePassword(),
                    person.awaitsAdmission(),
                    person.posts().stream().map(Held::of).toList(),
                    post == null ? null : post.id());
        }
    }

    record Held(
            UUID id, @Nullable UUID institution, @Nullable String institutionName, Set<Role> roles) {

        static Held of(Post post) {
            return new Held(post.id(), post.institution(), post.institutionName(), post.roles());
        }
    }
}
