package cn.fenhe.organization;

import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A person made for a test: as a caller of doors, and over HTTP. */
public final class Person {

    private final UUID account;
    private final String accountName;
    private final String password;
    private final UUID post;
    private final Caller caller;
    private final Supplier<SignedIn> signIn;
    private @Nullable SignedIn signedIn;

    Person(UUID account, String accountName, String password, UUID post, Caller caller, Supplier<SignedIn> signIn) {
        this.account = account;
        this.accountName = accountName;
        this.password = password;
        this.post = post;
        this.caller = caller;
        this.signIn = signIn;
    }

    /** For calling a door directly. */
    public Caller caller() {
        return caller;
    }

    /** For calling over HTTP, signed in at the first use. */
    public synchronized SignedIn http() {
        SignedIn present = signedIn;
        if (present == null) {
            present = signIn.get();
            signedIn = present;
        }
        return present;
    }

    public UUID account() {
        return account;
    }

    public String accountName() {
        return accountName;
    }

    public String password() {
        return password;
    }

    public UUID post() {
        return post;
    }
}
