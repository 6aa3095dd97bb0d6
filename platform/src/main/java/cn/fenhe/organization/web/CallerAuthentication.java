package cn.fenhe.organization.web;

import cn.fenhe.organization.Caller;
import cn.fenhe.organization.people.SignedInPerson;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A known caller of one request; never kept beyond it. */
final class CallerAuthentication extends AbstractAuthenticationToken {

    private final transient Caller caller;
    private final transient @Nullable SignedInPerson person;

    /** @param person null for a machine client */
    CallerAuthentication(Caller caller, @Nullable SignedInPerson person) {
        super(caller.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList());
        this.caller = caller;
        this.person = person;
        setAuthenticated(true);
    }

    Caller caller() {
        return caller;
    }

    @Nullable
    SignedInPerson person() {
        return person;
    }

    @Override
    public String getName() {
        return caller.id();
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public Object getPrincipal() {
        return caller;
    }
}
