package cn.fenhe.catalog.revision;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step on a revision's way (流转记录).
 *
 * @param by id of the person
 * @param name as shown then
 * @param institution for which
 * @param note reasons of a return, a recall or a withdrawal, null for the rest
 */
public record Step(
        Action action,
        String by,
        String name,
        @Nullable UUID institution,
        Instant at,
        @Nullable String note) {

    /** What was done. */
    public enum Action {
        /** 起草. */
        DRAFT,
        /** 修改. */
        CHANGE,
        /** 评估. */
        ASSESS,
        /** 单位批准. */
        APPROVE,
        /** 提交. */
        SUBMIT,
        /** 退回. */
        RETURN,
        /** 撤回. */
        RECALL,
        /** 确认. */
        CONFIRM,
        /** 发布. */
        PUBLISH,
        /** 替代. */
        SUPERSEDE,
        /** 撤销 or 废弃. */
        WITHDRAW;

        boolean drafts() {
            return this == DRAFT || this == CHANGE;
        }
    }
}
