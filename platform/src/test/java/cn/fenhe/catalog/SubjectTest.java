package cn.fenhe.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fenhe.regulation.Article;
import org.junit.jupiter.api.Test;

/** The order of the subjects that open data is sorted by. */
class SubjectTest {

    @Test
    @Article("TJ-24")
    void whatTheRegulationOpensFirstStandsFirst() {
        assertThat(Subject.values())
                .startsWith(
                        Subject.CREDIT,
                        Subject.TRANSPORT,
                        Subject.HEALTH,
                        Subject.EMPLOYMENT,
                        Subject.EDUCATION,
                        Subject.ENVIRONMENT,
                        Subject.WEATHER,
                        Subject.MARKET);
    }
}
