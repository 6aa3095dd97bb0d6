package cn.fenhe.api;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives controllers what every request can carry: {@link Paging} and {@link IfMatch}. */
@Configuration(proxyBeanMethods = false)
class RequestParameters implements WebMvcConfigurer {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new Read(Paging.class, RequestParameters::paging));
        resolvers.add(new Read(IfMatch.class, request -> new IfMatch(request.getHeader(HttpHeaders.IF_MATCH))));
    }

    private static Paging paging(NativeWebRequest request) {
        String cursor = request.getParameter("cursor");
        String limit = request.getParameter("limit");
        return new Paging(
                cursor == null || cursor.isEmpty() ? null : cursor,
                limit == null || limit.isEmpty() ? Paging.DEFAULT : number(limit));
    }

    private static int number(String limit) {
        try {
            return Integer.parseInt(limit);
        } catch (NumberFormatException notOne) {
            return 0;
        }
    }

    private record Read(Class<?> type, Function<NativeWebRequest, Object> reader)
            implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == type;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            return reader.apply(request);
        }
    }
}
