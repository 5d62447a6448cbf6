package dev.cfbilling.pact.broker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.pact.broker.Checkout.Outcome;
import dev.cfbilling.pact.broker.server.PactBrokerServer;
import dev.cfbilling.pact.broker.server.PactBrokerServer.Trouble;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A broker that is lost at any call is told of, and nothing is taken for done. */
class LostBrokerTest {
  @TempDir Path directory;

  private PactBrokerServer server;
  private Checkout checkout;
  private Map<String, String> environment;

  @BeforeEach
  void start() throws IOException {
    checkout = Checkout.in(directory);
    server = PactBrokerServer.withUsers();
    environment = Brokers.writer(server);
    assertThat(checkout.run(environment, "doctor", "--create").code()).isZero();
    assertThat(checkout.run(environment, "publish-pacts").code()).isZero();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  /** Each script with the number of its calls. */
  static Stream<Arguments> calls() {
    return Stream.of(
            Arguments.of("publish-pacts", 2),
            Arguments.of("can-i-deploy production", 2),
            Arguments.of("record-deployment production", 4),
            Arguments.of("doctor", 5),
            Arguments.of("verify-from-broker", 6))
        .flatMap(
            script ->
                Stream.concat(
                    IntStream.range(0, (int) script.get()[1])
                        .mapToObj(call -> Arguments.of(script.get()[0], call, Trouble.DROPPED)),
                    Stream.of(Arguments.of(script.get()[0], 1, Trouble.FAULT))));
  }

  @ParameterizedTest(name = "{0}, call {1}, {2}")
  @MethodSource("calls")
  void isToldOf(String script, int call, Trouble trouble) {
    server.failFrom(call, trouble);

    Outcome outcome = checkout.run(environment, script.split(" ", -1));

    assertThat(outcome.code()).isEqualTo(BrokerVerb.UNUSABLE);
    assertThat(outcome.err().lines()).hasSize(1);
    assertThat(outcome.err())
        .contains(server.url().toString())
        .contains(
            trouble == Trouble.FAULT ? " failed when it was to " : " broke off when it was to ")
        .doesNotContain("Exception");
  }

  @ParameterizedTest
  @CsvSource({"publish-pacts", "can-i-deploy production", "record-deployment production"})
  void isNoLoginPage(String script) {
    server.failFrom(1, Trouble.PAGE);

    Outcome outcome = checkout.run(environment, script.split(" ", -1));

    assertThat(outcome.code()).isEqualTo(BrokerVerb.UNUSABLE);
    assertThat(outcome.err())
        .contains(
            " answers, but not as a Pact Broker of 2021 or later; check PACT_BROKER_BASE_URL.");
  }

  @Test
  void isToldOfWhenItGoesAwayMeanwhile() throws Exception {
    CompletableFuture<Outcome> answer =
        CompletableFuture.supplyAsync(
            () -> checkout.run(environment, "can-i-deploy", "production", "--wait", "120"));
    while (!server.calls().contains("GET /can-i-deploy")) {
      Thread.sleep(10);
    }
    server.close();

    assertThat(answer.get().code()).isEqualTo(BrokerVerb.UNUSABLE);
    // It closes before, while or after it answers.
    assertThat(answer.get().err().lines().toList())
        .last(InstanceOfAssertFactories.STRING)
        .startsWith(server.url().toString())
        .containsAnyOf(
            " has answered before and can't be reached any more, now that it was to say",
            " broke off when it was to say");
  }

  @Test
  void isToldOfAWriteThatMayHaveHappened() {
    server.failFrom(1, Trouble.DROPPED);

    assertThat(checkout.run(environment, "publish-pacts").err())
        .startsWith(server.url() + " broke off when it was to publish the pact (")
        .endsWith("); it may have done so, and doing it twice is no harm: run this again.")
        .doesNotContain(" on http");
  }

  @Test
  void isToldOfWithTheReferenceToItsLog() {
    server.failFrom(1, Trouble.FAULT);

    assertThat(checkout.run(environment, "publish-pacts").err())
        .isEqualTo(
            server.url()
                + " failed when it was to publish the pact (500): An error has occurred. The"
                + " details have been logged with the reference hxiOkjJdls; its own log says more.");
  }
}
