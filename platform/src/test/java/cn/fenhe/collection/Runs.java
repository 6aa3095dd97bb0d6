package cn.fenhe.collection;

import cn.fenhe.organization.Caller;
import cn.fenhe.organization.Person;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hands data in for tests, and waits for what comes of it. */
@Component
public class Runs {

    private final CollectionRuns runs;

    Runs(CollectionRuns runs) {
        this.runs = runs;
    }

    /** Hands in one file of a resource that the steward's institution provides. */
    public CollectionRun handIn(Person steward, CollectionOrder order, String name, byte[] content) {
        try (HandIn handIn = runs.open(steward.caller(), content.length)) {
            handIn.order(order);
            handIn.file(name, new ByteArrayInputStream(content));
            return handIn.submit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public CollectionRun handIn(Person steward, CollectionOrder order, String text) {
        return handIn(steward, order, "data.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    /** Hands in a text for the whole of a resource and waits until it is committed. */
    public CollectionRun committed(Person steward, UUID resource, String text) {
        CollectionRun run = handIn(steward, CollectionOrder.of(resource, RunMode.REPLACE), text);
        return await(steward, run.id(), RunState.COMMITTED);
    }

    /** Likewise of data that is held because it looks like persons', and accepted by somebody else. */
    public CollectionRun accepted(Person steward, Caller judge, UUID resource, String text) {
        CollectionRun run = handIn(steward, CollectionOrder.of(resource, RunMode.REPLACE), text);
        await(steward, run.id(), RunState.HELD);
        runs.accept(judge, run.id(), "已核对");
        return await(steward, run.id(), RunState.COMMITTED);
    }

    /** Waits until a run is in one of the states; a final one that is not wanted ends the wait with its reason. */
    public CollectionRun await(Person steward, UUID id, RunState... wanted) {
        List<RunState> states = Arrays.asList(wanted);
        CollectionRun last = Awaitility.await("run " + id)
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> runs.find(steward.caller(), id),
                        run -> states.contains(run.state()) || run.state().isFinal());
        if (!states.contains(last.state())) {
            throw new AssertionError("run " + id + " is " + last.state() + ": " + last.failure());
        }
        return last;
    }

    /** A value that has to be there. */
    static <T> T present(@Nullable T value) {
        return Objects.requireNonNull(value);
    }
}
