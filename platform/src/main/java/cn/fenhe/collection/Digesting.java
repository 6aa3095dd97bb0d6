package cn.fenhe.collection;

import cn.fenhe.collection.receiving.Received;
import cn.fenhe.cryptography.DigestingOutputStream;
import cn.fenhe.cryptography.Sm3;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Takes, in a thread of its own, the digests that receiving left for later; closed before its end it gives up. */
final class Digesting implements AutoCloseable {

    private static final int CHUNK = 1 << 17;

    private final FutureTask<List<Received>> task;

    private Digesting(FutureTask<List<Received>> task) {
        this.task = task;
    }

    /** @param folder in which the received files are stored */
    static Digesting of(List<Received> received, Path folder) {
        FutureTask<List<Received>> task = new FutureTask<>(() -> digested(received, folder));
        Thread.ofVirtual().name("sm3").start(task);
        return new Digesting(task);
    }

    private static List<Received> digested(List<Received> received, Path folder) throws IOException {
        List<Received> whole = new ArrayList<>();
        for (Received one : received) {
            whole.add(
                    one.sm3() != null
                            ? one
                            : one.digested(
                                    sm3(folder.resolve(one.files().getFirst().stored()))));
        }
        return whole;
    }

    private static String sm3(Path file) throws IOException {
        byte[] chunk = new byte[CHUNK];
        try (InputStream in = Files.newInputStream(file);
                DigestingOutputStream digest = Sm3.digesting(OutputStream.nullOutputStream())) {
            for (int got = in.read(chunk); got >= 0; got = in.read(chunk)) {
                if (Thread.interrupted()) {
                    throw new CancellationException("the digest is no longer wanted");
                }
                digest.write(chunk, 0, got);
                // others' requests are carried by the same few cores
                Thread.yield();
            }
            return digest.hex();
        }
    }

    /** What was received, with every digest. */
    List<Received> received() {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Stopping();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
            throw new CompletionException(e.getCause());
        }
    }

    @Override
    public void close() {
        task.cancel(true);
    }
}
