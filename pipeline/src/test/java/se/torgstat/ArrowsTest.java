package se.torgstat;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** What the pipeline may know: no framework, no SQL, nothing of the jobs, no clock, no logger. */
class ArrowsTest {
  private static final String[] PIPELINE = {
    "se.torgstat.contract..",
    "se.torgstat.intake..",
    "se.torgstat.participation..",
    "se.torgstat.period..",
    "se.torgstat.count..",
    "se.torgstat.protect..",
    "se.torgstat.account..",
    "se.torgstat.reconcile.."
  };
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("se.torgstat");

  @Test
  void seesTheClassesItSpeaksOf() {
    assertThat(CLASSES.contain(se.torgstat.count.Counter.class)).isTrue();
    assertThat(CLASSES.contain(se.torgstat.protect.DisclosureControl.class)).isTrue();
  }

  @Test
  void pipelineSeesNeitherSpringNorSqlNorTheJobs() {
    holds(
        noClasses()
            .that()
            .resideInAnyPackage(PIPELINE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "org.springframework..",
                "java.sql..",
                "javax.sql..",
                "org.mariadb..",
                "se.torgstat.jobs..",
                "se.torgstat.generator.."));
  }

  @Test
  void pipelineWritesNoLog() {
    holds(
        noClasses()
            .that()
            .resideInAnyPackage(PIPELINE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "org.slf4j..", "java.util.logging..", "ch.qos.logback..", "org.apache.logging.."));
  }

  @Test
  void pipelineHasNoClock() {
    holds(
        noClasses()
            .that()
            .resideInAnyPackage(PIPELINE)
            .should()
            .callMethodWhere(target(name("now")))
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(java.time.Clock.class));
  }

  @Test
  void exportsAreReadBeforeAnythingIsCountedAndCountedBeforeAnythingIsProtected() {
    seesNothingOf("contract", "intake", "participation", "count", "protect");
    seesNothingOf("participation", "intake", "count", "protect");
    seesNothingOf("intake", "count", "protect");
    seesNothingOf("count", "intake", "protect");
    seesNothingOf("protect", "intake");
  }

  @Test
  void rowsEndWhereTheyAreCounted() {
    holds(
        classes()
            .that()
            .haveFullyQualifiedName("se.torgstat.participation.Participations")
            .should()
            .onlyBeAccessed()
            .byAnyPackage(
                "se.torgstat.participation..", "se.torgstat.intake..", "se.torgstat.count.."));
  }

  private static void seesNothingOf(String from, String... others) {
    for (String other : others) {
      holds(
          noClasses()
              .that()
              .resideInAPackage("se.torgstat." + from + "..")
              .should()
              .dependOnClassesThat()
              .resideInAPackage("se.torgstat." + other + ".."));
    }
  }

  private static void holds(ArchRule rule) {
    rule.check(CLASSES);
  }
}
