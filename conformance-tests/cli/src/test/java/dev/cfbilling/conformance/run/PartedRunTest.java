package dev.cfbilling.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.Traffic;
import dev.cfbilling.conformance.check.Checks;
import dev.cfbilling.conformance.exchange.Exchange;
import dev.cfbilling.conformance.finding.Selection;
import dev.cfbilling.conformance.finding.SeverityTable;
import dev.cfbilling.conformance.finding.TargetKind;
import dev.cfbilling.conformance.openapi.ContractLoader;
import dev.cfbilling.conformance.report.JsonReporter;
import dev.cfbilling.conformance.report.Remedies;
import dev.cfbilling.conformance.result.RunPart;
import dev.cfbilling.conformance.target.Target;
import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A run in parts gives the report of one run of all exchanges. */
class PartedRunTest {
  private static final List<Instant> TIMES =
      List.of(Instant.parse("2026-05-30T12:00:00Z"), Instant.parse("2026-11-21T12:00:00Z"));

  @Test
  void addsUpToTheReportOfTheWhole() throws Exception {
    String whole = json(run().run(new Answers(damaged(0, 60))));

    assertThat(whole).contains("body.json", "schema.enum", "drift.endpoint");
    for (int length : List.of(1, 7, 60)) {
      PartedRun.Sum sum = run().inParts().sum();
      for (int first = 0; first < 60; first += length) {
        sum.accept(part(damaged(first, Math.min(60, first + length))));
      }
      assertThat(json(sum.report("a test", List.of()))).isEqualTo(whole);
    }
  }

  @Test
  void addsPartsToWhatWasAddedUpBefore() throws Exception {
    PartedRun.Sum before = run().inParts().sum();
    before.accept(part(damaged(0, 20)));
    before.accept(part(damaged(20, 40)));
    PartedRun.Sum after = run().inParts().sum();
    after.accept(before.part());
    after.accept(part(damaged(40, 60)));

    assertThat(json(after.report("a test", List.of())))
        .isEqualTo(json(run().run(new Answers(damaged(0, 60)))));
  }

  @Test
  void tellsEachExchangeWithItsOwnFindings() throws Exception {
    List<String> told = new ArrayList<>();
    List<Exchange> exchanges =
        List.of(
            Traffic.answer("accounts/%s/billing/profile", 200, "{}"),
            Traffic.answer("accounts/%s/something", 200, "{}").at(3));

    RunPart part =
        run()
            .inParts()
            .record(
                new Answers(exchanges),
                (exchange, result, groups) ->
                    told.add("%s %s".formatted(result.index(), !groups.isEmpty())));

    assertThat(told).containsExactly("0 true", "3 false");
    assertThat(part.numbers()).isEqualTo(4);
  }

  private static RunPart part(List<Exchange> exchanges) throws Exception {
    return run().inParts().record(new Answers(exchanges), (exchange, result, groups) -> {});
  }

  private static ConformanceRun run() {
    return new ConformanceRun(
        ContractLoader.history(), Checks::all, Selection.everything(), SeverityTable.standard(), 3);
  }

  /** Some of the exchanges that come of examples with some characters exchanged. */
  private static List<Exchange> damaged(int from, int to) {
    Random random = new Random(17);
    List<Exchange> exchanges = new ArrayList<>();
    for (int i = 0; i < to; i++) {
      StringBuilder body =
          new StringBuilder(Traffic.example("getPaygoBillableUsage/full-period.json"));
      for (int faults = random.nextInt(4); faults > 0; faults--) {
        body.setCharAt(random.nextInt(body.length()), "\"1x ".charAt(random.nextInt(4)));
      }
      boolean known = random.nextInt(9) > 0;
      String path = known ? "accounts/%s/billable/usage" : "accounts/%s/billable/usages";
      Exchange answer = Traffic.answer(path, 200, body.toString());
      if (i >= from) {
        exchanges.add(
            new Exchange(
                i - from, answer.request(), answer.response(), TIMES.get(random.nextInt(2))));
      } else {
        random.nextInt(2);
      }
    }
    return exchanges;
  }

  private record Answers(List<Exchange> all) implements Target {
    @Override
    public String name() {
      return "a test";
    }

    @Override
    public TargetKind kind() {
      return TargetKind.CAPTURE;
    }

    @Override
    public void exchanges(Consumer<Exchange> consumer) {
      all.forEach(consumer);
    }
  }

  private static String json(Report report) throws Exception {
    StringWriter out = new StringWriter();
    new JsonReporter(Remedies.ofBundled()).write(report, out);
    return out.toString();
  }
}
