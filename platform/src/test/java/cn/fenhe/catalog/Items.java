package cn.fenhe.catalog;

import cn.fenhe.catalog.revision.DescriptionInput.ItemInput;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Items for tests, to be bent into shape: {@code Items.text("name", "姓名").personal(Grade.L3).conditional("依职责")}. Plain ones are
 * L1, shared and opened unconditionally.
 */
public final class Items {

    private @Nullable UUID id;
    private final String name;
    private final String title;
    private final DataType type;
    private @Nullable Integer length;
    private @Nullable Integer scale;
    private boolean key;
    private @Nullable ItemFormat format;
    private boolean personal;
    private Grade grade = Grade.L1;
    private SharingType sharing = SharingType.UNCONDITIONAL;
    private @Nullable String sharingCondition;
    private @Nullable String sharingBasis;
    private OpeningType opening = OpeningType.UNCONDITIONAL;
    private @Nullable String openingBasis;
    private @Nullable String personalReason;

    private Items(String name, String title, DataType type) {
        this.name = name;
        this.title = title;
        this.type = type;
    }

    public static Items item(String name, String title, DataType type) {
        return new Items(name, title, type);
    }

    public static Items text(String name, String title) {
        return item(name, title, DataType.TEXT);
    }

    /** 公民身份号码: a key, L4, conditional, not opened. */
    public static Items idNumber() {
        return text("id_number", "公民身份号码")
                .key()
                .format(ItemFormat.ID_NUMBER)
                .personal(Grade.L4)
                .conditional("依法定职责核验身份");
    }

    /** 姓名: L3, conditional, not opened. */
    public static Items fullName() {
        return text("full_name", "姓名").personal(Grade.L3).conditional("依法定职责核验身份");
    }

    /** An item as it stands, id and all. */
    public static ItemInput of(Item item) {
        return new ItemInput(
                item.id(),
                item.name(),
                item.title(),
                item.type().name(),
                item.length(),
                item.scale(),
                item.nullable(),
                item.key(),
                item.format() == null ? null : item.format().name(),
                item.personal(),
                item.grade().name(),
                item.sharing().name(),
                item.sharingCondition(),
                item.sharingBasis(),
                item.opening().name(),
                item.openingCondition(),
                item.openingBasis(),
                item.source(),
                item.personalReason());
    }

    public Items id(UUID value) {
        id = value;
        return this;
    }

    public Items key() {
        key = true;
        return this;
    }

    public Items length(int value) {
        length = value;
        return this;
    }

    public Items scale(int value) {
        scale = value;
        return this;
    }

    public Items format(ItemFormat value) {
        format = value;
        return this;
    }

    public Items grade(Grade value) {
        grade = value;
        return this;
    }

    /** Personal information of a grade, not opened. */
    public Items personal(Grade value) {
        personal = true;
        grade = value;
        return notOpened("涉及个人信息");
    }

    public Items conditional(String condition) {
        sharing = SharingType.CONDITIONAL;
        sharingCondition = condition;
        sharingBasis = "《测试管理办法》第一条";
        return this;
    }

    public Items notShared(String basis) {
        sharing = SharingType.NOT_SHARED;
        sharingBasis = basis;
        return this;
    }

    public Items conditionallyOpened(String basis) {
        opening = OpeningType.CONDITIONAL;
        openingBasis = basis;
        return this;
    }

    public Items notOpened(String basis) {
        opening = OpeningType.NOT_OPENED;
        openingBasis = basis;
        return this;
    }

    /** Why it is as it is marked. */
    public Items because(String reason) {
        personalReason = reason;
        return this;
    }

    public ItemInput build() {
        return new ItemInput(
                id,
                name,
                title,
                type.name(),
                length,
                scale,
                !key,
                key,
                format == null ? null : format.name(),
                personal,
                grade.name(),
                sharing.name(),
                sharingCondition,
                sharingBasis,
                opening.name(),
                null,
                openingBasis,
                null,
                personalReason);
    }
}
