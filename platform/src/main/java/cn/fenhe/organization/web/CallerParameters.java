package cn.fenhe.organization.web;

import cn.fenhe.api.Refusal;
import cn.fenhe.audit.Actor;
import cn.fenhe.audit.Auditor;
import cn.fenhe.organization.Caller;
import cn.fenhe.organization.Presence;
import cn.fenhe.organization.Role;
import cn.fenhe.organization.people.SignedInPerson;
import cn.fenhe.regulation.Article;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Gives controllers who calls: {@link Caller}, {@link Actor}, {@link Auditor} where it has to be one, {@link SignedInPerson} where it has to
 * be a person, and {@link Presence} where the answer takes long.
 */
@Configuration(proxyBeanMethods = false)
class CallerParameters implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    private static final Set<Class<?>> KNOWN =
            Set.of(Caller.class, Actor.class, Auditor.class, SignedInPerson.class, Presence.class);

    private final Presences presences;

    CallerParameters(Presences presences) {
        this.presences = presences;
    }

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(KNOWN.toArray(Class<?>[]::new));
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return KNOWN.contains(parameter.getParameterType());
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        CallerAuthentication known =
                SecurityContextHolder.getContext().getAuthentication() instanceof CallerAuthentication present
                        ? present
                        : null;
        Class<?> type = parameter.getParameterType();
        if (type == SignedInPerson.class) {
            return person(known);
        }
        Caller caller = known == null ? Caller.PUBLIC : known.caller();
        if (type == Presence.class) {
            return presences.of(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)), caller);
        }
        if (type == Auditor.class) {
            return auditor(caller);
        }
        return type == Actor.class ? caller.actor() : caller;
    }

    @Article("FH-16")
    private static Auditor auditor(Caller caller) {
        caller.require(Role.AUDIT_ADMINISTRATOR);
        return new Auditor(caller.actor());
    }

    private static SignedInPerson person(@Nullable CallerAuthentication known) {
        SignedInPerson person = known == null ? null : known.person();
        if (person == null) {
            throw Refusal.of(Refusal.Kind.UNAUTHENTICATED, "organization.sign-in-required");
        }
        return person;
    }
}
