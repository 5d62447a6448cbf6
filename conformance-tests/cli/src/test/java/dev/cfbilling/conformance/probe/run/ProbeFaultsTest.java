package dev.cfbilling.conformance.probe.run;

import static dev.cfbilling.conformance.probe.run.Mistakes.adding;
import static dev.cfbilling.conformance.probe.run.Mistakes.answering;
import static dev.cfbilling.conformance.probe.run.Mistakes.apart;
import static dev.cfbilling.conformance.probe.run.Mistakes.asking;
import static dev.cfbilling.conformance.probe.run.Mistakes.changing;
import static dev.cfbilling.conformance.probe.run.Mistakes.doubled;
import static dev.cfbilling.conformance.probe.run.Mistakes.editing;
import static dev.cfbilling.conformance.probe.run.Mistakes.has;
import static dev.cfbilling.conformance.probe.run.Mistakes.leadsTo;
import static dev.cfbilling.conformance.probe.run.Mistakes.taking;
import static dev.cfbilling.conformance.probe.run.Mistakes.with;
import static dev.cfbilling.conformance.probe.run.Mistakes.without;
import static dev.cfbilling.conformance.probe.run.Mistakes.withoutDays;
import static dev.cfbilling.conformance.probe.run.WrongServer.Reply.failure;
import static dev.cfbilling.conformance.probe.run.WrongServer.Reply.nothing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.Traffic;
import dev.cfbilling.conformance.check.Checks;
import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.finding.Selection;
import dev.cfbilling.conformance.finding.Severity;
import dev.cfbilling.conformance.finding.SeverityTable;
import dev.cfbilling.conformance.metric.MetricCatalogue;
import dev.cfbilling.conformance.mock.Faults;
import dev.cfbilling.conformance.mock.MockApi;
import dev.cfbilling.conformance.mock.MockApiBuilder;
import dev.cfbilling.conformance.mock.data.Account;
import dev.cfbilling.conformance.mock.data.Customers;
import dev.cfbilling.conformance.probe.run.WrongServer.Mistake;
import dev.cfbilling.conformance.probe.run.WrongServer.Reply;
import dev.cfbilling.conformance.result.FindingAt;
import dev.cfbilling.conformance.run.ConformanceRun;
import dev.cfbilling.conformance.run.Report;
import dev.cfbilling.conformance.target.LiveTarget;
import dev.cfbilling.conformance.target.Pace;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A server that makes one mistake is caught by the probe that the mistake is about. */
class ProbeFaultsTest {
  private static final Instant NOW = Instant.parse("2026-11-21T06:00:00Z");
  private static final String ACCOUNT = "getAccountBillableUsage";
  private static final String ORGANIZATION = "getOrganizationBillableUsage";
  private static final String PAYGO = "getPaygoUsage";
  private static final String NEWEST = "getPaygoBillableUsage";

  /** The closed week of {@link #NOW}, and the first day of the closed month's second part. */
  private static final String WEEK_FROM = "2026-11-10";

  private static final String WEEK_TO = "2026-11-16";
  private static final String SECOND_PART_FROM = "2026-10-27";

  /** Enough to tell a filter from none, and few enough to be quick. */
  private static final Set<String> FEW =
      Set.of("workers_standard_requests", "d1_rows_read", "r2_data_storage");

  private static MockApi mock;

  @BeforeAll
  static void start() throws IOException {
    mock = builder().start();
  }

  private static MockApiBuilder builder() {
    return MockApi.builder()
        .contract(Traffic.CONTRACT)
        .clock(NOW)
        .catalogue(MetricCatalogue.bundled().only(FEW));
  }

  @AfterAll
  static void stop() {
    mock.close();
  }

  /**
   * @param operation the one that is asked about; the mistake is made in all
   * @param caught the ids that must be found, and no other
   * @param ofMock what is wrong with the mock itself; its name is the mistake's
   */
  record Fault(
      String name,
      String operation,
      Severity severity,
      Set<String> caught,
      Mistake mistake,
      Optional<dev.cfbilling.conformance.mock.fault.Fault> ofMock) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Fault> faults() {
    return Stream.of(days(), records(), requests(), answers()).flatMap(List::stream);
  }

  private static List<Fault> days() {
    Predicate<HttpUrl> week = has("from", WEEK_FROM).and(has("to", WEEK_TO));
    UnaryOperator<HttpUrl> oneDay =
        url -> with("from", String.valueOf(url.queryParameter("to")), url);
    return List.of(
        error(
            "returns a day too many",
            ACCOUNT,
            "probe.range",
            asking(has("from", WEEK_FROM), url -> with("from", "2026-11-09", url))),
        warning(
            "leaves the last day out",
            ACCOUNT,
            "probe.range",
            asking(week, url -> with("to", "2026-11-15", url))),
        error(
            "returns the month before, without days",
            ACCOUNT,
            "probe.default-range",
            withoutDays("2026-10-01", "2026-10-31")),
        error(
            "returns half the month, without days",
            ACCOUNT,
            "probe.default-range",
            withoutDays("2026-11-05", "2026-11-21")),
        warning(
            "returns a period that is over",
            PAYGO,
            "probe.current-period",
            withoutDays("2026-09-14", "2026-10-13")),
        warning(
            "returns two periods",
            PAYGO,
            "probe.current-period",
            withoutDays("2026-11-10", "2026-11-20")),
        error("takes from alone", ACCOUNT, "probe.both-or-neither", taking("to", "from")),
        error("takes to alone", ACCOUNT, "probe.both-or-neither", taking("from", "to")),
        error("long-period-accepted", ACCOUNT),
        error("month-refused", ACCOUNT),
        error("turns one day down", ACCOUNT, "probe.window", answering(apart(0), failure(400))),
        warning("bad-date-breaks", ACCOUNT),
        warning(
            "takes a word for a date",
            PAYGO,
            "probe.bad-date",
            asking(has("from", "yesterday"), oneDay)),
        warning("turns the days round", ACCOUNT, "probe.bad-date", asking(apart(-1), oneDay)),
        error(
            "tells of a cycle without its first day",
            NEWEST,
            "probe.anchor",
            asking(has("from", "2026-10-27"), url -> with("from", "2026-10-14", url))),
        error(
            "never tells of a cycle",
            NEWEST,
            "probe.anchor",
            answering(apart(9).or(apart(10)), nothing())));
  }

  private static List<Fault> records() {
    Predicate<Request> ofOrganization = asked -> leadsTo("/organizations/").test(asked.url());
    Predicate<Request> narrowed =
        asked -> has("metric", "workers_standard_requests").test(asked.url());
    Predicate<Request> uncompressed = asked -> "identity".equals(asked.header("Accept-Encoding"));
    return List.of(
        error("metric-ignored", ACCOUNT),
        error(
            "loses a record to the filter",
            ACCOUNT,
            "probe.metric-filter",
            editing(narrowed, without(WEEK_FROM))),
        warning(
            "turns an unknown metric down",
            ACCOUNT,
            "probe.unknown-metric",
            answering(has("metric", "conformance_probe_no_such_metric"), failure(400))),
        error(
            "loses a day where windows meet",
            ACCOUNT,
            "probe.split",
            asking(has("from", SECOND_PART_FROM), url -> with("from", "2026-10-28", url))),
        error(
            "doubles a record of the organization",
            ORGANIZATION,
            "probe.organization",
            editing(ofOrganization, doubled(WEEK_FROM))),
        error(
            "loses a record of the organization",
            ORGANIZATION,
            "probe.organization",
            editing(ofOrganization, without(WEEK_FROM))),
        error(
            "tells of an account that is not the organization's",
            ORGANIZATION,
            "probe.organization",
            editing(ofOrganization, body -> body.replace(Customers.FIRST_ACCOUNT, "0".repeat(32)))),
        error(
            "fails at an organization that there is not",
            ORGANIZATION,
            "probe.unknown-organization",
            answering(leadsTo("0123456789abcdef"), failure(500))),
        warning(
            "loses a record between two calls",
            ACCOUNT,
            "probe.repeat",
            changing(without(WEEK_FROM))),
        warning(
            "renames something between two calls",
            ACCOUNT,
            "probe.repeat",
            changing(body -> body.replaceFirst("\"x_ProductFamilyName\":\"[^\"]*", "$0!"))),
        error(
            "spoils a dash unless it compresses",
            ACCOUNT,
            "probe.encoding",
            editing(uncompressed, body -> body.replace("—", "?"))),
        error(
            "compresses for whoever does not take it",
            ACCOUNT,
            "probe.encoding",
            adding(uncompressed, "Content-Encoding", "gzip")));
  }

  private static List<Fault> requests() {
    Mistake failing =
        new Mistake() {
          @Override
          public Reply answer(Request asked, Reply right) {
            return asked.method().equals("HEAD") ? failure(500) : right;
          }
        };
    return List.of(
        warning("bad-id-breaks", ACCOUNT),
        warning(
            "fails at an empty id",
            ACCOUNT,
            "probe.bad-identifier",
            answering(leadsTo("//"), failure(500))),
        error("anybody-let-in", ACCOUNT),
        error("token-repeated", ACCOUNT),
        information(
            "turns an unknown parameter down",
            ACCOUNT,
            "probe.unknown-parameter",
            answering(has("conformance_probe", "1"), failure(400))),
        information("fails at HEAD", ACCOUNT, "probe.method", failing));
  }

  private static List<Fault> answers() {
    Predicate<HttpUrl> oneOfMany = has("from", SECOND_PART_FROM);
    return List.of(
        error("fails once", ACCOUNT, "probe.answer", answering(oneOfMany, failure(500))),
        error(
            "does not say when to come back",
            ACCOUNT,
            "response.header",
            answering(oneOfMany, failure(429))),
        error(
            "says in words how much is left",
            ACCOUNT,
            "response.header",
            answering(oneOfMany, failure(429, "Retry-After", "1", "Ratelimit", "a few"))));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void isCaughtByItsBehaviourAlone(Fault fault) throws Exception {
    Report report = probes(fault);

    assertThat(found(report)).containsExactlyElementsOf(new TreeSet<>(fault.caught()));
    assertThat(report.findings())
        .filteredOn(at -> fault.caught().contains(at.finding().check()))
        .anyMatch(at -> at.finding().severity() == fault.severity());
  }

  @Test
  void findsNothingWithoutAMistake() throws Exception {
    Report report = probes(ORGANIZATION, mock, new Mistake() {});

    assertThat(found(report)).isEmpty();
    assertThat(report.notes()).allMatch(note -> note.contains(" to the first byte and "));
  }

  /** Every id, but for what is only recorded. */
  private static Set<String> found(Report report) {
    return report.findings().stream()
        .filter(at -> !isRecorded(at))
        .map(at -> at.finding().check())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean isRecorded(FindingAt at) {
    return at.finding().severity() == Severity.INFORMATION
        && Set.of("probe.window", "probe.both-or-neither", "probe.unknown-organization")
            .contains(at.finding().check());
  }

  private static Report probes(Fault fault) throws Exception {
    if (fault.ofMock().isEmpty()) {
      return probes(fault.operation(), mock, fault.mistake());
    }
    try (MockApi faulty = builder().fault(fault.ofMock().get()).start()) {
      return probes(fault.operation(), faulty, fault.mistake());
    }
  }

  private static Report probes(String operation, MockApi api, Mistake mistake) throws Exception {
    // The organization is compared with its accounts, and cycles with what the path beside says.
    Set<String> chosen =
        switch (operation) {
          case ORGANIZATION -> Set.of(ORGANIZATION, ACCOUNT);
          case NEWEST -> Set.of(NEWEST, "getPaygoBillableUsageInfo");
          default -> Set.of(operation);
        };
    Contract contract = Traffic.CONTRACT.only(known -> chosen.contains(known.id()));
    Pace pace = new Pace(Duration.ZERO, Duration.ofSeconds(2));
    try (WrongServer server = new WrongServer(api, mistake)) {
      LiveTarget target =
          new LiveTarget(
              contract,
              server.baseUrl(),
              Map.of(
                  "CLOUDFLARE_API_TOKEN",
                  "token",
                  "CLOUDFLARE_ACCOUNT_ID",
                  Customers.FIRST_ACCOUNT,
                  "CLOUDFLARE_ORGANIZATION_ID",
                  Customers.ORGANIZATION,
                  "CLOUDFLARE_ORGANIZATION_ACCOUNT_IDS",
                  accounts()),
              pace);
      Selection everything = Selection.everything();
      return new ConformanceRun(
              contract, Checks.all(contract, List.of()), everything, SeverityTable.standard(), 3)
          .run(target, new ProbeRun(contract, everything, InstantSource.fixed(NOW)));
    }
  }

  private static String accounts() {
    return mock.customers().organization().accounts().stream()
        .map(Account::id)
        .collect(Collectors.joining(","));
  }

  private static Fault error(String name, String operation, String caught, Mistake mistake) {
    return fault(name, operation, Severity.ERROR, caught, mistake);
  }

  private static Fault warning(String name, String operation, String caught, Mistake mistake) {
    return fault(name, operation, Severity.WARNING, caught, mistake);
  }

  private static Fault information(String name, String operation, String caught, Mistake mistake) {
    return fault(name, operation, Severity.INFORMATION, caught, mistake);
  }

  private static Fault fault(
      String name, String operation, Severity severity, String caught, Mistake mistake) {
    return new Fault(name, operation, severity, Set.of(caught), mistake, Optional.empty());
  }

  /** A mistake that the mock can make. */
  private static Fault error(String name, String operation) {
    return ofMock(name, operation, Severity.ERROR);
  }

  /** As {@link #error(String, String)}. */
  private static Fault warning(String name, String operation) {
    return ofMock(name, operation, Severity.WARNING);
  }

  private static Fault ofMock(String name, String operation, Severity severity) {
    var fault = Faults.find(name).orElseThrow();
    // Queries are an operation of their own, which is not asked here.
    Set<String> caught =
        fault.catches().stream()
            .filter(id -> !id.startsWith("probe.query-") && !id.equals("dataset.asked"))
            .collect(Collectors.toSet());
    return new Fault(name, operation, severity, caught, new Mistake() {}, Optional.of(fault));
  }
}
