package cn.fenhe.collection;

import cn.fenhe.api.Ids;
import cn.fenhe.api.PlainText;
import cn.fenhe.api.Refusal;
import cn.fenhe.collection.receiving.ReceivingLimits;
import cn.fenhe.collection.receiving.Reception;
import cn.fenhe.organization.Caller;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One hand-in (数据提交): its order and its files, as they stream in. Closed without being submitted it leaves nothing behind. */
public final class HandIn implements AutoCloseable {

    private static final int LONGEST_NAME = 200;

    private final Submissions submissions;
    private final Caller caller;
    private final ReceivedFolders folders;
    private final UUID id = Ids.next();
    private final Reception reception;
    private @Nullable CollectionOrder order;
    private boolean submitted;

    HandIn(
            Submissions submissions,
            Caller caller,
            ReceivedFolders folders,
            ReceivingLimits limits,
            long expectedBytes) {
        this.submissions = submissions;
        this.caller = caller;
        this.folders = folders;
        limits.require(expectedBytes);
        folders.requireSpace(expectedBytes);
        this.reception = new Reception(folders.fresh(id), limits, folders::requireSpace);
    }

    /** Takes the order; best before the files, since a file for another's resource is then refused before it is sent. */
    public void order(CollectionOrder given) {
        submissions.requireProvider(caller, given.resource());
        order = given;
    }

    /** @throws Refusal as {@link Reception#file} */
    public void file(String name, InputStream in) throws IOException {
        reception.file(PlainText.fileName(plainName(name)), in);
    }

    /** Some senders give a whole path. */
    private static String plainName(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("\\p{Cntrl}", "");
        return plain.length() <= LONGEST_NAME ? plain : plain.substring(plain.length() - LONGEST_NAME);
    }

    /** @throws Refusal 400 {@code collection.order-missing}, {@code collection.file-missing} */
    public CollectionRun submit() {
        if (order == null) {
            throw Refusal.of(Refusal.Kind.INVALID, "collection.order-missing");
        }
        if (reception.received().isEmpty()) {
            throw Refusal.of(Refusal.Kind.INVALID, "collection.file-missing");
        }
        CollectionRun run = submissions.submit(id, caller, order, reception.received());
        submitted = true;
        return run;
    }

    @Override
    public void close() {
        if (!submitted) {
            folders.remove(id);
        }
    }
}
