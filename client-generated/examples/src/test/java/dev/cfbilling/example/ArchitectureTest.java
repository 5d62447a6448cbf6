package dev.cfbilling.example;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.cfbilling.example", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String ROOT = "dev.cfbilling.example";

  @ArchTest
  static final ArchRule packagesDependOnlyDownwards =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("chart")
          .definedBy(ROOT + ".chart")
          .layer("report")
          .definedBy(ROOT + ".report")
          .layer("command line")
          .definedBy(ROOT)
          .whereLayer("chart")
          .mayNotAccessAnyLayer()
          .whereLayer("report")
          .mayOnlyAccessLayers("chart")
          .because("a chart knows nothing of money, and a report nothing of where usage is from");

  @ArchTest
  static final ArchRule moneyIsNeverBinary =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveNameMatching("java\\.lang\\.(Double|Float)")
          .because("a double cannot hold 0.1");

  @ArchTest
  static final ArchRule onlyTheCommandLineKnowsTheMock =
      noClasses()
          .that()
          .resideInAnyPackage(ROOT + ".report", ROOT + ".chart")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.cfbilling.conformance..")
          .because("what is shown of an account must not depend on who was asked");
}
