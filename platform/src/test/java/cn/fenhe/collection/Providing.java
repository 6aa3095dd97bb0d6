package cn.fenhe.collection;

import cn.fenhe.catalog.Catalog;
import cn.fenhe.catalog.DataType;
import cn.fenhe.catalog.Entries;
import cn.fenhe.catalog.Entry;
import cn.fenhe.catalog.Items;
import cn.fenhe.organization.Cities;
import cn.fenhe.organization.City;
import cn.fenhe.organization.Institution;
import cn.fenhe.organization.People;
import cn.fenhe.organization.Person;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** What a test of collection begins with: an institution of its own, the steward who hands its data in, and the doors. */
abstract class Providing {

    @Autowired
    Cities cities;

    @Autowired
    People people;

    @Autowired
    Entries entries;

    @Autowired
    Catalog catalog;

    @Autowired
    Runs runs;

    @Autowired
    CollectionRuns collection;

    City city;
    Institution provider;
    Person steward;

    @BeforeEach
    final void aProviderWithItsSteward() {
        city = cities.taiyuan();
        provider = cities.institution(city, "民政局");
        steward = people.steward(provider);
    }

    /** A published entry of 编号 and 数量. */
    Entry numbers() {
        return entries.published(
                provider,
                Items.text("id", "编号").length(6).build(),
                Items.item("n", "数量", DataType.INTEGER).build());
    }
}
