package cn.fenhe.sharing;

import cn.fenhe.catalog.SharingType;

/** The parts into which a request splits itself (申请拆分), by the sharing type of its items, so that none locks the others. */
public enum PartKind {
    /** 无条件共享: granted at once when the scenario is declared. */
    UNCONDITIONAL,
    /** 有条件共享: goes to the provider. */
    CONDITIONAL,
    /** 不予共享: answered with the legal basis on file. */
    NOT_SHARED;

    static PartKind of(SharingType type) {
        return switch (type) {
            case UNCONDITIONAL -> UNCONDITIONAL;
            case CONDITIONAL -> CONDITIONAL;
            case NOT_SHARED -> NOT_SHARED;
        };
    }
}
