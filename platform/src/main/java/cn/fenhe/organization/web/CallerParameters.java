package cn.fenhe.organization.web;

import cn.fenhe.api.Refusal;
import cn.fenhe.audit.Actor;
import cn.fenhe.organization.Caller;
import cn.fenhe.organization.people.SignedInPerson;
import java.util.List;
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

/** Gives controllers who calls: {@link Caller}, {@link Actor}, and {@link SignedInPerson} where it has to be a person. */
@Configuration(proxyBeanMethods = false)
class CallerParameters implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class, Actor.class, SignedInPerson.class);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        return type == Caller.class || type == Actor.class || type == SignedInPerson.class;
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
        if (parameter.getParameterType() == SignedInPerson.class) {
            return person(known);
        }
        Caller caller = known == null ? Caller.PUBLIC : known.caller();
        return parameter.getParameterType() == Actor.class ? caller.actor() : caller;
    }

    private static SignedInPerson person(@Nullable CallerAuthentication known) {
        SignedInPerson person = known == null ? null : known.person();
        if (person == null) {
            throw Refusal.of(Refusal.Kind.UNAUTHENTICATED, "organization.sign-in-required");
        }
        return person;
    }
}
