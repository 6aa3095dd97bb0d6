package cn.fenhe.notice;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice was issued (文书出具); what delivers it by other ways than the console listens to this.
 *
 * @param from null when the platform itself informs
 */
public record NoticeIssued(
        UUID notice, Notices.Kind kind, @Nullable UUID from, UUID to) {}
