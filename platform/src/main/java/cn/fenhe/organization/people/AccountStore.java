package cn.fenhe.organization.people;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts as they are stored. */
@Repository
class AccountStore {

    private static final String COLUMNS =
            "id, account, name, password_hash, must_change_password, credential, disabled_at, totp_sealed, totp_confirmed_at,"
                    + " admitted, admission_digest";
    private static final String ANY = "SELECT EXISTS (SELECT 1 FROM organization.account)";
    private static final String BY_ID = "SELECT " + COLUMNS + " FROM organization.account WHERE id = :id";
    private static final String BY_NAME =
            "SELECT " + COLUMNS + " FROM organization.account WHERE lower(account) = :account";
    private static final String LIST = "SELECT " + COLUMNS
            + " FROM organization.account WHERE cast(:after AS uuid) IS NULL OR id > :after ORDER BY id LIMIT :limit";
    private static final String ADD = """
            INSERT INTO organization.account (id, account, name, password_hash, must_change_password, created_at)
            VALUES (:id, :account, :name, :hash, true, :now)
            ON CONFLICT DO NOTHING
            """;
    private static final String SET_PASSWORD = """
            UPDATE organization.account
               SET password_hash = :hash, must_change_password = :mustChange, credential = credential + 1
             WHERE id = :id
            """;
    private static final String REMEMBER_PASSWORD =
            "INSERT INTO organization.former_password (account, hash, set_at) VALUES (:id, :hash, :now)";
    private static final String FORMER =
            "SELECT hash FROM organization.former_password WHERE account = :id ORDER BY set_at DESC LIMIT :limit";
    private static final String SET_DISABLED =
            "UPDATE organization.account SET disabled_at = :at, credential = credential + 1 WHERE id = :id";
    private static final String PROPOSE_TOTP = """
            UPDATE organization.account
               SET totp_sealed = :sealed, totp_confirmed_at = NULL, totp_last_step = NULL
             WHERE id = :id
            """;
    private static final String CONFIRM_TOTP =
            "UPDATE organization.account SET totp_confirmed_at = :now WHERE id = :id";
    private static final String REMOVE_TOTP = """
            UPDATE organization.account
               SET totp_sealed = NULL, totp_confirmed_at = NULL, totp_last_step = NULL, credential = credential + 1
             WHERE id = :id
            """;
    private static final String OFFER_ADMISSION =
            "UPDATE organization.account SET admission_digest = :digest WHERE id = :id";
    private static final String ADMIT =
            "UPDATE organization.account SET admitted = true, admission_digest = NULL WHERE id = :id";
    private static final String WITHDRAW_ADMISSION = "UPDATE organization.account SET admitted = false WHERE id = :id";
    private static final String USE_TOTP_STEP = """
            UPDATE organization.account SET totp_last_step = :step
             WHERE id = :id AND (totp_last_step IS NULL OR totp_last_step < :step)
            """;

    private static final RowMapper<Account> ACCOUNT_ROW = new SimplePropertyRowMapper<>(Account.class);

    private final JdbcClient jdbc;

    AccountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isEmpty() {
        return !jdbc.sql(ANY).query(Boolean.class).single();
    }

    Optional<Account> byId(UUID id) {
        return jdbc.sql(BY_ID).param("id", id).query(ACCOUNT_ROW).optional();
    }

    Optional<Account> byName(AccountName account) {
        return account.isPossible() ? find(account.text()) : Optional.empty();
    }

    private Optional<Account> find(String account) {
        return jdbc.sql(BY_NAME).param("account", account).query(ACCOUNT_ROW).optional();
    }

    List<Account> list(@Nullable UUID after, int limit) {
        return jdbc.sql(LIST)
                .param("after", after)
                .param("limit", limit)
                .query(ACCOUNT_ROW)
                .list();
    }

    /** Whether it was added; not when the account is taken. */
    boolean add(UUID id, String account, String name, String hash, OffsetDateTime now) {
        return jdbc.sql(ADD)
                        .param("id", id)
                        .param("account", account)
                        .param("name", name)
                        .param("hash", hash)
                        .param("now", now)
                        .update()
                == 1;
    }

    void setPassword(Account account, String hash, boolean mustChange, OffsetDateTime now) {
        jdbc.sql(REMEMBER_PASSWORD)
                .param("id", account.id())
                .param("hash", account.passwordHash())
                .param("now", now)
                .update();
        jdbc.sql(SET_PASSWORD)
                .param("id", account.id())
                .param("hash", hash)
                .param("mustChange", mustChange)
                .update();
    }

    /** Hashes of the passwords before the present one, newest first. */
    List<String> formerPasswords(UUID id, int limit) {
        return jdbc.sql(FORMER)
                .param("id", id)
                .param("limit", limit)
                .query((row, number) -> row.getString("hash"))
                .list();
    }

    /** @param at null to enable it again */
    void setDisabled(UUID id, @Nullable OffsetDateTime at) {
        jdbc.sql(SET_DISABLED).param("id", id).param("at", at).update();
    }

    void proposeSecondFactor(UUID id, String sealed) {
        jdbc.sql(PROPOSE_TOTP).param("id", id).param("sealed", sealed).update();
    }

    void confirmSecondFactor(UUID id, OffsetDateTime now) {
        jdbc.sql(CONFIRM_TOTP).param("id", id).param("now", now).update();
    }

    void removeSecondFactor(UUID id) {
        jdbc.sql(REMOVE_TOTP).param("id", id).update();
    }

    /** @param digest of the code by which the holder is let in */
    void offerAdmission(UUID id, String digest) {
        jdbc.sql(OFFER_ADMISSION).param("id", id).param("digest", digest).update();
    }

    void admit(UUID id) {
        jdbc.sql(ADMIT).param("id", id).update();
    }

    void withdrawAdmission(UUID id) {
        jdbc.sql(WITHDRAW_ADMISSION).param("id", id).update();
    }

    /** Whether the step was not used yet; each is good once. */
    boolean useStep(UUID id, long step) {
        return jdbc.sql(USE_TOTP_STEP).param("id", id).param("step", step).update() == 1;
    }
}
