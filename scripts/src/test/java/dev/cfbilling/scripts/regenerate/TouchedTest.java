package dev.cfbilling.scripts.regenerate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.cli.ConformMain;
import dev.cfbilling.scripts.checkout.Checkout;
import dev.cfbilling.scripts.checkout.Shell;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** One change of the contract, and what of the project has to do with it. */
@Tag("external")
@TestInstance(Lifecycle.PER_CLASS)
class TouchedTest {
  private static final String RECORD = "schemas/CostAndUsageRecord.yaml";

  private final Checkout checkout;
  @TempDir private Path temporary;

  TouchedTest(@TempDir Path directory) throws Exception {
    checkout = Checkout.in(directory).withCommandLines();
  }

  @Test
  void findsWhatNamesAPropertyThatIsGone() throws Exception {
    assertThat(touchedBy(RECORD, "  RegionName:\n", "  x_Region:\n"))
        .contains(
            "  RegionName is gone (RegionName)\n    check  ",
            "/rule/label/RegionRule.java\n",
            "    fault    conformance-tests/cli/src/main/resources/dev/cfbilling/conformance/selftest/damages.json\n",
            "    example  spec/examples/getAccountBillableUsage/full-period.json\n",
            "  Take out or rename RegionName in 4 examples, listed above.\n");
  }

  @Test
  void findsThePactsThatDemandAPropertyThatIsGone() throws Exception {
    assertThat(touchedBy(RECORD, "HostProviderName", "x_Host"))
        .contains(
            "    pact     a request for the usage of an account in this month\n",
            "    pact     a request for the usage of an organization in this month\n")
        .containsPattern("\n  Take out or rename HostProviderName in \\d+ pacts, listed above\\.\n")
        .doesNotContain("    pact     a request for PayGo usage of a zone\n");
  }

  @Test
  void findsTheOneReadingOfAColumnThatIsRenamed() throws Exception {
    assertThat(touchedBy(RECORD, "x_BillableMetricName", "billable_metric_name"))
        .contains(
            "x_BillableMetricName is called billable_metric_name now",
            "    reading  conformance-tests/contract/src/main/java/dev/cfbilling/conformance/contract/OwnColumns.java\n",
            "  Take out or rename x_BillableMetricName in 1 reading, listed above.\n")
        .doesNotContain("    check  ");
  }

  @Test
  void findsWhatUsesTheConstantOfAColumnThatMayBeNull() throws Exception {
    assertThat(
            touchedBy(RECORD, "x_BillableMetricId:\n", "x_BillableMetricId:\n    nullable: true\n"))
        .contains("/rule/dataset/MetricIdRule.java\n", "    reading  ");
  }

  @Test
  void missesAnExampleOfANewProperty() throws Exception {
    assertThat(touchedBy(RECORD, "  RegionName:\n", "  x_Region:\n"))
        .contains(
            "  Give x_Region a value in an example of getAccountBillableUsage,"
                + " queryAccountBillableUsage, getOrganizationBillableUsage: none has one.\n");
  }

  @Test
  void wantsNoExampleOfANewParameter() throws Exception {
    assertThat(
            touchedBy(
                "operations/getPaygoUsage.yaml",
                "  parameters:\n",
                "  parameters:\n    - {name: extra, in: query, description: An extra., schema: {type: string},"
                    + " example: a}\n"))
        .contains("  the query parameter extra is new, and optional (getPaygoUsage)\n")
        .doesNotContain("Give ");
  }

  @Test
  void findsTheExamplesOfANewOperation() throws Exception {
    String operation =
        Files.readString(checkout.root().resolve("spec/operations/getPaygoUsageInfo.yaml"));
    Path other = checkout.root().resolve("spec/operations/getOther.yaml");
    Path example = checkout.root().resolve("spec/examples/getOther/covered.json");
    try {
      Files.writeString(
          other, operation.replace("operationId: getPaygoUsageInfo", "operationId: getOther"));
      assertThat(touchedByOther())
          .endsWith("\n  Give getOther an example in spec/examples/getOther: it has none.");

      Files.createDirectories(example.getParent());
      Files.copy(checkout.root().resolve("spec/examples/getPaygoUsageInfo/covered.json"), example);
      assertThat(touchedByOther())
          .contains("    example  spec/examples/getOther/covered.json\n")
          .endsWith("\nNothing is left to do by hand.");
    } finally {
      Files.deleteIfExists(other);
      Files.deleteIfExists(example);
      Files.deleteIfExists(example.getParent());
    }
  }

  private String touchedByOther() throws Exception {
    return touchedBy(
        "openapi.yaml",
        "paths:\n",
        "paths:\n  /other/{account_id}:\n    $ref: operations/getOther.yaml\n");
  }

  @Test
  void findsWhatNamesThePropertyThatHasANewValue() throws Exception {
    assertThat(touchedBy("schemas/ChargeCategory.yaml", "[Usage]", "[Usage, Purchase]"))
        .contains(
            "  ChargeCategory may be \"Purchase\" now (ChargeCategory)\n",
            "/rule/label/ChargeCategoryRule.java\n",
            "  Look at ChargeCategory in 5 checks, listed above.")
        .doesNotContain("Take out");
  }

  @Test
  void findsWhatNamesAPropertyThatMayBeNull() throws Exception {
    assertThat(
            touchedBy(
                RECORD,
                "  ConsumedUnit:\n    type: string\n",
                "  ConsumedUnit:\n    type: string\n    nullable: true\n"))
        .contains("(ConsumedUnit)\n", "/ConsumedUnitRule.java\n", "  Look at ConsumedUnit in ")
        .doesNotContain("RegionName");
  }

  @Test
  void saysWhenNothingChanged() throws Exception {
    assertThat(touchedBy(RECORD, "RegionName", "RegionName"))
        .isEqualTo("The change touches nothing else.\nNothing is left to do by hand.");
  }

  @Test
  void refusesWhatIsNoCommit() throws Exception {
    assertThat(checkout.shell().run("scripts/regenerate", "nowhere"))
        .isEqualTo(
            new Shell.Outcome(
                2, "", "nowhere is no commit here; name one as git does, or none for HEAD."));
  }

  @Test
  void takesTheJavaOfJavaHome() throws Exception {
    assertThat(checkout.shell().with("JAVA_HOME", "/nowhere").run("scripts/regenerate"))
        .isEqualTo(
            new Shell.Outcome(
                2,
                "",
                "There is no /nowhere/bin/java; install a JDK of version 17 or newer, and set"
                    + " JAVA_HOME to it."));
  }

  @Test
  void refusesWithoutGit(@TempDir Path path) throws Exception {
    for (String tool : List.of("bash", "dirname", "realpath", "wc")) {
      Files.createSymbolicLink(path.resolve(tool), Path.of("/usr/bin", tool));
    }

    assertThat(checkout.shell().with("PATH", path.toString()).run("scripts/regenerate"))
        .isEqualTo(
            new Shell.Outcome(
                2, "", "There is no git, which scripts/regenerate needs; install it."));
  }

  /** As scripts/regenerate runs it. */
  @Test
  void isRunFromItsSource() throws Exception {
    Path changes = Files.writeString(temporary.resolve("none.json"), "{\"differences\": []}");

    assertThat(
            checkout
                .shell()
                .run("java", "-cp", commandLine(), source(), ".", changes.toString())
                .succeeds()
                .out())
        .isEqualTo("The change touches nothing else.\nNothing is left to do by hand.");
  }

  private String touchedBy(String file, String from, String to) throws Exception {
    Path schema = checkout.root().resolve("spec").resolve(file);
    String was = Files.readString(schema);
    Path changes = temporary.resolve("changes.json");
    assertThat(was).contains(from);
    try {
      Files.writeString(schema, was.replace(from, to));
      compare("--spec=" + checkout.root().resolve("spec"), "--report=json=" + changes);
    } finally {
      Files.writeString(schema, was);
    }
    return String.join("\n", Touched.report(checkout.root(), changes));
  }

  /** As scripts/spec-diff does, without a process for each change. */
  private static void compare(String... options) {
    StringWriter err = new StringWriter();
    String[] arguments =
        Stream.concat(Stream.of("spec-diff", "HEAD"), Stream.of(options)).toArray(String[]::new);

    ConformMain.runWithin(
        new PrintWriter(Writer.nullWriter()), new PrintWriter(err, true), arguments);

    assertThat(err).hasToString("");
  }

  private String commandLine() throws Exception {
    return checkout.shell().run("bash", "-c", "ls conformance-tests/cli/target/*-cli.jar").out();
  }

  private static String source() {
    return "scripts/src/main/java/dev/cfbilling/scripts/regenerate/Touched.java";
  }
}
