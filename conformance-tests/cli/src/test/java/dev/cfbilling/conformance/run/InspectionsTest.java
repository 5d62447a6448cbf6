package dev.cfbilling.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cfbilling.conformance.Traffic;
import dev.cfbilling.conformance.check.Check;
import dev.cfbilling.conformance.check.Checks;
import dev.cfbilling.conformance.check.Subject;
import dev.cfbilling.conformance.exchange.Exchange;
import dev.cfbilling.conformance.finding.Explanation;
import dev.cfbilling.conformance.finding.Finding;
import dev.cfbilling.conformance.finding.FindingSink;
import dev.cfbilling.conformance.finding.Selection;
import dev.cfbilling.conformance.finding.SeverityTable;
import dev.cfbilling.conformance.finding.TargetKind;
import dev.cfbilling.conformance.report.JsonReporter;
import dev.cfbilling.conformance.report.Remedies;
import dev.cfbilling.conformance.target.Target;
import dev.cfbilling.conformance.target.TargetException;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Many exchanges are inspected at a time, and told in the order in which they came. */
class InspectionsTest {
  private static final Explanation ASKS = new Explanation("test.own", "Is it so?\n", List.of());
  private static final String PAYGO = "accounts/%s/paygo-usage";
  private static final int MANY = 7;

  @Test
  void leaveTheReportAsItIsOnOneThread() throws Exception {
    List<Check> checks = Checks.all(Traffic.CONTRACT);

    String alone = json(run(checks, 1, damaged()));

    assertThat(alone).contains("body.json", "schema.enum", "drift.endpoint");
    assertThat(json(run(checks, MANY, damaged()))).isEqualTo(alone);
  }

  /** Examples with some characters exchanged, of lengths that differ a hundredfold. */
  private static List<Exchange> damaged() {
    Random random = new Random(17);
    List<String> examples =
        List.of(
            Traffic.example("getPaygoUsage/full-period.json"),
            Traffic.example("getPaygoUsage/empty.json"));
    List<Exchange> exchanges = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      StringBuilder body = new StringBuilder(examples.get(random.nextInt(2)));
      for (int faults = random.nextInt(4); faults > 0; faults--) {
        body.setCharAt(random.nextInt(body.length()), "\"1x ".charAt(random.nextInt(4)));
      }
      String path = random.nextInt(9) == 0 ? "accounts/%s/billable/usages" : PAYGO;
      exchanges.add(
          Traffic.answer(path, random.nextInt(5) == 0 ? 403 : 200, body.toString()).at(i));
    }
    return exchanges;
  }

  @Test
  void tellTheEarlierFirstThoughItTakesLonger() throws Exception {
    CountDownLatch later = new CountDownLatch(1);
    Check patient =
        check(
            (index, findings) -> {
              if (index == 0) {
                later.await();
              }
              later.countDown();
              findings.add(finding("exchange " + index));
            });

    Report report = run(List.of(patient), 2, answers(2));

    assertThat(report.findings())
        .extracting(at -> at.finding().message())
        .containsExactly("exchange 0", "exchange 1");
  }

  @Test
  void readNoFurtherAheadThanThereIsWorkForEachThread() throws Exception {
    AtomicInteger read = new AtomicInteger();
    CountDownLatch full = new CountDownLatch(2 * MANY);
    List<Integer> ahead = new ArrayList<>();
    Check first =
        check(
            (index, findings) -> {
              if (index == 0) {
                full.await();
                ahead.add(read.get());
              }
            });

    new ConformanceRun(
            Traffic.CONTRACT, List.of(first), Selection.everything(), SeverityTable.standard(), 3)
        .run(
            target(
                consumer ->
                    answers(100)
                        .forEach(
                            exchange -> {
                              consumer.accept(exchange);
                              read.incrementAndGet();
                              full.countDown();
                            })),
            MANY);

    assertThat(ahead).containsExactly(2 * MANY);
  }

  @Test
  void passOnWhatNoCheckCanAnswerFor() {
    Check exhausted =
        check(
            (index, findings) -> {
              throw new OutOfMemoryError("in a test");
            });

    assertThatThrownBy(() -> run(List.of(exhausted), 2, answers(3)))
        .isInstanceOf(OutOfMemoryError.class);
  }

  private interface Inspecting {
    void inspect(int index, FindingSink findings) throws InterruptedException;
  }

  private static Check check(Inspecting inspecting) {
    return new Check() {
      @Override
      public List<Explanation> explanations() {
        return List.of(ASKS);
      }

      @Override
      public void inspect(Subject subject, FindingSink findings) throws IOException {
        try {
          inspecting.inspect(subject.exchange().index(), findings);
        } catch (InterruptedException stopped) {
          throw new IOException(stopped);
        }
      }
    };
  }

  private static Finding finding(String message) {
    return Finding.aroundBody(ASKS, Traffic.CONTRACT.operations().get(0).location(), message);
  }

  private static List<Exchange> answers(int count) {
    List<Exchange> answers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      answers.add(Traffic.answer(PAYGO, 200, "{}").at(i));
    }
    return answers;
  }

  private static Report run(List<Check> checks, int threads, List<Exchange> exchanges)
      throws TargetException {
    return new ConformanceRun(
            Traffic.CONTRACT, checks, Selection.everything(), SeverityTable.standard(), 3)
        .run(target(exchanges::forEach), threads);
  }

  private static Target target(Consumer<Consumer<Exchange>> source) {
    return new Target() {
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
        source.accept(consumer);
      }
    };
  }

  private static String json(Report report) throws IOException {
    StringWriter out = new StringWriter();
    new JsonReporter(Remedies.ofBundled()).write(report, out);
    return out.toString();
  }
}
