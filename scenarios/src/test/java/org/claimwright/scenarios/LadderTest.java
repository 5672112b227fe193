package org.claimwright.scenarios;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/// The ladder of docs/architecture.md: what stands lower knows nothing of what stands above.
@AnalyzeClasses(packages = "org.claimwright", importOptions = ImportOption.DoNotIncludeTests.class)
class LadderTest {

  private static final String ROOT = "org.claimwright.";
  private static final String[] ENGINES = {
    ROOT + "kernel..",
    ROOT + "x12..",
    ROOT + "codesets..",
    ROOT + "coding..",
    ROOT + "claims..",
    ROOT + "edits..",
    ROOT + "pricing..",
    ROOT + "payer.."
  };
  private static final String[] MONEY_ROOMS = {
    ROOT + "kernel..",
    ROOT + "claims..",
    ROOT + "edits..",
    ROOT + "pricing..",
    ROOT + "payer..",
    ROOT + "app.ledger..",
    ROOT + "app.billing..",
    ROOT + "app.remittance..",
    ROOT + "app.statements..",
    ROOT + "app.practices.."
  };

  @ArchTest
  static final ArchRule enginesKnowNoFrameworkNoDatabaseAndNoRoomAbove =
      noClasses()
          .that(resideInAnyPackage(ENGINES))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.springframework..",
              "java.sql..",
              "javax.sql..",
              "jakarta..",
              "picocli..",
              ROOT + "app..",
              ROOT + "cli..");

  @ArchTest
  static final ArchRule codingCannotSeeAPrice =
      noClasses()
          .that()
          .resideInAPackage(ROOT + "coding..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              ROOT + "pricing..", ROOT + "claims..", ROOT + "edits..", ROOT + "payer..")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName(ROOT + "kernel.Money");

  @ArchTest
  static final ArchRule codingAsksNobodyOverANetwork =
      noClasses()
          .that()
          .resideInAPackage(ROOT + "coding..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.net..");

  @ArchTest
  static final ArchRule theCodingDeskAndWhatItLearnsCannotSeeAPriceEither =
      noClasses()
          .that()
          .resideInAnyPackage(
              ROOT + "app.codingdesk..", ROOT + "app.learning..", ROOT + "app.languagemodel..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(ROOT + "pricing..");

  @ArchTest
  static final ArchRule thePayerKnowsOnlyTheWire =
      classes()
          .that()
          .resideInAPackage(ROOT + "payer..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              ROOT + "payer..", ROOT + "x12..", ROOT + "kernel..", "java..", "org.jspecify..");

  @ArchTest
  static final ArchRule x12StandsAlone =
      classes()
          .that()
          .resideInAPackage(ROOT + "x12..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(ROOT + "x12..", "java..", "jdk.incubator.vector..", "org.jspecify..");

  @ArchTest
  static final ArchRule theKernelStandsAlone =
      classes()
          .that()
          .resideInAPackage(ROOT + "kernel..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(ROOT + "kernel..", "java..", "org.jspecify..");

  @ArchTest
  static final ArchRule noFloatingPointFieldNearMoney =
      noFields()
          .that()
          .areDeclaredInClassesThat()
          .resideInAnyPackage(MONEY_ROOMS)
          .should()
          .haveRawType(double.class)
          .orShould()
          .haveRawType(float.class)
          .orShould()
          .haveRawType(Double.class)
          .orShould()
          .haveRawType(Float.class);

  @ArchTest
  static final ArchRule noFloatingPointResultNearMoney =
      noMethods()
          .that()
          .areDeclaredInClassesThat()
          .resideInAnyPackage(MONEY_ROOMS)
          .should()
          .haveRawReturnType(double.class)
          .orShould()
          .haveRawReturnType(float.class)
          .orShould()
          .haveRawParameterTypes(double.class)
          .orShould()
          .haveRawParameterTypes(float.class);

  @ArchTest
  static final ArchRule nobodyReadsTheClockBehindTheCallersBack =
      noClasses()
          .that(resideInAnyPackage(ENGINES))
          .should()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(Clock.class, "systemUTC")
          .orShould()
          .callMethod(Clock.class, "systemDefaultZone")
          .orShould()
          .callMethod(System.class, "currentTimeMillis");

  @ArchTest
  static final ArchRule namesSayWhatAThingIs =
      noClasses().should().haveNameMatching(".*(Manager|Helper|Util|Utils|Impl|DTO|Dto)$");

  @ArchTest
  static final ArchRule stateIsNotStatic =
      fields()
          .that()
          .areStatic()
          .and()
          .areDeclaredInClassesThat()
          .resideInAPackage("org.claimwright..")
          .should()
          .beFinal();
}
