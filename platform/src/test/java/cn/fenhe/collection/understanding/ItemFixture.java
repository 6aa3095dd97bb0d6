package cn.fenhe.collection.understanding;

import cn.fenhe.catalog.DataType;
import cn.fenhe.catalog.Grade;
import cn.fenhe.catalog.Item;
import cn.fenhe.catalog.OpeningType;
import cn.fenhe.catalog.SharingType;
import java.util.UUID;

/** Items of an entry, as far as files are understood by them. */
final class ItemFixture {

    private ItemFixture() {}

    static Item required(String name, String title) {
        return item(name, title, DataType.TEXT, false);
    }

    static Item text(String name, String title) {
        return item(name, title, DataType.TEXT, true);
    }

    static Item number(String name, String title) {
        return item(name, title, DataType.INTEGER, true);
    }

    private static Item item(String name, String title, DataType type, boolean nullable) {
        return new Item(
                UUID.randomUUID(),
                name,
                title,
                type,
                null,
                nullable,
                false,
                null,
                false,
                Grade.L1,
                SharingType.UNCONDITIONAL,
                null,
                null,
                OpeningType.UNCONDITIONAL,
                null);
    }
}
