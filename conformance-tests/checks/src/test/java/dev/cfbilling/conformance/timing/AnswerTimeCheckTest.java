package dev.cfbilling.conformance.timing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.Traffic;
import dev.cfbilling.conformance.check.Check;
import dev.cfbilling.conformance.check.Checks;
import dev.cfbilling.conformance.exchange.AnswerTimes;
import dev.cfbilling.conformance.exchange.Exchange;
import dev.cfbilling.conformance.finding.Selection;
import dev.cfbilling.conformance.finding.Severity;
import dev.cfbilling.conformance.finding.SeverityTable;
import dev.cfbilling.conformance.finding.TargetKind;
import dev.cfbilling.conformance.run.ConformanceRun;
import dev.cfbilling.conformance.run.Report;
import dev.cfbilling.conformance.target.Target;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class AnswerTimeCheckTest {
  private static final String USAGE = "accounts/%s/billable/usage";
  private static final String BODY = Traffic.example("getAccountBillableUsage/empty.json");

  @Test
  void warnsOfAnAnswerThatTookLonger() throws Exception {
    Report report = run(2_000, answer(2_190, 2_310), answer(1, 2_000));

    assertThat(report.findings())
        .singleElement()
        .satisfies(
            at -> {
              assertThat(at.exchange()).isZero();
              assertThat(at.finding().check()).isEqualTo("response.time");
              assertThat(at.finding().severity()).isEqualTo(Severity.WARNING);
              assertThat(at.finding().message())
                  .isEqualTo(
                      "The whole answer took 2,310 ms, its first byte 2,190 ms;"
                          + " --max-time allows 2,000 ms");
            });
  }

  @Test
  void knowsNothingOfAnAnswerThatWasNotMeasured() throws Exception {
    Report report = run(1, Traffic.answer(USAGE, 200, BODY));

    assertThat(report.findings()).isEmpty();
    assertThat(report.notes()).isEmpty();
  }

  @Test
  void tellsOfEachOperationHowLongItTakes() throws Exception {
    Report report =
        run(60_000, answer(30, 12_345), answer(10, 100), answer(20, 200), answer(25, 250));

    assertThat(report.notes())
        .containsExactly(
            "getAccountBillableUsage took 20 ms to the first byte and 200 ms to the end, at the"
                + " median of 4 answers, and 30 ms and 12 s at most.");
    assertThat(report.findings()).isEmpty();
  }

  @Test
  void tellsOfASingleAnswerItsTime() throws Exception {
    assertThat(run(60_000, answer(30, 45)).notes())
        .containsExactly(
            "getAccountBillableUsage took 30 ms to the first byte and 45 ms to the end.");
  }

  private static Exchange answer(int firstByte, int whole) {
    Exchange right = Traffic.answer(USAGE, 200, BODY);
    AnswerTimes times = new AnswerTimes(Duration.ofMillis(firstByte), Duration.ofMillis(whole));
    return new Exchange(0, right.request(), right.response().taking(Optional.of(times)));
  }

  private static Report run(int most, Exchange... exchanges) throws Exception {
    List<Check> checks = new ArrayList<>(Checks.all(Traffic.CONTRACT));
    checks.add(new AnswerTimeCheck(Duration.ofMillis(most)));
    return new ConformanceRun(
            Traffic.CONTRACT,
            checks,
            Selection.everything(),
            SeverityTable.standard(),
            Integer.MAX_VALUE)
        .run(new Answers(List.of(exchanges)));
  }

  private record Answers(List<Exchange> all) implements Target {
    @Override
    public String name() {
      return "answers";
    }

    @Override
    public TargetKind kind() {
      return TargetKind.CAPTURE;
    }

    @Override
    public void exchanges(Consumer<Exchange> consumer) {
      for (int i = 0; i < all.size(); i++) {
        consumer.accept(all.get(i).at(i));
      }
    }
  }
}
