package dev.cfbilling.conformance;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.cfbilling.conformance", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String ROOT = "dev.cfbilling.conformance.";

  /** What modules depend on, Maven sees to. */
  @ArchTest
  static final ArchRule PACKAGES_DEPEND_ONLY_DOWNWARDS =
      slices()
          .matching(ROOT + "(**)")
          .should()
          .beFreeOfCycles()
          .because("data flows one way, from the contract to the report");

  @ArchTest
  static final ArchRule SWAGGER_PARSER_ONLY_VALIDATES =
      noClasses()
          .that()
          .resideOutsideOfPackages(ROOT + "swagger", ROOT + "cli..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.swagger..", ROOT + "swagger")
          .because("a contract must not change shape with a parser's model");

  @ArchTest
  static final ArchRule NETWORKNT_IS_BEHIND_A_SERVICE =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + "networknt")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.networknt..", ROOT + "networknt")
          .because("the contract that is shipped is checked without that library");

  @ArchTest
  static final ArchRule ONLY_THE_HISTORY_SEES_GIT =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + "revision")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.eclipse.jgit..")
          .because("a contract is compared with another one, wherever that is kept");

  @ArchTest
  static final ArchRule ONLY_THE_COMMAND_LINE_PRINTS_OR_EXITS =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + "cli..")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .callMethod(System.class, "exit", int.class)
          .because("the suite is a library too");

  @ArchTest
  static final ArchRule CHECKS_DO_NO_IO =
      noClasses()
          .that()
          .resideInAnyPackage(ROOT + "check", ROOT + "json", ROOT + "schema", ROOT + "keyword")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.net..", "java.nio.file..", "okhttp3..")
          .because("a check looks at an exchange and at nothing else");

  @ArchTest
  static final ArchRule RULES_SEE_RECORDS_AND_NOT_JSON =
      noClasses()
          .that()
          .resideInAPackage(ROOT + "rule..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("tools.jackson..", "com.fasterxml..", "java.net..", "java.io..")
          .because("how a body is read must not matter to what it means");

  @ArchTest
  static final ArchRule RULES_ARE_BEHIND_THEIR_TABLES =
      classes()
          .that()
          .resideInAPackage(ROOT + "rule.*")
          .and()
          .haveSimpleNameEndingWith("Rule")
          .should()
          .bePackagePrivate()
          .because("Rules.all() is the way in");

  @ArchTest
  static final ArchRule ONLY_THE_EXTENSION_NEEDS_JUNIT =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + "junit")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.junit..", ROOT + "junit")
          .because("the command line runs without JUnit");

  @ArchTest
  static final ArchRule NO_MONEY_IN_DOUBLES =
      noClasses()
          .should()
          .callMethodWhere(
              com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                  com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching(
                      "doubleValue|asDouble|parseDouble|getDoubleValue")))
          .because("quantities and costs are decimals");

  @ArchTest
  static final ArchRule CHECKS_ARE_BEHIND_THEIR_TABLE =
      classes()
          .that()
          .haveSimpleNameEndingWith("Check")
          .and()
          .resideInAPackage(ROOT + "check")
          .and()
          .areNotInterfaces()
          .should()
          .bePackagePrivate()
          .because("Checks.all() is the way in");
}
