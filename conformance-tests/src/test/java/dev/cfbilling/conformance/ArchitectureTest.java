package dev.cfbilling.conformance;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.cfbilling.conformance", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String ROOT = "dev.cfbilling.conformance.";

  @ArchTest
  static final ArchRule PACKAGES_DEPEND_ONLY_DOWNWARDS =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("secret")
          .definedBy(ROOT + "secret")
          .layer("contract")
          .definedBy(ROOT + "contract")
          .layer("origin")
          .definedBy(ROOT + "origin")
          .layer("openapi")
          .definedBy(ROOT + "openapi")
          .layer("drift")
          .definedBy(ROOT + "drift")
          .layer("drift.patch")
          .definedBy(ROOT + "drift.patch")
          .layer("drift.capture")
          .definedBy(ROOT + "drift.capture")
          .layer("revision")
          .definedBy(ROOT + "revision")
          .layer("drift.report")
          .definedBy(ROOT + "drift.report")
          .layer("exchange")
          .definedBy(ROOT + "exchange")
          .layer("exchange.har")
          .definedBy(ROOT + "exchange.har")
          .layer("json")
          .definedBy(ROOT + "json")
          .layer("schema")
          .definedBy(ROOT + "schema")
          .layer("keyword")
          .definedBy(ROOT + "keyword")
          .layer("finding")
          .definedBy(ROOT + "finding")
          .layer("rule")
          .definedBy(ROOT + "rule")
          .layer("rules")
          .definedBy(
              ROOT + "rule.period",
              ROOT + "rule.cost",
              ROOT + "rule.quantity",
              ROOT + "rule.label",
              ROOT + "rule.paygo",
              ROOT + "rule.profile",
              ROOT + "rule.dataset")
          .layer("check")
          .definedBy(ROOT + "check")
          .layer("selftest")
          .definedBy(ROOT + "selftest")
          .layer("metric")
          .definedBy(ROOT + "metric")
          .layer("mock.data")
          .definedBy(ROOT + "mock.data")
          .layer("mock.usage")
          .definedBy(ROOT + "mock.usage")
          .layer("mock.answer")
          .definedBy(ROOT + "mock.answer")
          .layer("mock.http")
          .definedBy(ROOT + "mock.http")
          .layer("mock.fault")
          .definedBy(ROOT + "mock.fault")
          .layer("mock.fault.data")
          .definedBy(ROOT + "mock.fault.data")
          .layer("mock.fault.wire")
          .definedBy(ROOT + "mock.fault.wire")
          .layer("mock")
          .definedBy(ROOT + "mock")
          .layer("target")
          .definedBy(ROOT + "target")
          .layer("behaviour")
          .definedBy(ROOT + "behaviour")
          .layer("behaviours")
          .definedBy(
              ROOT + "behaviour.period", ROOT + "behaviour.record", ROOT + "behaviour.request")
          .layer("survey")
          .definedBy(ROOT + "survey")
          .layer("run")
          .definedBy(ROOT + "run")
          .layer("report")
          .definedBy(ROOT + "report")
          .layer("okhttp")
          .definedBy(ROOT + "okhttp")
          .layer("junit")
          .definedBy(ROOT + "junit")
          .layer("cli")
          .definedBy(ROOT + "cli")
          .whereLayer("secret")
          .mayNotAccessAnyLayer()
          .whereLayer("contract")
          .mayNotAccessAnyLayer()
          .whereLayer("origin")
          .mayNotAccessAnyLayer()
          .whereLayer("openapi")
          .mayOnlyAccessLayers("contract")
          .whereLayer("drift")
          .mayOnlyAccessLayers("secret", "contract", "origin", "openapi")
          .whereLayer("drift.patch")
          .mayOnlyAccessLayers("contract")
          .whereLayer("drift.capture")
          .mayOnlyAccessLayers(
              "secret",
              "contract",
              "origin",
              "exchange",
              "exchange.har",
              "json",
              "schema",
              "keyword",
              "finding",
              "drift",
              "drift.patch")
          .whereLayer("revision")
          .mayOnlyAccessLayers("contract", "openapi", "drift")
          .whereLayer("drift.report")
          .mayOnlyAccessLayers("contract", "origin", "drift", "report")
          .whereLayer("exchange")
          .mayOnlyAccessLayers("contract")
          .whereLayer("exchange.har")
          .mayOnlyAccessLayers("secret", "contract", "exchange")
          .whereLayer("json")
          .mayOnlyAccessLayers("exchange")
          .whereLayer("schema")
          .mayOnlyAccessLayers("contract", "json", "finding")
          .whereLayer("keyword")
          .mayOnlyAccessLayers("contract", "json", "schema")
          .whereLayer("finding")
          .mayOnlyAccessLayers("secret", "contract")
          .whereLayer("rule")
          .mayOnlyAccessLayers("contract", "finding")
          .whereLayer("rules")
          .mayOnlyAccessLayers("finding", "rule")
          .whereLayer("check")
          .mayOnlyAccessLayers(
              "contract",
              "exchange",
              "json",
              "schema",
              "keyword",
              "finding",
              "rule",
              "rules",
              "metric")
          .whereLayer("selftest")
          .mayOnlyAccessLayers("contract", "exchange", "finding", "rule", "check")
          .whereLayer("metric")
          .mayNotAccessAnyLayer()
          .whereLayer("mock.data")
          .mayOnlyAccessLayers("metric")
          .whereLayer("mock.usage")
          .mayOnlyAccessLayers("metric", "mock.data")
          .whereLayer("mock.answer")
          .mayOnlyAccessLayers("contract", "metric", "mock.data", "mock.usage")
          .whereLayer("mock.http")
          .mayOnlyAccessLayers("mock.answer")
          .whereLayer("mock.fault")
          .mayOnlyAccessLayers("contract", "mock.data", "mock.answer", "mock.http")
          .whereLayer("mock.fault.data")
          .mayOnlyAccessLayers("contract", "mock.data", "mock.answer", "mock.fault")
          .whereLayer("mock.fault.wire")
          .mayOnlyAccessLayers(
              "contract", "mock.data", "mock.answer", "mock.http", "mock.fault", "mock.fault.data")
          .whereLayer("mock")
          .mayOnlyAccessLayers(
              "contract",
              "schema",
              "metric",
              "mock.data",
              "mock.answer",
              "mock.http",
              "mock.fault",
              "mock.fault.data",
              "mock.fault.wire")
          .whereLayer("target")
          .mayOnlyAccessLayers(
              "contract", "exchange", "exchange.har", "finding", "mock", "mock.data")
          .whereLayer("behaviour")
          .mayOnlyAccessLayers("contract", "exchange", "json", "finding", "rule", "check", "target")
          .whereLayer("behaviours")
          .mayOnlyAccessLayers("contract", "finding", "target", "behaviour")
          .whereLayer("survey")
          .mayOnlyAccessLayers(
              "contract",
              "exchange",
              "json",
              "finding",
              "check",
              "target",
              "run",
              "behaviour",
              "behaviours")
          .whereLayer("run")
          .mayOnlyAccessLayers(
              "secret", "contract", "origin", "exchange", "finding", "check", "target")
          .whereLayer("report")
          .mayOnlyAccessLayers(
              "secret", "contract", "origin", "exchange", "finding", "check", "run", "drift.patch")
          .whereLayer("okhttp")
          .mayOnlyAccessLayers("contract", "exchange", "finding", "check", "target", "run")
          .whereLayer("junit")
          .mayOnlyAccessLayers(
              "finding", "run", "report", "okhttp", "mock", "mock.data", "mock.fault")
          .because("data flows one way, from the contract to the report");

  @ArchTest
  static final ArchRule ONLY_THE_LOADER_SEES_SWAGGER =
      noClasses()
          .that()
          .haveNameNotMatching(".*\\.ContractLoader")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.swagger..")
          .because("the contract must not change shape with a parser's model");

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
          .resideOutsideOfPackage(ROOT + "cli")
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
