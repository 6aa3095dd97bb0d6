package cn.fenhe.demo;

import java.net.URI;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A person of the demonstration, signed in with a password of its own. */
final class Person extends Visitor {

    private final String account;
    private final String title;

    private Person(URI base, String account, String title) {
        super(base);
        this.account = account;
        this.title = title;
    }

    /** Signs in; a first password is changed at once, and the security administrator's code shown, as the platform asks. */
    static Person signIn(URI base, String account, String title, Passwords passwords) {
        Person person = new Person(base, account, title);
        person.get("/api/v1/session");
        JsonNode session = person.post("/api/v1/session", Map.of("account", account, "password", passwords.of(account)))
                .expect(200)
                .json();
        if (session.path("mustChangePassword").asBoolean(false)) {
            String old = passwords.of(account);
            String fresh = passwords.fresh(account);
            person.put("/api/v1/session/password", Map.of("old", old, "new", fresh))
                    .expect(204);
            passwords.keep(account, fresh);
        }
        if (session.path("awaitsAdmission").asBoolean(false)) {
            person.put("/api/v1/session/admission", Map.of("code", passwords.of(admissionOf(account))))
                    .expect(204);
        }
        return person;
    }

    /** Under which name the security administrator's code for an account is kept. */
    static String admissionOf(String account) {
        return "admission of " + account;
    }

    String account() {
        return account;
    }

    String title() {
        return title;
    }
}
