package org.casebook.tests;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.casebook.viewmodels.trespass.Trespasser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The arrows that Maven modules alone do not hold. A rule about a package fails when the package is empty.
class ArchitectureTest {
    private static JavaClasses classes;

    @BeforeAll
    static void read() {
        classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .withImportOption(location -> !location.contains("-tests.jar"))
                .importPackages("org.casebook");
    }

    @ParameterizedTest(name = "{0} knows nothing of {1}")
    @CsvSource({
        "provenance, dataaccess",
        "provenance, fusion",
        "provenance, viewmodels",
        "provenance, views",
        "provenance, app",
        "dataaccess, fusion",
        "dataaccess, viewmodels",
        "dataaccess, views",
        "dataaccess, app",
        "fusion, viewmodels",
        "fusion, views",
        "fusion, app",
        "viewmodels, views",
        "viewmodels, app",
        "views, app",
        "views, dataaccess",
        "views, fusion",
        "views, provenance",
        "fusion, dataaccess.gateway",
        "fusion, dataaccess.lakehouse",
        "fusion, dataaccess.governance",
        "viewmodels, dataaccess.lakehouse",
        "app, dataaccess.lakehouse",
        "dataaccess.casefile, dataaccess.gateway",
        "dataaccess.casefile, dataaccess.lakehouse",
        "dataaccess.governance, dataaccess.lakehouse",
        "dataaccess.governance, dataaccess.gateway",
        "dataaccess.lakehouse, dataaccess.ingest",
        "dataaccess.quality, dataaccess.lakehouse",
        "dataaccess.quality, dataaccess.gateway",
        "dataaccess.search, dataaccess.lakehouse",
        "dataaccess.imaging, dataaccess.lakehouse"
    })
    void dependsLeftOnly(String from, String to) {
        requireSome("org.casebook." + from);
        requireSome("org.casebook." + to);
        arrow(from, to).check(classes);
    }

    private static ArchRule arrow(String from, String to) {
        return noClasses()
                .that()
                .resideInAPackage("org.casebook." + from + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.casebook." + to + "..");
    }

    @Test
    void onlyTheLakehouseKnowsSql() {
        requireSome("org.casebook.dataaccess.lakehouse");
        sqlBelongsToTheLakehouse().check(classes);
    }

    private static ArchRule sqlBelongsToTheLakehouse() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("org.casebook.dataaccess.lakehouse..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "org.jdbi..", "org.h2..", "com.zaxxer..", "org.flywaydb..");
    }

    @Test
    void onlyGatewayAndIngestKnowTheLakehouse() {
        lakehouseIsBehindTheDoor().check(classes);
    }

    private static ArchRule lakehouseIsBehindTheDoor() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(
                        "org.casebook.dataaccess.lakehouse..",
                        "org.casebook.dataaccess.gateway..",
                        "org.casebook.dataaccess.ingest..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.casebook.dataaccess.lakehouse..");
    }

    @Test
    void onlyTheBenchMeasuresTheDoor() {
        assertThat(usersOf("gateway.DoorMeter"))
                .containsOnly("org.casebook.app.bench", "org.casebook.dataaccess.gateway");
        assertThat(usersOf("lakehouse.UngovernedCount"))
                .containsOnly("org.casebook.dataaccess.gateway", "org.casebook.dataaccess.lakehouse");
    }

    private static Set<String> usersOf(String inDataAccess) {
        return classes.get("org.casebook.dataaccess." + inDataAccess).getDirectDependenciesToSelf().stream()
                .map(use -> use.getOriginClass().getPackageName())
                .collect(Collectors.toSet());
    }

    @Test
    void viewModelsKnowNoControls() {
        requireSome("org.casebook.viewmodels");
        viewModelsAreFreeOfControls().check(classes);
    }

    private static ArchRule viewModelsAreFreeOfControls() {
        return noClasses()
                .that()
                .resideInAPackage("org.casebook.viewmodels..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.fxml..");
    }

    /// Each rule is held against a class that breaks it, so that a rule which looks at nothing is found.
    @Test
    void findsTrespassers() {
        JavaClasses trespassers = new ClassFileImporter().importClasses(Trespasser.class);

        assertThat(List.of(
                        arrow("viewmodels", "dataaccess.lakehouse"),
                        arrow("viewmodels", "app"),
                        sqlBelongsToTheLakehouse(),
                        lakehouseIsBehindTheDoor(),
                        viewModelsAreFreeOfControls()))
                .allSatisfy(rule -> assertThat(rule.evaluate(trespassers).hasViolation())
                        .as(rule.getDescription())
                        .isTrue());
    }

    @Test
    void everyScreenHasControllerAndViewModel() {
        List<String> controllers = screens("Controller");

        assertThat(controllers).hasSizeGreaterThan(5).isEqualTo(screens("ViewModel"));
    }

    private static List<String> screens(String suffix) {
        return classes.stream()
                .map(JavaClass::getSimpleName)
                .filter(name -> name.endsWith(suffix))
                .map(name -> name.substring(0, name.length() - suffix.length()))
                .sorted()
                .toList();
    }

    private static void requireSome(String inPackage) {
        long seen = classes.stream()
                .filter(each -> (each.getPackageName() + ".").startsWith(inPackage + "."))
                .count();
        assertThat(seen).as("classes in %s", inPackage).isGreaterThan(4);
    }
}
