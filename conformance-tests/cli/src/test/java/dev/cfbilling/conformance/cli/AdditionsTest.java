package dev.cfbilling.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.Traffic;
import dev.cfbilling.conformance.check.Checks;
import dev.cfbilling.conformance.finding.Selection;
import dev.cfbilling.conformance.finding.SeverityTable;
import dev.cfbilling.conformance.run.ConformanceRun;
import dev.cfbilling.conformance.run.Report;
import dev.cfbilling.conformance.target.Target;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One of each that can be added, from its template: a class, what is told of it, and one line of
 * one table. Then the command line has it, and nothing else had to know.
 */
class AdditionsTest {
  @TempDir private static Path sources;
  @TempDir private static Path classes;
  private static URLClassLoader loader;
  private static Method run;

  @TempDir private Path directory;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeAll
  static void add() throws Exception {
    Additions additions = new Additions(sources, classes);
    additions.addLine("check/Checks.java", "new StatusCheck(),", "new TemplateCheck(),");
    additions.addLine("rule/cost/CostRules.java", "new ListCostRule(),", "new TemplateRule(),");
    additions.addLine(
        "probe/request/RequestProbes.java", "new CredentialsProbe(),", "new TemplateProbe(),");
    additions.addLine(
        "cli/option/ReportFile.java",
        "(remedies, lines, more) -> new JsonReporter(remedies),",
        "\"template\", (remedies, lines, more) -> new dev.cfbilling.conformance.report.TemplateReporter(),");
    additions.addLine(
        "mock/fault/data/ProfileFaults.java",
        "return List.of(",
        "Fault.of(\"template\", \"The card expires in month 14.\","
            + " ofProfile(profile -> profile.put(\"card_expiry_month\", 14)),"
            + " \"profile.card-expiry\"),");
    additions.addLine(
        "mock/data/Scenario.java",
        "public enum Scenario {",
        "TEMPLATE(\"Costs, under two subscriptions.\", Effect.COSTS, Effect.TWO_SUBSCRIPTIONS),");
    additions.copy("check/TemplateCheck.java", "check/response.template.txt");
    additions.copy("rule/cost/TemplateRule.java", "rule/cost/usage.template.txt");
    additions.copy("probe/request/TemplateProbe.java", "probe/request/probe.template.txt");
    additions.copy("report/TemplateReporter.java");
    additions.copy("target/TemplateTarget.java");
    loader = additions.compile();
    run =
        loader
            .loadClass(ConformMain.class.getName())
            .getDeclaredMethod(
                "run",
                Map.class,
                InputStream.class,
                PrintWriter.class,
                PrintWriter.class,
                String[].class);
    run.setAccessible(true);
  }

  @AfterAll
  static void close() throws IOException {
    loader.close();
  }

  @Test
  void areListedAndExplained() throws Exception {
    assertThat(conform("list")).isZero();
    assertThat(out.toString())
        .containsPattern(
            "response.template +Does the content type of a success name a charset\\?\n")
        .containsPattern("usage.template +Is what is billed for a day below a million\\?\n")
        .containsPattern("probe.template +Does an answer say for how long it is good\\?\n");

    for (String id : List.of("response.template", "usage.template", "probe.template")) {
      assertThat(conform("explain", id)).isZero();
      assertThat(out.toString())
          .startsWith(id + "\n")
          .contains("\nFor example:\n", "\nSources:\n  warning ", "(inferred): ");
    }
  }

  @Test
  void areFoundAndReported() throws Exception {
    Path check = directory.resolve("check.html");
    Path rule = directory.resolve("rule.sarif");
    Path probe = directory.resolve("probe.txt");
    Path example = root().resolve("spec/examples/getAccountBillableUsage/with-costs.json");
    Path dear = directory.resolve("dear.json");
    Files.writeString(
        dear,
        Files.readString(example).replaceAll("\"BilledCost\": *[0-9.]+", "\"BilledCost\":1e6"));

    conform(
        "body",
        example.toString(),
        "--operation=getAccountBillableUsage",
        "--check=response.template",
        "--report=html=" + check);
    assertThat(out.toString()).contains("response.template", "a charset is expected with it");
    assertThat(check).content().contains("Does the content type of a success name a charset?");

    conform(
        "body",
        dear.toString(),
        "--operation=getAccountBillableUsage",
        "--check=usage.template",
        "--report=sarif=" + rule);
    assertThat(out.toString()).contains("usage.template", "1e6; below a million is expected (inf");
    assertThat(rule).content().contains("Is what is billed for a day below a million?");

    conform("--check=probe.template", "--report=template=" + probe);
    assertThat(out.toString()).contains("probe.template", "Expires is absent");
    assertThat(probe).content().containsPattern("^[1-9]\\d* probe.template\n");
  }

  @Test
  void areWhatTheMockCanDo() throws Exception {
    assertThat(conform("mock", "--list-faults")).isZero();
    assertThat(out.toString()).contains("template", "The card expires in month 14.");
    assertThat(conform("--fault=template", "--check=profile", "--check=probe.template"))
        .isEqualTo(1);
    assertThat(out.toString()).contains("profile.card-expiry");

    assertThat(conform("mock", "--list-scenarios")).isZero();
    assertThat(out.toString()).contains("template", "Costs, under two subscriptions.");
    assertThat(answersWithoutCosts("default")).isGreaterThan(answersWithoutCosts("template"));
  }

  /** The mock's own ones and, whatever the scenario, those of the contract's examples. */
  private long answersWithoutCosts(String scenario) throws Exception {
    Path counts = directory.resolve(scenario + ".txt");
    conform(
        "--scenario=" + scenario,
        "--edition=2026-10-02",
        "--check=dataset.costs-populated",
        "--check=probe.template",
        "--report=template=" + counts);
    return Files.readAllLines(counts).stream()
        .filter(line -> line.endsWith(" dataset.costs-populated"))
        .mapToLong(line -> Long.parseLong(line.split(" ", 2)[0]))
        .sum();
  }

  @Test
  void areCheckedWhereverTheyComeFrom() throws Exception {
    try (URLClassLoader beside = new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
      Target target =
          (Target)
              beside
                  .loadClass("dev.cfbilling.conformance.target.TemplateTarget")
                  .getDeclaredConstructor()
                  .newInstance();

      Report report =
          new ConformanceRun(
                  Traffic.CONTRACT,
                  Checks.all(Traffic.CONTRACT),
                  Selection.everything(),
                  SeverityTable.standard(),
                  1)
              .run(target);

      assertThat(report.groups()).extracting("check").contains("schema.required");
    }
  }

  @Test
  void areOperationsUnderATagOfTheirOwn() throws Exception {
    Path spec = directory.resolve("spec");
    copyAll(root().resolve("spec"), spec);
    Files.copy(
        Additions.TEMPLATES.resolve("spec/getTemplate.yaml"),
        spec.resolve("operations/getTemplate.yaml"));
    Path contract = spec.resolve("openapi.yaml");
    Files.writeString(
        contract,
        Files.readString(contract)
            .replaceFirst("\npaths:\n", "\n  - name: Template\n    description: A new tag.$0")
            .replaceFirst(
                "\npaths:\n",
                "$0  /accounts/{account_id}/template:\n    \\$ref: operations/getTemplate.yaml\n"));

    assertThat(conform("list", "--spec=" + contract)).isZero();
    assertThat(out.toString())
        .containsPattern("getTemplate +GET /accounts/\\{account_id}/template");

    assertThat(conform("--spec=" + contract, "--no-probes")).isZero();
    assertThat(out.toString())
        .contains("11 of 11 operations tested")
        .containsPattern("getTemplate +");

    Path body = Files.writeString(directory.resolve("body.json"), WRONG_STATE);
    assertThat(conform("body", body.toString(), "--spec=" + contract, "--operation=getTemplate"))
        .isEqualTo(1);
    assertThat(out.toString())
        .contains("schema.enum", "/result/state is \"ajar\"", "operations/getTemplate.yaml#");
  }

  private static final String WRONG_STATE = "{\"success\":true,\"result\":{\"state\":\"ajar\"}}";

  private int conform(String... arguments) throws Exception {
    out.getBuffer().setLength(0);
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    Thread.currentThread().setContextClassLoader(loader);
    try {
      return (int)
          run.invoke(
              null,
              Map.of(),
              InputStream.nullInputStream(),
              new PrintWriter(out),
              new PrintWriter(err),
              arguments);
    } finally {
      Thread.currentThread().setContextClassLoader(before);
      assertThat(err.toString()).isEmpty();
    }
  }

  private static Path root() {
    return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder.resolve(".."))
        .filter(folder -> Files.exists(folder.resolve("spec/openapi.yaml")))
        .findFirst()
        .orElseThrow()
        .normalize();
  }

  private static void copyAll(Path from, Path to) throws IOException {
    List<String> parts =
        List.of("openapi.yaml", "operations", "schemas", "parameters", "responses", "headers");
    for (String part : Stream.concat(parts.stream(), Stream.of("examples")).toList()) {
      try (Stream<Path> files = Files.walk(from.resolve(part))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Path target = to.resolve(from.relativize(file).toString());
          Files.createDirectories(target.getParent());
          Files.copy(file, target);
        }
      }
    }
  }
}
