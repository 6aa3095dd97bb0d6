package cn.fenhe;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import cn.fenhe.regulation.Article;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.web.bind.annotation.RestController;

/** The walls inside the house that are finer than a module's arrows; each was broken once and seen failing. */
@Article({"FH-1", "FH-3"})
@AnalyzeClasses(packages = "cn.fenhe", importOptions = ImportOption.DoNotIncludeTests.class)
class WallTests {

    /** The load-bearing wall: a row can be read by those alone who protect and record it. */
    @ArchTest
    static final ArchRule onlyProtectionAndReleaseReadRows = noClasses()
            .that()
            .resideOutsideOfPackages("cn.fenhe.lake..", "cn.fenhe.protection..", "cn.fenhe.release..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("cn.fenhe.lake.read..");

    @ArchTest
    static final ArchRule onlyTheLakeSeesItsEngineAndItsTableFormat = noClasses()
            .that()
            .resideOutsideOfPackage("cn.fenhe.lake..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.duckdb..", "org.apache.iceberg..");

    /** The fronts know no data at all: they hold grants and receive releases. */
    @ArchTest
    static final ArchRule sharingAndOpeningHaveNoWayToTheLake = noClasses()
            .that()
            .resideInAnyPackage("cn.fenhe.sharing..", "cn.fenhe.opening..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("cn.fenhe.lake..");

    @ArchTest
    static final ArchRule controllersAreNobodysNeighbours =
            classes().that().areAnnotatedWith(RestController.class).should().notBePublic();
}
