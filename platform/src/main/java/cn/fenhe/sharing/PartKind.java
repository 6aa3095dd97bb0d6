package cn.fenhe.sharing;

import cn.fenhe.catalog.Item;
import cn.fenhe.catalog.LocalWords;
import cn.fenhe.catalog.PersonDoubt;
import cn.fenhe.regulation.Article;

/** The parts into which a request splits itself (申请拆分), by the sharing type of its items, so that none locks the others. */
public enum PartKind {
    /** 无条件共享: granted at once when the scenario is declared. */
    UNCONDITIONAL,
    /** 有条件共享: goes to the provider. */
    CONDITIONAL,
    /** 不予共享: answered with the legal basis on file. */
    NOT_SHARED;

    /** Of an item; one that may be personal information is granted by its provider's word alone. */
    @Article({"FH-21", "SD-12"})
    static PartKind of(Item item, LocalWords local) {
        return switch (item.sharing()) {
            case UNCONDITIONAL -> PersonDoubt.of(item, local) == null ? UNCONDITIONAL : CONDITIONAL;
            case CONDITIONAL -> CONDITIONAL;
            case NOT_SHARED -> NOT_SHARED;
        };
    }
}
