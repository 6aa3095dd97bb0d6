package cn.fenhe.protection;

import cn.fenhe.api.Ids;
import cn.fenhe.catalog.DataType;
import cn.fenhe.catalog.Grade;
import cn.fenhe.catalog.Item;
import cn.fenhe.catalog.ItemFormat;
import cn.fenhe.catalog.OpeningType;
import cn.fenhe.catalog.SharingType;
import org.jspecify.annotations.Nullable;

/** Items of a register of residents, to speak of in tests. */
final class Items {

    static final Item ID_NUMBER = item("id_number", "公民身份号码", DataType.TEXT, ItemFormat.ID_NUMBER, Grade.L4);
    static final Item FULL_NAME = item("full_name", "姓名", DataType.TEXT, null, Grade.L3);
    static final Item BIRTH_DATE = item("birth_date", "出生日期", DataType.DATE, null, Grade.L3);
    static final Item REGISTERED_ON = item("registered_on", "登记日期", DataType.DATE, null, Grade.L2);
    static final Item MOBILE = item("mobile", "手机号", DataType.TEXT, ItemFormat.MOBILE, Grade.L3);
    static final Item ADDRESS = item("address", "住址", DataType.TEXT, null, Grade.L3);
    static final Item DIVISION = item("division", "行政区划", DataType.TEXT, ItemFormat.DIVISION_CODE, Grade.L2);

    private Items() {}

    static Item item(String name, String title, DataType type, @Nullable ItemFormat format, Grade grade) {
        return new Item(
                Ids.next(),
                name,
                title,
                type,
                null,
                true,
                false,
                format,
                true,
                grade,
                SharingType.CONDITIONAL,
                "依职责",
                "法定职责",
                OpeningType.NOT_OPENED,
                "个人信息");
    }
}
