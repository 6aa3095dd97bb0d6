package cn.fenhe.collection.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;
import org.springframework.web.servlet.DispatcherServlet;

/** Leaves hand-ins to {@link Upload}: the usual way would write each file to a temporary folder before anyone may refuse it. */
@Configuration(proxyBeanMethods = false)
class UploadConfiguration {

    @Bean(DispatcherServlet.MULTIPART_RESOLVER_BEAN_NAME)
    MultipartResolver multipartResolver() {
        return new StandardServletMultipartResolver() {
            @Override
            public boolean isMultipart(HttpServletRequest request) {
                return !request.getRequestURI().endsWith(RunController.RUNS) && super.isMultipart(request);
            }
        };
    }
}
