package cn.fenhe.catalog.revision;

import cn.fenhe.api.Ids;
import cn.fenhe.api.PlainText;
import cn.fenhe.catalog.DataType;
import cn.fenhe.catalog.Grade;
import cn.fenhe.catalog.Item;
import cn.fenhe.catalog.ItemFormat;
import cn.fenhe.catalog.OpeningType;
import cn.fenhe.catalog.SharingType;
import cn.fenhe.catalog.revision.DescriptionInput.ItemInput;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the items of one description, in order. */
final class ItemReader {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");
    private static final int TITLE = 200;
    private static final int TEXT = 1000;
    private static final int LONGEST_TEXT = 65_535;
    private static final int MOST_DIGITS = 38;
    private static final Set<DataType> DECIMALS = EnumSet.of(DataType.NUMERIC, DataType.CURRENCY);
    private static final Set<DataType> TEXTS = EnumSet.of(DataType.TEXT, DataType.MEMO, DataType.GENERAL);

    private final Words words;
    private final KnownItems known;
    private final Surroundings around;
    private final Set<String> names = new HashSet<>();
    private final Set<String> titles = new HashSet<>();
    private final Set<UUID> ids = new HashSet<>();

    ItemReader(Words words, KnownItems known, Surroundings around) {
        this.words = words;
        this.known = known;
        this.around = around;
    }

    /** The item, or null when too much of it is wrong to make one. */
    @Nullable
    Item read(String at, ItemInput given) {
        String name = name(at, given.name());
        String title = title(at, given.title());
        DataType type = type(at + ".type", given.type());
        Grade grade = words.oneOf(at + ".grade", given.grade(), Grade.class);
        SharingType sharing = words.oneOf(at + ".sharing", given.sharing(), SharingType.class);
        OpeningType opening = words.oneOf(at + ".opening", given.opening(), OpeningType.class);
        ItemFormat format = words.perhapsOneOf(at + ".format", given.format(), ItemFormat.class);
        String sharingCondition = words.optional(at + ".sharingCondition", given.sharingCondition(), TEXT);
        String sharingBasis = words.optional(at + ".sharingBasis", given.sharingBasis(), TEXT);
        String openingBasis = words.optional(at + ".openingBasis", given.openingBasis(), TEXT);
        String openingCondition = words.optional(at + ".openingCondition", given.openingCondition(), TEXT);
        UUID id = id(at, given.id(), name);
        if (type == null || grade == null || sharing == null || opening == null) {
            return null;
        }
        boolean key = Boolean.TRUE.equals(given.key());
        boolean nullable = Optional.ofNullable(given.nullable()).orElse(!key);
        Item item = new Item(
                id,
                name,
                title,
                type,
                given.length(),
                nullable,
                key,
                format,
                Boolean.TRUE.equals(given.personal()),
                grade,
                sharing,
                sharingCondition,
                sharingBasis,
                opening,
                openingBasis,
                openingCondition,
                given.source(),
                given.scale(),
                words.optional(at + ".personalReason", given.personalReason(), TEXT));
        check(at, item);
        return item;
    }

    private String name(String at, @Nullable String given) {
        String name = given == null ? "" : given;
        if (!NAME.matcher(name).matches()) {
            words.add(Finding.wrong(at + ".name", "name-invalid"));
        } else if (!names.add(name)) {
            words.add(Finding.wrong(at + ".name", "name-repeated", name));
        }
        return name;
    }

    /** Told apart as people do: not by width, case, spaces or what cannot be seen. */
    private String title(String at, @Nullable String given) {
        String title = words.required(at + ".title", given, TITLE);
        if (!title.isEmpty() && !titles.add(PlainText.key(title))) {
            words.add(Finding.wrong(at + ".title", "title-repeated", title));
        }
        return title;
    }

    private @Nullable DataType type(String path, @Nullable String given) {
        for (DataType type : DataType.values()) {
            if (given != null && type.code().equals(given.strip().toUpperCase(Locale.ROOT))) {
                return type;
            }
        }
        return words.oneOf(path, given, DataType.class);
    }

    /** The id that the resource already gives to this item, or a new one. */
    private UUID id(String at, @Nullable UUID given, String name) {
        if (given == null) {
            UUID found = known.byName(name).map(Item::id).filter(ids::add).orElse(null);
            return found == null ? Ids.next() : found;
        }
        Optional<Item> item = known.byId(given);
        if (item.isEmpty()) {
            words.add(Finding.wrong(at + ".id", "item-unknown"));
        } else if (!ids.add(given)) {
            words.add(Finding.wrong(at + ".id", "item-repeated"));
        } else if (known.published(given)
                .filter(one -> !one.name().equals(name))
                .isPresent()) {
            words.add(Finding.wrong(at + ".name", "name-fixed", item.get().name()));
        }
        return given;
    }

    private void check(String at, Item item) {
        checkSize(at, item);
        if (item.key() && item.nullable()) {
            words.add(Finding.wrong(at + ".nullable", "key-nullable"));
        }
        if (item.format() != null && item.type() != DataType.TEXT) {
            words.add(Finding.wrong(at + ".type", "format-needs-text"));
        }
        if (item.format() == ItemFormat.ID_NUMBER && !item.personal()) {
            words.add(Finding.wrong(at + ".personal", "id-number-is-personal").citing("GW-13"));
        }
        if (item.source() != null && !around.institutionExists(item.source())) {
            words.add(Finding.wrong(at + ".source", "institution-unknown").citing("GW-19"));
        }
        String sharing = LevelRule.refusesSharing(item.grade(), item.sharing());
        if (sharing != null) {
            words.add(Finding.wrong(at + ".sharing", sharing).citing("FH-19", "SD-10"));
        }
        String opening = LevelRule.refusesOpening(item.grade(), item.personal(), item.opening());
        if (opening != null) {
            words.add(Finding.wrong(at + ".opening", opening).citing("FH-19", "SD-10"));
        }
    }

    private void checkSize(String at, Item item) {
        Integer length = item.length();
        int most = TEXTS.contains(item.type()) ? LONGEST_TEXT : MOST_DIGITS;
        if (length != null && (length < 1 || length > most)) {
            words.add(Finding.wrong(at + ".length", "length-invalid", most));
        }
        Integer scale = item.scale();
        if (scale == null) {
            return;
        }
        if (!DECIMALS.contains(item.type())) {
            words.add(Finding.wrong(at + ".scale", "scale-needs-decimal"));
        } else if (scale < 0 || scale > (length == null ? MOST_DIGITS : length)) {
            words.add(Finding.wrong(at + ".scale", "scale-invalid"));
        }
    }
}
