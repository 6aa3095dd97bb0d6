package cn.fenhe.api;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Calls that exist in tests only, to see how the platform answers what any call may run into. */
@Hidden
@RestController
class Tryouts {

    static final String PUBLIC = "/api/v1/open/tryouts";
    static final String SIGNED_IN = "/api/v1/tryouts";

    final AtomicInteger done = new AtomicInteger();
    volatile CountDownLatch entered = new CountDownLatch(0);
    volatile CountDownLatch goOn = new CountDownLatch(0);

    record Thing(@NotBlank String name, @Positive int size) {}

    @GetMapping(PUBLIC + "/refusal")
    void refusal() {
        throw Refusal.of(Refusal.Kind.CONFLICT, "api.limit-invalid")
                .with("most", 7)
                .with("states", List.of("DRAFT", "HELD"))
                .with("title", "not the title")
                .citing("TJ-17", "GW-21");
    }

    @GetMapping(PUBLIC + "/without-text")
    void withoutText() {
        throw Refusal.of(Refusal.Kind.CONFLICT, "api.no-such-text");
    }

    @GetMapping(PUBLIC + "/failure")
    void failure(@RequestParam String kind) throws IOException {
        switch (kind) {
            case "stale" -> throw new OptimisticLockingFailureException("row 7 of secret_table");
            case "disk" -> throw new IOException("No space left on device");
            case "disk-of-database" ->
                throw new DataAccessResourceFailureException("x", new SQLException("secret", "53100"));
            case "away" -> throw new DataAccessResourceFailureException("x", new SQLException("secret", "57P01"));
            case "crowded" ->
                throw new CannotGetJdbcConnectionException(
                        "x", new SQLTransientConnectionException("secret pool, request timed out"));
            case "range" -> throw new DataIntegrityViolationException("x", new SQLException("secret", "22008"));
            case "twice" -> throw new DuplicateKeyException("secret_table");
            default -> throw new IllegalStateException("the secret is 42");
        }
    }

    @PostMapping(PUBLIC + "/things")
    @ResponseStatus(HttpStatus.CREATED)
    Thing create(@Valid @RequestBody Thing thing) {
        return thing;
    }

    @GetMapping(path = PUBLIC + "/numbers/{number}", produces = MediaType.APPLICATION_JSON_VALUE)
    int number(@PathVariable int number) {
        return number;
    }

    @GetMapping(PUBLIC + "/pages")
    Page<Integer> page(Paging paging) {
        int after =
                paging.after(1).map(keys -> Integer.parseInt(keys.getFirst())).orElse(0);
        List<Integer> rows = java.util.stream.IntStream.range(after + 1, 6)
                .limit(paging.fetch())
                .boxed()
                .toList();
        return paging.page(rows, Cursor::of);
    }

    @PutMapping(PUBLIC + "/versions/{version}")
    ResponseEntity<Void> change(@PathVariable long version, IfMatch ifMatch) {
        ifMatch.require(version);
        return ResponseEntity.noContent().eTag(IfMatch.tag(version + 1)).build();
    }

    @PostMapping(SIGNED_IN + "/created")
    ResponseEntity<Map<String, Object>> created(@RequestBody Thing thing) throws InterruptedException {
        entered.countDown();
        if (!goOn.await(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("nobody let it go on");
        }
        if (thing.size() < 0) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "api.changed-meanwhile");
        }
        done.incrementAndGet();
        UUID id = Ids.next();
        return ResponseEntity.status(201)
                .header("Location", SIGNED_IN + "/" + id)
                .eTag(IfMatch.tag(1))
                .body(Map.of("id", id, "name", thing.name()));
    }

    @PostMapping(SIGNED_IN + "/read")
    Map<String, String> read() {
        done.incrementAndGet();
        return Map.of("row", "of a person");
    }

    @PostMapping(SIGNED_IN + "/secret")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, String> secret(HttpServletRequest request) {
        Idempotency.showsSecret(request);
        done.incrementAndGet();
        return Map.of("secret", UUID.randomUUID().toString());
    }

    @PostMapping(SIGNED_IN + "/big")
    @ResponseStatus(HttpStatus.CREATED)
    String big() {
        done.incrementAndGet();
        return "河".repeat(100_000);
    }

    @PostMapping(SIGNED_IN + "/stream")
    StreamingResponseBody stream() {
        done.incrementAndGet();
        return out -> {
            for (int i = 0; i < 1000; i++) {
                out.write((i + "\n").getBytes(StandardCharsets.US_ASCII));
            }
        };
    }

    @PostMapping(SIGNED_IN + "/upload")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Map<String, Object> upload(HttpServletRequest request) throws IOException {
        BoundedBodies.streams(request);
        long bytes = request.getInputStream().skip(Long.MAX_VALUE);
        done.incrementAndGet();
        return Map.of("id", Ids.next(), "bytes", bytes);
    }
}
