package cn.fenhe.organization.keys;

import cn.fenhe.api.Ids;
import cn.fenhe.api.Refusal;
import cn.fenhe.audit.Act;
import cn.fenhe.audit.AuditLog;
import cn.fenhe.cryptography.KeptKey;
import cn.fenhe.cryptography.KeyKind;
import cn.fenhe.cryptography.Keys;
import cn.fenhe.cryptography.Sm2;
import cn.fenhe.organization.Caller;
import cn.fenhe.organization.Role;
import cn.fenhe.regulation.Article;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keys in the hands of the security administrator (密钥管理): listed, put into each other's place, destroyed. The keystore is a file and commits
 * with no entry; so an order is committed first, with its entry, and then followed, by this process or after the next start (decision 0049).
 */
@Component
@Article({"FH-16", "FH-4", "FH-15"})
class KeyDesk {

    private static final String[] CITED = {"FH-16", "FH-4"};

    private final Keys keys;
    private final KeyOrderStore orders;
    private final AuditLog audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    KeyDesk(Keys keys, KeyOrderStore orders, AuditLog audit, Clock clock, PlatformTransactionManager transactions) {
        this.keys = keys;
        this.orders = orders;
        this.audit = audit;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** All of them, the oldest first. */
    List<KeyLine> list(Caller by) {
        by.require(Role.SECURITY_ADMINISTRATOR);
        List<KeyOrder> all = orders.all();
        return keys.list().stream().map(key -> line(key, all)).toList();
    }

    /**
     * Puts a new key in the place of a current one.
     *
     * @return the new key's id
     * @throws Refusal 404 {@code organization.key-unknown}, 409 {@code organization.key-changed-meanwhile} when it is not current any more
     */
    String rotate(Caller by, String id, String reasons) {
        by.require(Role.SECURITY_ADMINISTRATOR);
        KeyOrder order = order(by, KeyOrder.Act.ROTATE, id, reasons);
        return follow(order, () -> requireState(known(id), KeptKey.State.CURRENT));
    }

    /**
     * Destroys a key that is kept for older data.
     *
     * @throws Refusal 404 {@code organization.key-unknown}, 409 {@code organization.key-signs}, {@code organization.key-in-use},
     *     {@code organization.key-changed-meanwhile}
     */
    void destroy(Caller by, String id, String reasons) {
        by.require(Role.SECURITY_ADMINISTRATOR);
        KeyOrder order = order(by, KeyOrder.Act.DESTROY, id, reasons);
        String ignored = follow(order, () -> requireDestructible(known(id)));
    }

    /** The public half of a signing key, PEM. @throws Refusal 404 {@code organization.key-unknown}, 422 of another kind */
    String publicHalf(Caller by, String id) {
        by.require(Role.SECURITY_ADMINISTRATOR);
        if (known(id).kind() != KeyKind.SIGNING) {
            throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "organization.key-without-public-half");
        }
        return Sm2.toPem(keys.publicKey(id));
    }

    /** Follows what was ordered and, because the platform was cut off, not done. */
    void followWaiting() {
        orders.waiting().forEach(this::carryOut);
    }

    /** Writes an order down, once nothing speaks against it, and carries it out. */
    private String follow(KeyOrder order, Runnable guard) {
        guard.run();
        transaction.executeWithoutResult(status -> {
            if (!orders.add(order)) {
                throw changedMeanwhile(order.key());
            }
            // none waits: what was ordered before has been followed, and is seen now
            guard.run();
            audit.record(Act.of(order.by(), ordered(order), "key", order.key())
                    .with("reasons", order.reasons())
                    .citing(CITED));
        });
        return carryOut(order);
    }

    /** Both steps may be repeated: a key is replaced once and destroyed once, and an order is done once. */
    private String carryOut(KeyOrder order) {
        String made = null;
        if (order.act() == KeyOrder.Act.ROTATE) {
            made = keys.replace(order.key());
        } else {
            keys.destroy(order.key());
        }
        recordDone(order, made);
        return made == null ? order.key() : made;
    }

    private void recordDone(KeyOrder order, @Nullable String made) {
        transaction.executeWithoutResult(status -> {
            if (orders.done(order.id(), now(), made)) {
                Act act = made == null
                        ? Act.of(order.by(), "organization.destroy-key", "key", order.key())
                        : Act.of(order.by(), "organization.rotate-key", "key", made)
                                .with("before", order.key());
                audit.record(act.with("reasons", order.reasons()).citing(CITED));
            }
        });
    }

    private static String ordered(KeyOrder order) {
        return order.act() == KeyOrder.Act.ROTATE
                ? "organization.order-key-rotation"
                : "organization.order-key-destruction";
    }

    private void requireDestructible(KeptKey key) {
        if (key.kind() == KeyKind.SIGNING) {
            throw conflict("organization.key-signs", key.id());
        }
        if (key.state() == KeptKey.State.CURRENT) {
            throw conflict("organization.key-in-use", key.id());
        }
        requireState(key, KeptKey.State.OLDER);
    }

    private void requireState(KeptKey key, KeptKey.State state) {
        if (key.state() != state) {
            throw changedMeanwhile(key.id());
        }
    }

    private static Refusal changedMeanwhile(String id) {
        return conflict("organization.key-changed-meanwhile", id);
    }

    private static Refusal conflict(String code, String id) {
        return Refusal.of(Refusal.Kind.CONFLICT, code).with("key", id).citing(CITED);
    }

    private KeptKey known(String id) {
        return keys.list().stream()
                .filter(key -> key.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "organization.key-unknown"));
    }

    private KeyOrder order(Caller by, KeyOrder.Act act, String key, String reasons) {
        return new KeyOrder(Ids.next(), act, key, reasons.strip(), by.actor(), now(), null, null);
    }

    private KeyLine line(KeptKey key, List<KeyOrder> all) {
        KeyOrder waiting = one(all, order -> order.done() == null && order.key().equals(key.id()));
        return new KeyLine(
                key.id(),
                key.purpose(),
                key.kind(),
                key.state(),
                key.created(),
                deed(one(all, order -> key.id().equals(order.made()))),
                deed(one(
                        all,
                        order -> order.act() == KeyOrder.Act.DESTROY
                                && order.done() != null
                                && order.key().equals(key.id()))),
                waiting == null ? null : waiting.act());
    }

    private static @Nullable KeyOrder one(List<KeyOrder> all, Predicate<KeyOrder> which) {
        return all.stream().filter(which).findFirst().orElse(null);
    }

    private static KeyLine.@Nullable Deed deed(@Nullable KeyOrder order) {
        return order == null ? null : KeyLine.Deed.of(order);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
