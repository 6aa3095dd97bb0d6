package cn.fenhe.organization.people;

import cn.fenhe.installation.Installation;
import cn.fenhe.organization.Caller;
import cn.fenhe.organization.Role;
import cn.fenhe.regulation.Article;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The three administrators (三员) of a platform that has no accounts yet. Their first passwords stand in {@code first-sign-in.txt} of the
 * data folder, which only its owner reads: a line each, {@code account password}. Accounts and file come about together or not at all.
 */
@Component
@Article({"FH-16", "FH-11"})
class FirstAdministrators implements SmartInitializingSingleton {

    static final String FILE = "first-sign-in.txt";

    private static final Logger log = LoggerFactory.getLogger(FirstAdministrators.class);
    private static final Map<String, Role> THREE = new LinkedHashMap<>();
    private static final Map<String, String> NAMES =
            Map.of("sysadmin", "系统管理员", "secadmin", "安全管理员", "auditadmin", "审计管理员");

    static {
        THREE.put("sysadmin", Role.SYSTEM_ADMINISTRATOR);
        THREE.put("secadmin", Role.SECURITY_ADMINISTRATOR);
        THREE.put("auditadmin", Role.AUDIT_ADMINISTRATOR);
    }

    private final AccountStore store;
    private final Accounts accounts;
    private final Posts posts;
    private final Installation installation;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    FirstAdministrators(
            AccountStore store,
            Accounts accounts,
            Posts posts,
            Installation installation,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.accounts = accounts;
        this.posts = posts;
        this.installation = installation;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> createUnlessThere());
    }

    private void createUnlessThere() {
        // two nodes may start at once
        jdbc.sql("LOCK TABLE organization.account IN SHARE ROW EXCLUSIVE MODE").update();
        if (store.isEmpty()) {
            Map<String, String> passwords = new LinkedHashMap<>();
            THREE.forEach((account, role) -> passwords.put(account, create(account, role)));
            write(passwords);
            log.info("Created the three administrators; their first passwords are in {} of the data folder", FILE);
        }
    }

    private String create(String account, Role role) {
        Accounts.Created created = accounts.add(Caller.SYSTEM, account, NAMES.getOrDefault(account, account));
        posts.add(Caller.SYSTEM, created.id(), null, Set.of(role));
        // whoever reads the data folder is nobody's administrator yet, and nobody could offer a code
        store.admit(created.id());
        return created.firstPassword();
    }

    private void write(Map<String, String> passwords) {
        String lines = passwords.entrySet().stream()
                .map(first -> first.getKey() + " " + first.getValue() + "\n")
                .collect(Collectors.joining());
        try {
            Path file = installation.folder(".").normalize().resolve(FILE);
            Files.deleteIfExists(file);
            createForOwner(file);
            Files.writeString(
                    file,
                    "# First passwords, to be changed at the first sign-in. Delete this file afterwards.\n" + lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void createForOwner(Path file) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }
}
