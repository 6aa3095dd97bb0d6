package cn.fenhe.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;

/** The passwords of the demonstration's people, in a file of its data folder that only its owner reads. */
final class Passwords {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private final Path file;
    private final Map<String, String> byAccount;
    private final SecureRandom random = new SecureRandom();

    private Passwords(Path file, Map<String, String> byAccount) {
        this.file = file;
        this.byAccount = byAccount;
    }

    static Passwords in(Path data) throws IOException {
        Path file = data.resolve("demonstration-accounts.json");
        Map<String, String> known = Files.exists(file)
                ? Answer.JSON.readValue(Files.readAllBytes(file), new TypeReference<TreeMap<String, String>>() {})
                : new TreeMap<>();
        return new Passwords(file, known);
    }

    boolean knows(String account) {
        return byAccount.containsKey(account);
    }

    /** Everyone with a password; what else is kept here has a name with a space in it or is no account's. */
    List<String> accounts() {
        return byAccount.keySet().stream()
                .filter(name -> name.matches("[a-z]+(-[a-z]+)?"))
                .toList();
    }

    String of(String account) {
        String password = byAccount.get(account);
        if (password == null) {
            throw new StepFailed("no password is known for " + account + "; this data folder was not made by the"
                    + " demonstration, or its file " + file.getFileName() + " is gone");
        }
        return password;
    }

    String fresh(String account) {
        StringBuilder password = new StringBuilder("Fh-");
        for (int i = 0; i < 14; i++) {
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.append('7').toString();
    }

    /** Kept before it is needed: written to a new file that takes the old one's place. */
    void keep(String account, String password) {
        byAccount.put(account, password);
        try {
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(fresh);
            Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(fresh, Answer.JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(byAccount));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the passwords in " + file.getFileName(), e);
        }
    }
}
