package cn.fenhe.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;

/** Answers what the container refuses before any part of the platform sees it, such as a malformed address, in the same form. */
@Configuration(proxyBeanMethods = false)
class TomcatErrors {

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsFromTheContainer() {
        return factory -> factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.getPipeline().addValve(new Report());
            }
        });
    }

    /** In place of the container's page. */
    static final class Report extends ErrorReportValve {

        @Override
        protected void report(Request request, Response response, Throwable thrown) {
            int status = response.getStatus();
            if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            String body = """
                    {"type":"urn:fenhe:problem:api.request-invalid","title":"请求无法识别","status":%d,\
                    "detail":"请对照接口文档 /v3/api-docs 检查请求的写法。","code":"api.request-invalid","articles":[]}""".formatted(status);
            try {
                response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
                response.setCharacterEncoding(StandardCharsets.UTF_8);
                response.getReporter().write(body);
                response.finishResponse();
            } catch (IOException | IllegalStateException gone) {
                LoggerFactory.getLogger(TomcatErrors.class).debug("could not report {}", status, gone);
            }
        }
    }
}
