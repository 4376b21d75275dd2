package se.torgstat.jobs;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The jobs see the pipeline, and nothing sees the jobs. */
class ArrowsTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("se.torgstat");

  @Test
  void nothingOutsideSeesTheJobs() {
    noClasses()
        .that()
        .resideOutsideOfPackage("se.torgstat.jobs..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("se.torgstat.jobs..")
        .check(CLASSES);
  }

  @Test
  void onlyTheServerPackageKnowsTheEmbeddedServer() {
    noClasses()
        .that()
        .resideOutsideOfPackage("se.torgstat.jobs.database..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("ch.vorburger..")
        .check(CLASSES);
  }
}
