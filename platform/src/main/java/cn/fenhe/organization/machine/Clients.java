package cn.fenhe.organization.machine;

import cn.fenhe.api.Cursor;
import cn.fenhe.api.Ids;
import cn.fenhe.api.Page;
import cn.fenhe.api.Paging;
import cn.fenhe.api.Refusal;
import cn.fenhe.audit.Act;
import cn.fenhe.audit.AuditLog;
import cn.fenhe.cryptography.Keys;
import cn.fenhe.organization.Caller;
import cn.fenhe.organization.Organization;
import cn.fenhe.organization.Role;
import cn.fenhe.organization.history.Disablings;
import cn.fenhe.regulation.Article;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Machine clients (系统对接), created by the system administrator without any right, which the security administrator gives. The secret is
 * taken by the institution's own people, so that no administrator can act as its systems.
 */
@Component
@Transactional
@Article({"FH-16", "FH-12"})
public class Clients {

    private static final String PURPOSE = "secrets";
    private static final int SECRET_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ClientStore clients;
    private final Organization organization;
    private final Disablings disablings;
    private final Keys keys;
    private final AuditLog audit;
    private final Clock clock;

    Clients(
            ClientStore clients,
            Organization organization,
            Disablings disablings,
            Keys keys,
            AuditLog audit,
            Clock clock) {
        this.clients = clients;
        this.organization = organization;
        this.disablings = disablings;
        this.keys = keys;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Page<Client> list(Caller by, Paging paging) {
        boolean own = by.is(Role.STEWARD) || by.is(Role.UNIT_HEAD);
        if (!own) {
            by.require(Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR, Role.AUDIT_ADMINISTRATOR);
        }
        return paging.page(
                clients.list(own ? by.requireInstitution() : null, paging.afterId(), paging.fetch()),
                client -> Cursor.of(client.id()));
    }

    /** @throws Refusal 404 for an unknown institution */
    public Created create(Caller by, String name, UUID institution) {
        by.require(Role.SYSTEM_ADMINISTRATOR);
        if (organization.institution(institution).isEmpty()) {
            throw Refusal.of(Refusal.Kind.NOT_FOUND, "organization.institution-unknown")
                    .with("institution", institution.toString());
        }
        Client client = new Client(Ids.next(), name.strip(), institution, Set.of(), null);
        clients.add(client, now());
        audit.record(Act.of(by.actor(), "organization.create-client", "client", client.id())
                .with("institution", institution.toString()));
        return new Created(client.id());
    }

    /**
     * A new secret of a client of the caller's own institution; the one before it is void.
     *
     * @throws Refusal 403 for anyone but a steward or head of a unit, 404 for another institution's client
     */
    public Issued issueSecret(Caller by, UUID id) {
        by.require(Role.STEWARD, Role.UNIT_HEAD);
        Client client = known(id);
        if (!client.institution().equals(by.requireInstitution())) {
            throw unknown(id);
        }
        String secret = secret();
        clients.setSecret(id, keys.seal(PURPOSE, secret.getBytes(StandardCharsets.UTF_8)));
        audit.record(Act.of(by.actor(), "organization.issue-client-secret", "client", id)
                .citing("FH-16"));
        return new Issued(id, secret);
    }

    /** Gives a client its rights from now on; none takes them all. @throws Refusal 422 for a role that is for people, 404 */
    public Client setRights(Caller by, UUID id, Set<Role> roles) {
        by.require(Role.SECURITY_ADMINISTRATOR);
        if (!Set.of(Role.MACHINE).containsAll(roles)) {
            throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "organization.client-roles-invalid");
        }
        Client client = known(id);
        if (!client.roles().equals(roles)) {
            clients.setRoles(id, roles, now());
            audit.record(Act.of(by.actor(), "organization.set-client-rights", "client", id)
                    .with("roles", roles.stream().map(Role::name).sorted().toList()));
        }
        return known(id);
    }

    /** Lets nobody in with the client until it is enabled again. */
    public void disable(Caller by, UUID id) {
        by.require(Role.SYSTEM_ADMINISTRATOR);
        if (!known(id).isDisabled()) {
            clients.setDisabled(id, now());
            disablings.begin(id, now());
            audit.record(Act.of(by.actor(), "organization.disable-client", "client", id));
        }
    }

    public void enable(Caller by, UUID id) {
        by.require(Role.SYSTEM_ADMINISTRATOR);
        if (known(id).isDisabled()) {
            clients.setDisabled(id, null);
            disablings.end(id, now());
            audit.record(Act.of(by.actor(), "organization.enable-client", "client", id));
        }
    }

    /** What a client might do at a past instant (历史权限). */
    @Article("FH-4")
    public Held rightsAt(Caller by, UUID id, OffsetDateTime at) {
        by.require(Role.AUDIT_ADMINISTRATOR);
        Client client = known(id);
        audit.record(
                Act.of(by.actor(), "organization.read-rights", "client", id).with("at", at.toString()));
        return new Held(
                id, client.name(), client.institution(), at, disablings.covers(id, at), clients.rolesAt(id, at));
    }

    private Client known(UUID id) {
        return clients.byId(id).map(ClientStore.Stored::client).orElseThrow(() -> unknown(id));
    }

    private static Refusal unknown(UUID id) {
        return Refusal.of(Refusal.Kind.NOT_FOUND, "organization.client-unknown").with("client", id.toString());
    }

    private static String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** A client, still without secret and rights. */
    public record Created(UUID id) {}

    /** @param secret shown this once */
    public record Issued(UUID id, String secret) {}

    /** A client's rights at an instant. */
    public record Held(UUID id, String name, UUID institution, OffsetDateTime at, boolean disabled, Set<Role> roles) {}
}
