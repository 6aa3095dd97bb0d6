package cn.fenhe.opening.application;

import cn.fenhe.organization.Caller;
import cn.fenhe.regulation.Article;
import cn.fenhe.release.FileFormat;
import cn.fenhe.release.Releases;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What an applicant takes under his grant (依申请获取数据): a file with a receipt, so often as was granted. */
@Component
public class AppliedData {

    private final ApplicationDoor door;
    private final ApplicationCourse course;
    private final Releases releases;
    private final TransactionTemplate transaction;

    AppliedData(ApplicationDoor door, ApplicationCourse course, Releases releases, TransactionTemplate transaction) {
        this.door = door;
        this.course = course;
        this.releases = releases;
        this.transaction = transaction;
    }

    /**
     * The file. The receipt is recorded before the first byte leaves.
     *
     * @throws cn.fenhe.api.Refusal 404 {@code opening.unknown-access}, 409 before it is approved; 403 once its grant is suspended, ended or
     *     over, 429 {@code release.files-taken}; recorded
     */
    @Article({"TJ-21", "TJ-23", "FH-4"})
    public Releases.Delivery file(Applications.Key key, FileFormat format) {
        Application application = door.opened(key);
        UUID grant = application.requireGrant("download");
        Caller caller = door.caller(application);
        Releases.Delivery delivery = releases.file(caller, grant, format);
        transaction.executeWithoutResult(status -> course.of(
                caller.actor(), application, "download", delivery.receipt().id().toString()));
        return delivery;
    }
}
