package cn.fenhe.organization.web;

import cn.fenhe.organization.Role;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Metrics are for a collector on this machine, and for the system administrator. */
final class Scrapers {

    private Scrapers() {}

    static AuthorizationDecision mayScrape(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        return new AuthorizationDecision(isLocal(context.getRequest()) || isSystemAdministrator(authentication.get()));
    }

    private static boolean isSystemAdministrator(@Nullable Authentication present) {
        return present instanceof CallerAuthentication known && known.caller().is(Role.SYSTEM_ADMINISTRATOR);
    }

    /** From this machine itself and not handed on by a proxy on it, whatever the request says of where it came from. */
    private static boolean isLocal(HttpServletRequest request) {
        ServletRequest bare = request;
        while (bare instanceof ServletRequestWrapper wrapper) {
            bare = wrapper.getRequest();
        }
        boolean handedOn = bare instanceof HttpServletRequest http
                && (http.getHeader("Forwarded") != null || http.getHeader("X-Forwarded-For") != null);
        return !handedOn && isLoopback(bare.getRemoteAddr());
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException unreadable) {
            return false;
        }
    }
}
