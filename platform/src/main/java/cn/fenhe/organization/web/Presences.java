package cn.fenhe.organization.web;

import cn.fenhe.organization.Caller;
import cn.fenhe.organization.Presence;
import cn.fenhe.organization.people.Sessions;
import cn.fenhe.organization.people.SignedInPerson;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;

/** Reads a session again, as it stands in the store, without keeping it awake. */
@Component
class Presences {

    private final SessionRepository<? extends Session> stored;
    private final Sessions sessions;

    Presences(SessionRepository<? extends Session> stored, Sessions sessions) {
        this.stored = stored;
        this.sessions = sessions;
    }

    /** Of a request's caller; a machine's, which has no session, ends with the request. */
    Presence of(HttpServletRequest request, Caller caller) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return new Presence(() -> true);
        }
        String id = session.getId();
        return new Presence(() -> isStill(id, caller));
    }

    private boolean isStill(String id, Caller caller) {
        Session session = stored.findById(id);
        return session != null
                && !session.isExpired()
                && sessions.of(name -> session.getAttribute(name))
                        .map(SignedInPerson::caller)
                        .filter(caller::equals)
                        .isPresent();
    }
}
