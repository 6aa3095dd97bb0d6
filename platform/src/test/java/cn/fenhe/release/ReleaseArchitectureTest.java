package cn.fenhe.release;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import cn.fenhe.Fenhe;
import cn.fenhe.regulation.Article;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What leaves can only come from here. */
@Article("FH-1")
class ReleaseArchitectureTest {

    private static final JavaClasses PLATFORM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackagesOf(Fenhe.class);

    @Test
    void nobodyElseMakesAReleaseOrAReceipt() {
        for (Class<?> made : List.of(
                Releases.Rows.class,
                Releases.Delivery.class,
                Releases.Lines.class,
                Releases.ChangedPage.class,
                Receipt.class,
                Grant.class)) {
            ArchRule rule = noClasses()
                    .that()
                    .resideOutsideOfPackage("cn.fenhe.release..")
                    .should()
                    .callConstructorWhere(call("a " + made.getSimpleName(), made));
            rule.check(PLATFORM);
        }
    }

    @Test
    void onlyProtectionAndReleaseReadRows() {
        noClasses()
                .that()
                .resideOutsideOfPackages("cn.fenhe.release..", "cn.fenhe.protection..", "cn.fenhe.lake..")
                .should()
                .dependOnClassesThat(resideInAPackage("cn.fenhe.lake.read.."))
                .check(PLATFORM);
    }

    private static DescribedPredicate<JavaConstructorCall> call(String what, Class<?> made) {
        return DescribedPredicate.describe(
                "make " + what, call -> call.getTargetOwner().isEquivalentTo(made));
    }
}
