package cn.fenhe.release;

import cn.fenhe.api.Ids;
import cn.fenhe.audit.Actor;
import cn.fenhe.catalog.Catalog;
import cn.fenhe.catalog.DataType;
import cn.fenhe.catalog.Descriptions;
import cn.fenhe.catalog.Entries;
import cn.fenhe.catalog.Entry;
import cn.fenhe.catalog.Grade;
import cn.fenhe.catalog.Item;
import cn.fenhe.catalog.ItemFormat;
import cn.fenhe.catalog.Items;
import cn.fenhe.catalog.revision.DescriptionInput.ItemInput;
import cn.fenhe.lake.Column;
import cn.fenhe.lake.ColumnType;
import cn.fenhe.lake.measure.LakeMeasure;
import cn.fenhe.lake.write.ColumnRule;
import cn.fenhe.lake.write.DelimitedFile;
import cn.fenhe.lake.write.LakeWriter;
import cn.fenhe.lake.write.StagedBatch;
import cn.fenhe.organization.Cities;
import cn.fenhe.organization.City;
import cn.fenhe.organization.Institution;
import cn.fenhe.protection.Mask;
import cn.fenhe.release.Grant.GrantedItem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes published resources with data and grants for tests, each of a city of its own. */
@Component
public class Registers {

    public static final String ZHANG = "11010519491231002X";
    public static final String LI = "440524188001010014";

    private final Cities cities;
    private final Entries entries;
    private final Catalog catalog;
    private final LakeWriter writer;
    private final LakeMeasure measure;
    private final Grants grants;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Registers(
            Cities cities,
            Entries entries,
            Catalog catalog,
            LakeWriter writer,
            LakeMeasure measure,
            Grants grants,
            TransactionTemplate transaction,
            Clock clock) {
        this.cities = cities;
        this.entries = entries;
        this.catalog = catalog;
        this.writer = writer;
        this.measure = measure;
        this.grants = grants;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** 常住人口: an L4 ID number, a name, a birth date, a mobile, a division and something not shared; two residents. */
    public Register residents() {
        return filled(
                residentItems(),
                "id_number,full_name,birth_date,mobile,division,note\n"
                        + ZHANG + ",张三丰,1949-12-31,13800000000,140105,甲\n"
                        + LI + ",李四,1880-01-01,13900000001,140106,乙\n");
    }

    public static ItemInput[] residentItems() {
        return new ItemInput[] {
            Items.idNumber().build(),
            Items.fullName().build(),
            Items.item("birth_date", "出生日期", DataType.DATE)
                    .personal(Grade.L3)
                    .conditional("依法定职责核验身份")
                    .build(),
            Items.text("mobile", "手机号")
                    .format(ItemFormat.MOBILE)
                    .personal(Grade.L3)
                    .conditional("依法定职责核验身份")
                    .build(),
            Items.text("division", "行政区划")
                    .format(ItemFormat.DIVISION_CODE)
                    .notOpened("与个人信息同表")
                    .build(),
            Items.text("note", "备注").personal(Grade.L4).notShared("《测试保密规定》第一条").build()
        };
    }

    /** 空气质量: all opened, with texts that a spreadsheet would take for formulas, and a decimal. */
    public Register air() {
        return air("""
                station,measured_at,pm25,remark
                万寿西宫,2024-01-01 00:00:00,12.50,=1+1
                天坛,2024-01-01 01:00:00,,"a ""quoted"", text"
                定陵,2024-01-01 02:00:00,-3.00,
                """);
    }

    public Register air(String csv) {
        return filled(
                new ItemInput[] {
                    Items.text("station", "站点").key().build(),
                    Items.item("measured_at", "监测时间", DataType.DATETIME).build(),
                    Items.item("pm25", "PM2.5", DataType.NUMERIC)
                            .length(8)
                            .scale(2)
                            .build(),
                    Items.text("remark", "备注").build()
                },
                csv);
    }

    /** A table without a snapshot. */
    public Register empty() {
        return attached(new ItemInput[] {Items.text("station", "站点").build()});
    }

    public Register filled(ItemInput[] items, String csv) {
        Register register = attached(items);
        collect(register, csv);
        return register;
    }

    private Register attached(ItemInput[] items) {
        City city = cities.taiyuan();
        Institution provider = cities.institution(city, "公安局");
        Institution consumer = cities.institution(city, "人力资源和社会保障局");
        Entry entry = entries.published(provider, Descriptions.of(items));
        UUID table = Ids.next();
        List<Column> columns = columns(entry);
        List<String> keys =
                entry.items().stream().filter(Item::key).map(Item::name).toList();
        transaction.executeWithoutResult(status -> {
            writer.create(table, columns, keys, !keys.isEmpty());
            catalog.attach(entry.resource(), table);
        });
        return new Register(
                city, provider, consumer, catalog.published(entry.resource()).orElseThrow());
    }

    /** Replaces a register's data. */
    public void collect(Register register, String csv) {
        List<Column> columns = columns(register.entry());
        List<ColumnRule> rules = new ArrayList<>();
        for (Column column : columns) {
            rules.add(new ColumnRule(column, rules.size(), List.of(), null, null));
        }
        List<String> keys = register.entry().items().stream()
                .filter(Item::key)
                .map(Item::name)
                .toList();
        UUID table = Objects.requireNonNull(register.entry().table());
        DelimitedFile file =
                new DelimitedFile(List.of(written(csv)), StandardCharsets.UTF_8, ',', '"', true, columns.size());
        StagedBatch batch = writer.stage(table, Ids.next(), LakeWriter.Mode.REPLACE, file, rules, keys, bytes -> {});
        if (batch.rejected() > 0) {
            throw new IllegalStateException("a fixture's row was rejected");
        }
        transaction.executeWithoutResult(status -> writer.commit(batch, LakeWriter.Mode.REPLACE));
    }

    private static Path written(String csv) {
        try {
            return Files.writeString(Files.createTempFile("register", ".csv"), csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Column> columns(Entry entry) {
        return entry.items().stream()
                .map(item -> new Column(item.name(), type(item), false))
                .toList();
    }

    private static ColumnType type(Item item) {
        return switch (item.type()) {
            case TEXT, MEMO, GENERAL -> ColumnType.Plain.TEXT;
            case INTEGER -> ColumnType.Plain.INTEGER;
            case DATE -> ColumnType.Plain.DATE;
            case DATETIME -> ColumnType.Plain.TIMESTAMP;
            case BOOLEAN -> ColumnType.Plain.BOOLEAN;
            case DOUBLE, FLOAT -> ColumnType.Plain.DOUBLE;
            case NUMERIC, CURRENCY -> new ColumnType.Decimal(8, 2);
        };
    }

    /** The consumer's grant: names masked, divisions as they are, ID numbers match-only; for an hour. */
    public Grant verification(Register register) {
        return verification(register, 1_000);
    }

    public Grant verification(Register register, int perMinute) {
        return grant(
                register,
                register.consumer().id(),
                clock.instant().plus(Duration.ofHours(1)),
                perMinute,
                matched(register, "id_number"),
                returned(register, "full_name", Mask.NAME),
                returned(register, "division", Mask.NONE));
    }

    /** Everything to everyone, and its data looked at. */
    public Grant opened(Register register) {
        Grant opened = grant(
                register,
                null,
                null,
                100,
                register.entry().items().stream()
                        .map(item -> new GrantedItem(item.id(), Exposure.RETURNED, Mask.NONE))
                        .toArray(GrantedItem[]::new));
        clear(register);
        return opened;
    }

    /** Lets the public have the newest snapshot. */
    public void clear(Register register) {
        List<LakeMeasure.Snapshot> snapshots =
                measure.snapshots(Objects.requireNonNull(register.entry().table()));
        if (!snapshots.isEmpty()) {
            grants.of(null, register.resource()).stream()
                    .filter(grant -> grant.state() == Grant.State.ACTIVE)
                    .forEach(grant -> grants.clear(
                            Actor.SYSTEM, grant.id(), snapshots.getFirst().id()));
        }
    }

    public Grant grant(
            Register register, @Nullable UUID holder, @Nullable Instant until, int perMinute, GrantedItem... items) {
        return grants.issue(
                Actor.SYSTEM, register.resource(), holder, "测试场景", Ids.next(), Arrays.asList(items), until, perMinute);
    }

    public static GrantedItem returned(Register register, String name, Mask mask) {
        return new GrantedItem(register.item(name), Exposure.RETURNED, mask);
    }

    public static GrantedItem matched(Register register, String name) {
        return new GrantedItem(register.item(name), Exposure.MATCH_ONLY, Mask.NONE);
    }
}
