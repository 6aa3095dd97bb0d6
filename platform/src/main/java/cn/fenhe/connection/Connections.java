package cn.fenhe.connection;

import cn.fenhe.api.Cursor;
import cn.fenhe.api.Ids;
import cn.fenhe.api.Page;
import cn.fenhe.api.Paging;
import cn.fenhe.api.Refusal;
import cn.fenhe.audit.Act;
import cn.fenhe.audit.AuditLog;
import cn.fenhe.cryptography.Keys;
import cn.fenhe.organization.Caller;
import cn.fenhe.organization.Institution;
import cn.fenhe.organization.Organization;
import cn.fenhe.organization.Role;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The register of connections (连接登记; TJ-11), each of one institution, kept by its stewards; another's does not exist. */
@Component
public class Connections {

    private static final String PURPOSE = "secrets";
    private static final int LONGEST_NAME = 100;

    private final ConnectionStore store;
    private final FrontFolders folders;
    private final ReachableHosts hosts;
    private final Reaching reaching;
    private final Organization organization;
    private final Keys keys;
    private final AuditLog audit;
    private final Clock clock;

    Connections(
            ConnectionStore store,
            FrontFolders folders,
            ReachableHosts hosts,
            Reaching reaching,
            Organization organization,
            Keys keys,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.folders = folders;
        this.hosts = hosts;
        this.reaching = reaching;
        this.organization = organization;
        this.keys = keys;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Refusal 409 {@code connection.name-taken}; 403 when the folder or host is not allowed; 400 and 422 for the rest */
    @Transactional
    public Connection register(Caller caller, ConnectionDraft draft) {
        Connection connection = checked(caller, Ids.next(), draft, draft.secret() != null);
        String secret = draft.secret();
        try {
            store.insert(connection, secret == null ? null : seal(secret));
        } catch (DuplicateKeyException e) {
            throw taken(draft);
        }
        record(caller, "connection.register", connection);
        return connection;
    }

    /** Changes all of it; the secret stays when none is given. */
    @Transactional
    public Connection change(Caller caller, UUID id, ConnectionDraft draft) {
        Connection present = find(caller, id);
        String secret = draft.secret();
        Connection changed = checked(caller, id, draft, secret != null || present.hasSecret());
        try {
            store.update(changed, secret == null ? store.sealedSecret(id) : seal(secret));
        } catch (DuplicateKeyException e) {
            throw taken(draft);
        }
        record(caller, "connection.change", changed);
        return changed;
    }

    @Transactional
    public void remove(Caller caller, UUID id) {
        Connection connection = find(caller, id);
        store.delete(connection.institution(), id);
        record(caller, "connection.remove", connection);
    }

    /** @throws Refusal 404 {@code connection.unknown} also for another institution's */
    public Connection find(Caller caller, UUID id) {
        return own(steward(caller), id);
    }

    /** The institution's connections, newest first. */
    public Page<Connection> list(Caller caller, Paging paging) {
        List<Connection> rows = store.list(steward(caller), paging.afterId(), paging.fetch());
        return paging.page(rows, row -> Cursor.of(row.id().toString()));
    }

    /** Tries whether it can be reached, within a time limit; nobody signs in and nothing is read. */
    @Transactional
    public Reach test(Caller caller, UUID id) {
        Connection connection = find(caller, id);
        Reach reach = reaching.of(connection, code(connection.institution()));
        audit.record(act(caller, "connection.test", connection).with("outcome", reach.outcome()));
        return reach;
    }

    /**
     * The files of an institution's folder whose names match, by name.
     *
     * @param pattern such as {@code *.csv}
     * @throws Refusal 404 {@code connection.unknown}, 422 {@code connection.not-a-folder}, 403 when the folder is allowed no more
     */
    public List<Path> files(UUID institution, UUID id, String pattern) {
        Connection connection = own(institution, id);
        String folder = connection.folder();
        if (folder == null) {
            throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "connection.not-a-folder");
        }
        return folders.files(folders.allowed(folder, code(institution)), pattern);
    }

    private static UUID steward(Caller caller) {
        caller.require(Role.STEWARD);
        return caller.requireInstitution();
    }

    private Connection own(UUID institution, UUID id) {
        return store.find(institution, id).orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "connection.unknown"));
    }

    private Connection checked(Caller caller, UUID id, ConnectionDraft draft, boolean hasSecret) {
        UUID institution = steward(caller);
        if (draft.name().isBlank() || draft.name().length() > LONGEST_NAME) {
            throw incomplete("name");
        }
        return switch (draft.kind()) {
            case FOLDER -> {
                String folder = draft.folder();
                if (folder == null || draft.database() != null || hasSecret) {
                    throw incomplete("folder");
                }
                String real = folders.allowed(folder, code(institution)).toString();
                yield of(caller, institution, id, draft, real, false);
            }
            case DATABASE -> {
                DatabaseAddress database = draft.database();
                if (database == null || draft.folder() != null) {
                    throw incomplete("database");
                }
                DatabaseRules.require(database);
                hosts.requireAllowed(database.host());
                yield of(caller, institution, id, draft, null, hasSecret);
            }
        };
    }

    private Connection of(
            Caller caller,
            UUID institution,
            UUID id,
            ConnectionDraft draft,
            @Nullable String folder,
            boolean hasSecret) {
        return new Connection(
                id,
                institution,
                draft.name().strip(),
                draft.kind(),
                folder,
                draft.database(),
                hasSecret,
                caller.id(),
                clock.instant());
    }

    private String code(UUID institution) {
        return organization.institution(institution).map(Institution::code).orElseThrow();
    }

    private String seal(String secret) {
        return keys.seal(PURPOSE, secret.getBytes(StandardCharsets.UTF_8));
    }

    private void record(Caller caller, String action, Connection connection) {
        audit.record(act(caller, action, connection));
    }

    private static Act act(Caller caller, String action, Connection connection) {
        return Act.of(caller.actor(), action, "connection", connection.id())
                .with("kind", connection.kind().name())
                .with("name", connection.name());
    }

    private static Refusal taken(ConnectionDraft draft) {
        return Refusal.of(Refusal.Kind.CONFLICT, "connection.name-taken").with("name", draft.name());
    }

    private static Refusal incomplete(String field) {
        return Refusal.of(Refusal.Kind.INVALID, "connection.field-invalid").with("field", field);
    }
}
