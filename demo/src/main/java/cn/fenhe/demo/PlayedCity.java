package cn.fenhe.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The demonstration's city, played to its end on a platform: what somebody needs who looks at the platform from outside and wants people
 * with posts and data that is published, granted and open.
 */
public final class PlayedCity implements AutoCloseable {

    private static final String PLAYED = "played";

    private final List<String> launch;
    private final Path data;
    private final URI base;
    private final Passwords passwords;
    private final Resources made;

    private @Nullable PlatformProcess platform;

    private PlayedCity(List<String> launch, Path data, URI base) throws IOException {
        this.launch = launch;
        this.data = data;
        this.base = base;
        this.passwords = Passwords.in(data);
        this.made = Resources.in(data);
    }

    /**
     * Starts a platform on a free port and plays the demonstration on it.
     *
     * @param launch the command that starts the platform; port and data folder are added
     * @param data its data folder; played already, it is found as it is
     * @param told each step's name before it is played
     * @throws IllegalStateException when a step failed
     */
    public static PlayedCity start(List<String> launch, Path data, Consumer<String> told) throws IOException {
        Files.createDirectories(data);
        PlayedCity city = new PlayedCity(launch, data, URI.create("http://localhost:" + freePort()));
        try {
            city.open();
            if (!city.made.has(PLAYED)) {
                city.play(told);
            }
        } catch (IOException | RuntimeException e) {
            city.close();
            throw e;
        }
        return city;
    }

    /**
     * The city on a platform that somebody else keeps running.
     *
     * @param base where it answers, which may be a proxy before it
     */
    public static PlayedCity at(URI base, Path data) throws IOException {
        return new PlayedCity(List.of(), data, base);
    }

    private void play(Consumer<String> told) {
        for (Step step : Demonstration.mainJob(base, data, new City(base, passwords), made, passwords)) {
            told.accept(step.name());
            Step.Outcome outcome = step.play();
            if (!outcome.ok()) {
                throw new IllegalStateException(outcome.name() + ": " + outcome.problem());
            }
        }
        made.keep(PLAYED, base.toString());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Where the platform answers, without a slash at its end. */
    public URI base() {
        return base;
    }

    /** Of one of the demonstration's accounts, such as {@code gaj-steward} or {@code auditadmin}. */
    public String password(String account) {
        return passwords.of(account);
    }

    /** The accounts of everyone in the city. */
    public List<String> accounts() {
        return passwords.accounts();
    }

    /** The id of something that the demonstration made, such as {@code residents.resource}. */
    public String id(String name) {
        return made.id(name);
    }

    /** What the demonstration made and the ids of it. */
    public Map<String, String> ids() {
        return made.all();
    }

    /**
     * An entry of one's own, compiled, approved, confirmed and published through the API.
     *
     * @param bureau of the steward and the head, such as {@code mzj}
     * @param description of the entry, as the API takes it
     * @return the id of the resource
     */
    public String publish(String bureau, Map<String, Object> description) {
        return PublishedEntry.publish(
                person(bureau + "-steward"), person(bureau + "-head"), person("sjj-officer"), description);
    }

    private Person person(String account) {
        return Person.signIn(base, account, account, passwords);
    }

    /** Starts the platform, again after {@link #close()}, at the same address. */
    public void open() throws IOException {
        platform = PlatformProcess.start(launch, base.getPort(), data, data.resolve("platform.log"));
    }

    /** Stops the platform; what it holds stays in its data folder. */
    @Override
    public void close() {
        if (platform != null) {
            platform.close();
            platform = null;
        }
    }
}
