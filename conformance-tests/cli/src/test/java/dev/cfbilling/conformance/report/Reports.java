package dev.cfbilling.conformance.report;

import dev.cfbilling.conformance.Har;
import dev.cfbilling.conformance.Traffic;
import dev.cfbilling.conformance.check.Checks;
import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.exchange.CaptureLog;
import dev.cfbilling.conformance.exchange.Exchange;
import dev.cfbilling.conformance.finding.Excerpt;
import dev.cfbilling.conformance.finding.Finding;
import dev.cfbilling.conformance.finding.Selection;
import dev.cfbilling.conformance.finding.SeverityTable;
import dev.cfbilling.conformance.finding.TargetKind;
import dev.cfbilling.conformance.har.CaptureTarget;
import dev.cfbilling.conformance.origin.ReportOrigin;
import dev.cfbilling.conformance.result.FindingAt;
import dev.cfbilling.conformance.result.FindingGroup;
import dev.cfbilling.conformance.result.RunOrigin;
import dev.cfbilling.conformance.run.ConformanceRun;
import dev.cfbilling.conformance.run.Report;
import dev.cfbilling.conformance.run.Reproduction;
import dev.cfbilling.conformance.target.Target;
import dev.cfbilling.conformance.target.TargetException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reports for tests, each of a run over a capture. */
final class Reports {
  private static final String COVERAGE = "accounts/%s/billable-usage/info";
  private static final String PROFILE = "accounts/%s/billing/profile";
  private static final String USAGE = "accounts/%s/billable/usage";
  private static final String ORGANIZATION = "organizations/%s/billable/usage";
  private static final String PAYGO = "accounts/%s/paygo-usage";
  private static final int MAX_SAMPLES = 5;
  private static final RunOrigin ORIGIN =
      new RunOrigin(
          new ReportOrigin(
              Instant.parse("2026-11-28T09:00:00Z"),
              "conform 1.2.3",
              "scripts/conform --capture traffic.har"),
          TargetKind.CAPTURE,
          Map.of());

  private Reports() {}

  /** Two operations: one departs in three ways, the other was never reached. */
  static Report small() {
    String covered = Traffic.example("getPaygoBillableUsageInfo/covered.json");
    return run(
        Traffic.CONTRACT.only(
            operation ->
                Set.of("getPaygoBillableUsageInfo", "getBillingProfile").contains(operation.id())),
        Har.entry(
            COVERAGE, covered.replace("\"covered\": true", "\"covered\": \"<b>|yes|</b> `no`\"")),
        Har.entry(
            COVERAGE,
            covered.replace("2026-01-14T08:15:42Z", "2026-01-14").replace("\"id\"", "\"ID\"")));
  }

  /** One right answer. */
  static Report clean() {
    return run(
        Traffic.CONTRACT,
        Har.entry(USAGE, Traffic.example("getAccountBillableUsage/without-costs.json")));
  }

  /** A dozen kinds of faults, spread over the contract. */
  static Report faulty() {
    return run(Traffic.CONTRACT, faults());
  }

  /**
   * Some 44,000 errors of many causes: each column of 1,000 records a day, over 44 days, in turn.
   */
  static Report large() {
    return Large.REPORT;
  }

  /** Made once, when somebody asks for it. */
  private static final class Large {
    private static final Report REPORT = makeLarge();
  }

  private static Report makeLarge() {
    ObjectNode example =
        (ObjectNode)
            JsonMapper.shared()
                .readTree(Traffic.example("getAccountBillableUsage/with-costs.json"))
                .at("/result/0");
    List<String> columns = List.copyOf(example.propertyNames());
    ObjectNode[] entries = new ObjectNode[44];
    for (int day = 0; day < entries.length; day++) {
      ObjectNode body = JsonMapper.shared().createObjectNode().put("success", true);
      body.putArray("errors");
      body.putArray("messages");
      ArrayNode records = body.putArray("result");
      for (int i = 0; i < 250; i++) {
        ObjectNode broken = example.deepCopy();
        // The first columns most often, so that causes differ in size.
        String column = columns.get((i * i / 40) % columns.size());
        records.add(broken.set(column, JsonMapper.shared().createArrayNode()));
      }
      LocalDate today = LocalDate.of(2026, 10, 1).plusDays(day);
      String path = day % 3 == 0 ? ORGANIZATION : USAGE;
      entries[day] = Har.entry(path + "?from=" + today + "&to=" + today, body.toString());
      entries[day].put("startedDateTime", today + "T12:00:00.000Z");
    }
    return run(Traffic.CONTRACT, entries);
  }

  static ObjectNode[] faults() {
    String profile = Traffic.example("getBillingProfile/full.json");
    String usage = Traffic.example("getAccountBillableUsage/with-costs.json");
    String paygo = Traffic.example("getPaygoUsage/full-period.json");
    ObjectNode html = Har.entry(PROFILE, "<html><h1>Bad gateway</h1></html>");
    html.withObject("response").put("status", 502);
    ((ObjectNode) html.at("/response/headers/0")).put("value", "text/html");
    return new ObjectNode[] {
      Har.entry(USAGE + "?from=2026-05-01&to=2026-05-31", usage),
      Har.entry(USAGE, usage.replace("\"Usage\"", "\"Purchase\"")),
      Har.entry(USAGE + "?from=01.05.2026", usage.replaceFirst("\"ServiceName\"", "\"service\"")),
      Har.entry(USAGE + "?metric=r2", usage.replaceAll("T00:00:00Z", " 00:00:00")),
      Har.entry(PROFILE, profile),
      Har.entry(PROFILE, profile.replace("\"id\": \"b3f1", "\"id\": \"b3f1-b3f1")),
      Har.entry(PROFILE, profile.replace("11,", "\"11\",")),
      Har.entry(
          PROFILE, profile.replace("\"created_on\"", "\"created_on\": \"x\", \"created_on\"")),
      html,
      Har.entry(PAYGO, paygo.substring(0, paygo.length() / 2)),
      Har.entry(PAYGO, paygo.replace("true", "false")),
      Har.entry(PAYGO, ""),
      Har.entry(COVERAGE, Traffic.example("getPaygoBillableUsageInfo/covered.json")),
      Har.entry(
          "https://api.cloudflare.com/client/v4/accounts/" + Traffic.ID + "/billing/invoices",
          200,
          "{}"),
      Har.entry(
          "https://api.cloudflare.com/client/v4/organizations/" + Traffic.ID + "/billable/usage",
          403,
          Traffic.example("errors/no-permission.json")),
      Har.entry("https://fonts.example/a.woff", 200, "x"),
    };
  }

  /** {@link #small} with {@code text} wherever a finding or a sentence has text from outside. */
  static Report saying(String text) {
    Report small = small();
    List<FindingGroup> groups = small.groups().stream().map(group -> saying(text, group)).toList();
    return new Report(
            small.contract(),
            text,
            List.of(text),
            List.of(text),
            small.scope(),
            small.operations(),
            small.exchanges(),
            groups,
            Optional.empty())
        .madeBy(
            new RunOrigin(
                new ReportOrigin(ORIGIN.report().madeAt(), text, text),
                ORIGIN.target(),
                Map.of(RunOrigin.FAULT, text)));
  }

  private static FindingGroup saying(String text, FindingGroup group) {
    return new FindingGroup(
        group.check(),
        group.operation(),
        group.severity(),
        group.pattern().map(pointer -> pointer + text),
        group.subject(),
        group.contract(),
        group.found(),
        group.exchanges(),
        group.values(),
        group.samples().stream().map(sample -> saying(text, sample)).toList(),
        group.excerpt().map(excerpt -> saying(text, excerpt)),
        group.known(),
        group.recurrence());
  }

  private static Excerpt saying(String text, Excerpt excerpt) {
    return new Excerpt(
        excerpt.pointer() + text,
        excerpt.lines().stream()
            .map(line -> new Excerpt.Line(line.text() + text, line.marked()))
            .toList());
  }

  private static FindingAt saying(String text, FindingAt at) {
    Finding finding = at.finding();
    return new FindingAt(
        at.operation(),
        at.exchange(),
        at.request() + text,
        at.status(),
        new Finding(
            finding.check(),
            finding.severity(),
            finding.pointer().map(pointer -> pointer + text),
            finding.contract(),
            text),
        at.reproduction() + text);
  }

  static Report run(Contract contract, ObjectNode... entries) {
    try {
      Path har = Files.createTempFile("report", ".har");
      try {
        Har.write(har, entries);
        return run(contract, new CaptureTarget(har));
      } finally {
        Files.delete(har);
      }
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static Report run(Contract contract, Target capture) {
    try {
      return new ConformanceRun(
              contract,
              Checks.all(contract),
              Selection.everything(),
              SeverityTable.standard(),
              MAX_SAMPLES)
          .reproducing(Reproduction.ofFile(ORIGIN.report().command()))
          .run(new Named("traffic.har", capture))
          .madeBy(ORIGIN);
    } catch (TargetException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  static String write(Reporter reporter, Report report) {
    StringWriter out = new StringWriter();
    try {
      reporter.write(report, out);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    return out.toString();
  }

  /** The temporary file's name would make every report another one. */
  private record Named(String name, Target target) implements Target {
    @Override
    public TargetKind kind() {
      return target.kind();
    }

    @Override
    public List<CaptureLog> captures() {
      return target.captures();
    }

    @Override
    public void exchanges(Consumer<Exchange> consumer) throws TargetException {
      target.exchanges(consumer);
    }
  }
}
