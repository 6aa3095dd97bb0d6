package cn.fenhe.organization.machine;

import cn.fenhe.api.Refusal;
import cn.fenhe.audit.Act;
import cn.fenhe.audit.Actor;
import cn.fenhe.audit.AuditLog;
import cn.fenhe.cryptography.Keys;
import cn.fenhe.organization.Caller;
import cn.fenhe.organization.Institution;
import cn.fenhe.organization.Organization;
import cn.fenhe.organization.Region;
import cn.fenhe.organization.RequestSignature;
import cn.fenhe.regulation.Article;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells whether a signed request is truly its client's, and new. */
@Component
@Article("FH-12")
public class Signatures {

    static final Duration WINDOW = Duration.ofMinutes(5);

    private static final Pattern NONCE = Pattern.compile("[\\x21-\\x2b\\x2d-\\x7e]{8,64}");

    /** Seconds of a time that has more digits than any clock. */
    private static final long LAST_SECOND = 1L << 40;

    private final ClientStore clients;
    private final Nonces nonces;
    private final Organization organization;
    private final Keys keys;
    private final AuditLog audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Signatures(
            ClientStore clients,
            Nonces nonces,
            Organization organization,
            Keys keys,
            AuditLog audit,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.clients = clients;
        this.nonces = nonces;
        this.organization = organization;
        this.keys = keys;
        this.audit = audit;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Whose signature it claims to be, before the body is read.
     *
     * @throws Refusal 401 {@code organization.signature-malformed}, {@code organization.client-unknown},
     *     {@code organization.clock-wrong}
     */
    public Claimed claimed(String header) {
        RequestSignature signature = RequestSignature.read(header)
                .filter(read -> NONCE.matcher(read.nonce()).matches())
                .filter(read -> read.timestamp() >= 0 && read.timestamp() < LAST_SECOND)
                .orElseThrow(() -> refusal("organization.signature-malformed"));
        ClientStore.Stored stored = client(signature.client());
        Instant now = clock.instant();
        if (Duration.between(Instant.ofEpochSecond(signature.timestamp()), now)
                        .abs()
                        .compareTo(WINDOW)
                > 0) {
            throw recorded(
                    stored.client(),
                    "clock",
                    refusal("organization.clock-wrong")
                            .with(
                                    "now",
                                    OffsetDateTime.ofInstant(now, ZoneOffset.UTC)
                                            .toString())
                            .with("minutes", WINDOW.toMinutes()));
        }
        return new Claimed(signature, stored);
    }

    /**
     * The client, when the signature fits the request and its nonce was never used.
     *
     * @throws Refusal 401 {@code organization.signature-wrong}, {@code organization.replayed}
     */
    public Caller verified(Claimed claimed, RequestSignature.Signed request) {
        RequestSignature signature = claimed.signature();
        Client client = claimed.stored().client();
        String secret = new String(keys.open(claimed.sealedSecret()), StandardCharsets.UTF_8);
        if (!signature.fits(secret, request)) {
            throw recorded(client, "signature", refusal("organization.signature-wrong"));
        }
        OffsetDateTime until = OffsetDateTime.ofInstant(
                Instant.ofEpochSecond(signature.timestamp()).plus(WINDOW), ZoneOffset.UTC);
        if (!nonces.use(client.id(), signature.nonce(), until.plusSeconds(1))) {
            throw recorded(client, "replay", refusal("organization.replayed"));
        }
        return caller(client);
    }

    private ClientStore.Stored client(String id) {
        try {
            ClientStore.Stored stored =
                    clients.byId(UUID.fromString(id)).orElseThrow(() -> refusal("organization.client-refused"));
            if (stored.client().isDisabled() || stored.sealedSecret() == null) {
                throw recorded(stored.client(), "disabled", refusal("organization.client-refused"));
            }
            return stored;
        } catch (IllegalArgumentException notAnId) {
            throw refusal("organization.client-refused");
        }
    }

    private Caller caller(Client client) {
        Region region = organization
                .institution(client.institution())
                .map(Institution::region)
                .flatMap(organization::region)
                .orElseThrow();
        return new Caller(
                client.id().toString(),
                client.name(),
                client.institution(),
                region.id(),
                region.jurisdiction(),
                client.roles());
    }

    private Refusal recorded(Client client, String why, Refusal refusal) {
        transaction.executeWithoutResult(
                status -> audit.record(Act.of(Actor.PUBLIC, "organization.refuse-signature", "client", client.id())
                        .citing("FH-12")
                        .with("why", why)));
        return refusal;
    }

    private static Refusal refusal(String code) {
        return Refusal.of(Refusal.Kind.UNAUTHENTICATED, code).citing("FH-12");
    }

    /** A signature whose client is known and whose clock is right; the rest is to be seen. */
    public static final class Claimed {

        private final RequestSignature signature;
        private final ClientStore.Stored stored;

        private Claimed(RequestSignature signature, ClientStore.Stored stored) {
            this.signature = signature;
            this.stored = stored;
        }

        private RequestSignature signature() {
            return signature;
        }

        private ClientStore.Stored stored() {
            return stored;
        }

        private String sealedSecret() {
            return Objects.requireNonNull(stored.sealedSecret());
        }
    }
}
