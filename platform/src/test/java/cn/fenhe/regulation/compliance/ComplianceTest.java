package cn.fenhe.regulation.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fenhe.regulation.Article;
import cn.fenhe.regulation.Jurisdictions;
import cn.fenhe.regulation.Obligation;
import cn.fenhe.regulation.Regulations;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table tells the truth about the code as it was compiled. */
class ComplianceTest {

    private final Regulations regulations = new Regulations(new Jurisdictions(), Clock.systemUTC());
    private final ClassFolder classes = new ClassFolder(Path.of("target/classes"), false);
    private final ClassFolder tests = new ClassFolder(Path.of("target/test-classes"), true);

    @Test
    @Article("FH-7")
    void noAnnotationCitesAnArticleThatNoTextHas() {
        assertThat(Stream.concat(classes.citations().stream(), tests.citations().stream()))
                .isNotEmpty()
                .allMatch(citation -> regulations.provision(citation.article()).isPresent());
    }

    @Test
    @Article("FH-7")
    void noRefusalCitesAnArticleThatNoTextHas() {
        assertThat(tests.ids()).as("the reader sees ids").contains("TY-999");
        assertThat(classes.ids()).allMatch(id -> regulations.provision(id).isPresent());
    }

    @Test
    void theIndexOfTheBuildIsWhatTheClassesSay() {
        SortedSet<Citation> present = classes.citations();
        present.addAll(tests.citations());
        assertThat(ComplianceIndex.read())
                .hasValueSatisfying(index -> assertThat(index).containsExactlyElementsOf(present));
    }

    @Test
    void everyArticleOfEveryDutyHasExactlyOneLine() {
        List<Compliance.Line> lines = Compliance.of(regulations).orElseThrow();
        List<String> ids = regulations.obligations().stream()
                .flatMap(obligation -> obligation.ids().stream())
                .distinct()
                .toList();
        assertThat(lines)
                .extracting(Compliance.Line::id)
                .startsWith(ids.toArray(String[]::new))
                .doesNotHaveDuplicates();
    }

    @Test
    @Article("FH-7")
    void thePlatformsOwnRulesAreToldWithWhatServesThem() {
        assertThat(Compliance.of(regulations).orElseThrow())
                .filteredOn(line -> line.id().equals("FH-4"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.duties()).isEmpty();
                    assertThat(line.served()).contains("cn.fenhe.release.PersonTraces");
                });
    }

    @Test
    void aDutyThatNoCodeClaimsIsNotYetServed() {
        List<Obligation> duties = List.of(
                new Obligation(List.of("TJ-17", "SX-8"), "supply", "提供", "S4", Obligation.Strength.ORDERED, "Sharing"));
        List<Citation> citations = List.of(
                new Citation("TJ-17", "cn.fenhe.sharing.Part.approve", false),
                new Citation("TJ-17", "cn.fenhe.sharing.PartTest.suppliesInTime", true),
                new Citation("SX-8", "cn.fenhe.sharing.PartTest.suppliesForFree", true));
        assertThat(Compliance.lines(duties, citations))
                .extracting(Compliance.Line::text)
                .containsExactly(
                        "TJ-17  served by cn.fenhe.sharing.Part.approve"
                                + "  proven by cn.fenhe.sharing.PartTest.suppliesInTime",
                        "SX-8  not yet");
    }
}
