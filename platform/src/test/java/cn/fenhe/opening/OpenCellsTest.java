package cn.fenhe.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.fenhe.PlatformTest;
import cn.fenhe.api.Refusal;
import cn.fenhe.catalog.DataType;
import cn.fenhe.catalog.Entries;
import cn.fenhe.catalog.Entry;
import cn.fenhe.catalog.Items;
import cn.fenhe.collection.Runs;
import cn.fenhe.organization.Caller;
import cn.fenhe.organization.Cities;
import cn.fenhe.organization.Institution;
import cn.fenhe.organization.People;
import cn.fenhe.organization.Person;
import cn.fenhe.regulation.Article;
import cn.fenhe.release.Figures;
import cn.fenhe.release.Releases;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Open data on a grid (网格), so that a map of a hundred thousand places is no longer than one of a hundred. */
@PlatformTest
@Article("TJ-22")
class OpenCellsTest {

    @Autowired
    OpeningReviews reviews;

    @Autowired
    OpenDatasets datasets;

    @Autowired
    Entries entries;

    @Autowired
    Runs runs;

    @Autowired
    Cities cities;

    @Autowired
    People people;

    private UUID resource;

    @BeforeEach
    void begin() {
        Institution provider = cities.institution(cities.taiyuan(), "交通运输局");
        Person steward = people.steward(provider);
        Entry entry = entries.published(
                provider,
                Items.item("lon", "经度", DataType.DOUBLE).build(),
                Items.text("lat", "纬度").build(),
                Items.item("lots", "车位", DataType.INTEGER).build(),
                Items.item("built", "建成日期", DataType.DATE).build(),
                Items.item("cost", "造价", DataType.DOUBLE).notOpened("内部管理").build());
        resource = entry.resource();
        runs.committed(steward, resource, """
                经度,纬度,车位,建成日期,造价
                112.51,37.81,10,2020-01-01,1
                112.59,37.89,30,2020-01-01,1
                112.61,37.81,50,2020-01-01,1
                -0.05,不详,70,2020-01-01,1
                """);
        UUID review = reviews.propose(steward.caller(), resource).id();
        reviews.decide(people.unitHead(provider).caller(), review, true, null);
    }

    @Test
    void rowsOfOneCellAreCountedAndMeasuredTogether() {
        Releases.Rows found = figures(List.of("lat", "lots"), Map.of("lon", 0.1, "lat", 0.1));

        assertThat(found.names()).startsWith("lat.cell", "lon.cell", ".count");
        assertThat(found.rows())
                .extracting(row -> row.get("lon.cell"), row -> row.get("lat.cell"), row -> row.get("lots.mean"))
                .containsExactlyInAnyOrder(tuple(1125L, 378L, 20.0), tuple(1126L, 378L, 50.0), tuple(-1L, null, 70.0));
        assertThat(found.rows()).anySatisfy(row -> assertThat(row).containsEntry("lat.max", 37.89));
    }

    @Test
    void onlyNumbersThatAreOpenedAreOnTheGrid() {
        assertRefused(Map.of("cost", 1.0), "release.figures-unknown-item");
        assertRefused(Map.of("built", 1.0), "release.figures-no-number");
        assertRefused(Map.of("lon", 0.0), "release.figures-cells");
        assertRefused(Map.of("lon", Double.NaN), "release.figures-cells");
        assertRefused(Map.of("lon", 1.0, "lat", 1.0, "lots", 1.0), "release.figures-cells");
    }

    private Releases.Rows figures(List<String> of, Map<String, Double> cells) {
        return datasets.figures(Caller.PUBLIC, resource, new Figures(List.of(), of, Map.of(), cells, List.of()));
    }

    private void assertRefused(Map<String, Double> cells, String code) {
        assertThatThrownBy(() -> figures(List.of(), cells))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
