package dev.cfbilling.conformance.mock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.Traffic;
import dev.cfbilling.conformance.metric.MetricCatalogue;
import dev.cfbilling.conformance.mock.data.Scenario;
import dev.cfbilling.conformance.mock.fault.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every fault changes something, and what it changes is found by the checks that it names. */
class FaultsTest {
  private static final Instant NOW = Instant.parse("2026-11-21T06:00:00Z");

  /** Those that no body survives have a test of their own. */
  private static final Set<String> ON_THE_WAY =
      Set.of(
          "reset-mid-body",
          "stall",
          "slow-trickle",
          "truncated-gzip",
          "wrong-content-length",
          "endless-body",
          "gzip-bomb",
          "endless-header",
          "slow-header",
          "bad-chunks",
          "two-lengths",
          "no-answer-once",
          "h2-refused-once",
          "h2-wants-http1",
          "h2-reset",
          "expired-certificate",
          "early-certificate",
          "foreign-certificate");

  /** What faults are done to, and what they are not; all 46 would only take longer. */
  static final MetricCatalogue FEW =
      MetricCatalogue.bundled()
          .only(
              Set.of(
                  "workers_standard_requests",
                  "workers_ai_neurons",
                  "r2_data_storage",
                  "r2_ia_class_a_operations",
                  "zaraz_loads"));

  /** What the mock answers without a fault. */
  private static final Map<Optional<Scenario>, List<String>> SOUND = new HashMap<>();

  @Test
  void eachHasANameOfItsOwnAndASentence() {
    assertThat(Faults.all()).extracting(Fault::name).doesNotHaveDuplicates();
    assertThat(Faults.all())
        .allSatisfy(
            fault -> {
              assertThat(fault.name()).matches("[a-z0-9]+(-[a-z0-9]+)*");
              assertThat(fault.description()).matches("[A-Z].*\\.");
            });
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("withBodies")
  void changesWhatIsAnswered(String name) throws IOException {
    try (MockApi faulty = faulty(name)) {
      assertThat(answers(faulty))
          .isNotEqualTo(SOUND.computeIfAbsent(scenario(name), FaultsTest::soundAnswers));
    }
  }

  static Stream<String> withBodies() {
    return Faults.all().stream().map(Fault::name).filter(name -> !ON_THE_WAY.contains(name));
  }

  private static MockApi faulty(String name) throws IOException {
    return MockApi.builder()
        .contract(Traffic.CONTRACT)
        .clock(NOW)
        .catalogue(FEW)
        .fault(Faults.find(name).orElseThrow())
        .start();
  }

  private static Optional<Scenario> scenario(String name) {
    return Faults.find(name).orElseThrow().scenario();
  }

  private static List<String> soundAnswers(Optional<Scenario> scenario) {
    MockApiBuilder builder = MockApi.builder().contract(Traffic.CONTRACT).clock(NOW).catalogue(FEW);
    scenario.ifPresent(builder::scenario);
    try (MockApi sound = builder.start()) {
      return answers(sound);
    } catch (IOException unreachable) {
      throw new UncheckedIOException(unreachable);
    }
  }

  private static List<String> answers(MockApi mock) throws IOException {
    Questions questions = new Questions(mock);
    List<String> answers = new ArrayList<>();
    List<String> paths = new ArrayList<>(Questions.right());
    paths.addAll(Questions.refused());
    paths.add(Questions.V2 + "?from=2026-02-30&to=2026-03-01");
    paths.add(Questions.V2 + "?from=2026-10-01&to=2026-10-02");
    paths.add(Questions.V2 + "/billable-metrics");
    paths.add("/accounts/{first}/billable-usage/info");
    for (String path : paths) {
      try (Response response = questions.ask(path)) {
        answers.add(
            response.code()
                + " "
                + response.header("Content-Type")
                + " "
                + headers(response)
                + " "
                + new String(response.body().bytes(), StandardCharsets.ISO_8859_1));
      }
    }
    answers.add(withoutCredentials(mock));
    return answers;
  }

  /** How much is left, and for how long, differs from call to call. */
  private static String headers(Response response) {
    return Stream.of("Cache-Control", "Ratelimit", "Ratelimit-Policy")
        .map(name -> response.header(name, "").replaceAll("\\d+", "0"))
        .collect(Collectors.joining(" "));
  }

  private static String withoutCredentials(MockApi mock) {
    MockClient client = new MockClient(mock);
    return client.text(client.request(Questions.V2).build());
  }
}
