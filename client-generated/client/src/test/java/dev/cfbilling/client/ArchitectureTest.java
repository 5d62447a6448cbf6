package dev.cfbilling.client;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noConstructors;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

@AnalyzeClasses(packages = "dev.cfbilling.client", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String JSON = "dev.cfbilling.client.json";
  private static final String MODEL = "dev.cfbilling.client.model";

  @ArchTest
  static final ArchRule modelsStandOnTheJsonRuntimeAlone =
      classes()
          .that()
          .resideInAPackage(MODEL)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(MODEL, JSON, "java..", "com.squareup.moshi", "org.jspecify..")
          .because("who only wants to read a body needs neither HTTP nor Retrofit");

  @ArchTest
  static final ArchRule theJsonRuntimeStandsOnMoshiAndItsBuffersAlone =
      classes()
          .that()
          .resideInAPackage(JSON)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(JSON, "java..", "com.squareup.moshi", "okio", "org.jspecify..")
          .because("the generated code stands on it, never the other way round");

  @ArchTest
  static final ArchRule packagesUseOnlyWhatIsBeneathThem =
      layeredArchitecture()
          .consideringOnlyDependenciesInAnyPackage("dev.cfbilling.client..")
          .layer("json")
          .definedBy(JSON)
          .layer("model")
          .definedBy(MODEL)
          .layer("api")
          .definedBy("dev.cfbilling.client.api")
          .layer("retry")
          .definedBy("dev.cfbilling.client.retry")
          .layer("failure")
          .definedBy("dev.cfbilling.client.failure")
          .layer("client")
          .definedBy("dev.cfbilling.client")
          .layer("period")
          .definedBy("dev.cfbilling.client.period")
          .layer("usage")
          .definedBy("dev.cfbilling.client.usage")
          .layer("cost")
          .definedBy("dev.cfbilling.client.cost")
          .layer("export")
          .definedBy("dev.cfbilling.client.export")
          .layer("query")
          .definedBy("dev.cfbilling.client.query")
          .layer("reader")
          .definedBy("dev.cfbilling.client.reader")
          .whereLayer("json")
          .mayOnlyBeAccessedByLayers("model", "api", "client", "retry", "usage", "query", "reader")
          .whereLayer("retry")
          .mayOnlyAccessLayers("json")
          .whereLayer("failure")
          .mayOnlyAccessLayers("model", "retry")
          .whereLayer("client")
          .mayOnlyAccessLayers("api", "json", "model", "retry", "failure")
          .whereLayer("period")
          .mayOnlyAccessLayers("model")
          .whereLayer("usage")
          .mayOnlyAccessLayers("json", "model", "period")
          .whereLayer("query")
          .mayOnlyAccessLayers("json", "model", "period")
          .whereLayer("cost")
          .mayOnlyAccessLayers("usage")
          .whereLayer("export")
          .mayOnlyAccessLayers("usage")
          .whereLayer("reader")
          .mayOnlyAccessLayers(
              "client", "failure", "api", "json", "model", "period", "query", "usage")
          .because("what is beneath can be read without what is above");

  @ArchTest
  static final ArchRule moneyIsNeverBinary =
      noClasses()
          .that()
          .resideInAPackage("dev.cfbilling.client..")
          .and()
          .doNotHaveSimpleName("NumberText") // Which every Number has to be able to be.
          .should()
          .dependOnClassesThat()
          .haveNameMatching("java\\.lang\\.(Double|Float)")
          .because("a double cannot hold 0.1");

  @ArchTest
  static final ArchRule noComponentIsBinary =
      fields()
          .that()
          .areDeclaredInClassesThat()
          .resideInAPackage("dev.cfbilling.client..")
          .should()
          .notHaveRawType(double.class)
          .andShould()
          .notHaveRawType(float.class)
          .because("a double cannot hold 0.1");

  @ArchTest
  static final ArchRule nobodyMakesAValueOfAllItsParts =
      noConstructors()
          .that()
          .arePublic()
          .and()
          .areDeclaredInClassesThat()
          .arePublic()
          .and()
          .areDeclaredInClassesThat()
          .resideInAnyPackage(MODEL, "dev.cfbilling.client.usage", "dev.cfbilling.client.reader")
          .should()
          .haveRawParameterTypes(
              DescribedPredicate.describe("more than two types", types -> types.size() > 2))
          .because("the API adds fields each month, and callers of such a constructor would break");

  @ArchTest
  static final ArchRule adaptersStayInside =
      classes()
          .that()
          .resideInAPackage(MODEL)
          .and()
          .haveSimpleNameEndingWith("JsonAdapter")
          .should()
          .bePackagePrivate()
          .because("Moshi and the factory find them");

  @ArchTest
  static final ArchRule nullIsNeverASurprise =
      classes()
          .should(
              new ArchCondition<>("be in a null-marked package") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                  boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                  String message = type.getName() + " is in a package that is not null-marked";
                  events.add(new SimpleConditionEvent(type, marked, message));
                }
              })
          .because("Kotlin and NullAway read there what may be null");

  @ArchTest
  static final ArchRule nothingPrints =
      noClasses()
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .because("a library has no console");
}
