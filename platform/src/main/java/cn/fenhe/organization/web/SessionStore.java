package cn.fenhe.organization.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** Sessions (会话) in PostgreSQL, so that any node knows them; over after half an hour without a request. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(tableName = "organization.session", maxInactiveIntervalInSeconds = SessionStore.IDLE_SECONDS)
class SessionStore {

    static final int IDLE_SECONDS = 1800;

    @Bean
    CookieSerializer sessionCookie() {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName("FENHE_SESSION");
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        return cookie;
    }

    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionsWrittenAtOnceByTwo() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }
}
