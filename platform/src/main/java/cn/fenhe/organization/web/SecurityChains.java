package cn.fenhe.organization.web;

import cn.fenhe.api.Problems;
import cn.fenhe.api.PublicAddress;
import cn.fenhe.organization.RequestSignature;
import cn.fenhe.organization.Role;
import cn.fenhe.organization.machine.Signatures;
import cn.fenhe.organization.people.Sessions;
import cn.fenhe.regulation.Article;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.ExceptionTranslationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Who may come in how. Machines and the public come in by chains without a session, people by one with a session and a token against
 * forged requests. What no line allows is refused.
 */
@Configuration(proxyBeanMethods = false)
@Article("FH-16")
class SecurityChains {

    private static final String CONTENT_POLICY =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                    + " object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /** What administrators and people of institutions both use; each door then asks for its role. */
    private static final String[] ADMINISTRATION = {
        "/api/v1/regions/**",
        "/api/v1/institutions/**",
        "/api/v1/accounts/**",
        "/api/v1/clients/**",
        "/api/v1/rights",
        "/api/v1/security/**",
        "/api/v1/settings/**"
    };

    private static final String[] FOR_PEOPLE = {
        "/api/v1/session/**",
        "/api/v1/accounts/**",
        "/api/v1/clients/**",
        "/api/v1/rights",
        "/api/v1/audit/**",
        "/api/v1/security/**",
        "/api/v1/settings/**"
    };
    private static final String[] BUSINESS = Arrays.stream(Role.values())
            .filter(role -> !role.isAdministrator() && role != Role.MACHINE)
            .map(Role::name)
            .toArray(String[]::new);

    private final Problems problems;
    private final RefusedAtTheDoor refused;
    private final PublicAddress address;

    SecurityChains(Problems problems, RefusedAtTheDoor refused, PublicAddress address) {
        this.address = address;
        this.problems = problems;
        this.refused = refused;
    }

    @Bean
    CsrfTokenRepository csrfTokens() {
        CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return tokens;
    }

    /** Nobody is signed in by the framework's own means. */
    @Bean
    AuthenticationManager noOtherWayIn() {
        return authentication -> {
            throw new ProviderNotFoundException("sign in at /api/v1/session");
        };
    }

    @Bean
    @Order(1)
    SecurityFilterChain machineChain(HttpSecurity http, Signatures signatures) {
        stateless(http);
        return http.securityMatcher(SecurityChains::isSigned)
                .addFilterAfter(new MachineFilter(signatures, problems), ExceptionTranslationFilter.class)
                .authorizeHttpRequests(SecurityChains::machine)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain publicChain(HttpSecurity http) {
        stateless(http);
        return http.securityMatcher(PublicAddresses.MATCHER)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain consoleChain(HttpSecurity http, Sessions sessions, CsrfTokenRepository csrfTokens) {
        common(http);
        CsrfTokenRequestAttributeHandler tokens = new TokenInHeader();
        // the token is in no page, so it need not be masked; and the cookie is given with the first answer
        tokens.setCsrfRequestAttributeName(null);
        return http.csrf(csrf -> csrf.csrfTokenRepository(csrfTokens).csrfTokenRequestHandler(tokens))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .addFilterAfter(new SessionFilter(sessions, problems), ExceptionTranslationFilter.class)
                .addFilterAfter(new OwnPagesFilter(address, problems), SessionFilter.class)
                .authorizeHttpRequests(SecurityChains::console)
                .build();
    }

    /** A page of another site can send a parameter, and never this header. */
    private static final class TokenInHeader extends CsrfTokenRequestAttributeHandler {

        @Override
        public @Nullable String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
            return request.getHeader(token.getHeaderName());
        }
    }

    private static void console(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        goingOn(requests)
                .requestMatchers(HttpMethod.POST, "/api/v1/session")
                .permitAll()
                .requestMatchers("/api/v1/session/**")
                .authenticated()
                .requestMatchers("/api/v1/audit/**")
                .hasRole(Role.AUDIT_ADMINISTRATOR.name())
                .requestMatchers(HttpMethod.PUT, "/api/v1/regulations/calendar/*")
                .hasRole(Role.SYSTEM_ADMINISTRATOR.name())
                .requestMatchers(ADMINISTRATION)
                .authenticated()
                .requestMatchers("/actuator/prometheus")
                .access(Scrapers::mayScrape)
                .requestMatchers("/api/v1/**")
                .hasAnyRole(BUSINESS)
                .anyRequest()
                .denyAll();
    }

    private static void machine(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        goingOn(requests)
                .requestMatchers(FOR_PEOPLE)
                .denyAll()
                .requestMatchers("/api/v1/**")
                .hasRole(Role.MACHINE.name())
                .anyRequest()
                .denyAll();
    }

    /** The rest of a request that was let in already. */
    private static AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry goingOn(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        return requests.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                .permitAll();
    }

    private static boolean isSigned(HttpServletRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        return authorization != null && authorization.startsWith(RequestSignature.SCHEME);
    }

    private void stateless(HttpSecurity http) {
        common(http);
        http.csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
    }

    private void common(HttpSecurity http) {
        http.formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(refused).accessDeniedHandler(refused))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_POLICY))
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)));
    }
}
