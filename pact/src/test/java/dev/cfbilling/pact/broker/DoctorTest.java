package dev.cfbilling.pact.broker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.pact.broker.Checkout.Outcome;
import dev.cfbilling.pact.broker.server.PactBrokerServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {
  @TempDir Path directory;

  private PactBrokerServer server;
  private Checkout checkout;

  @BeforeEach
  void start() throws IOException {
    checkout = Checkout.in(directory);
    server = PactBrokerServer.withUsers();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Outcome ask(Map<String, String> environment, String... arguments) {
    return checkout.run(environment, arguments);
  }

  private void assertSays(Outcome outcome, int code, String lines) {
    assertThat(outcome).isEqualTo(new Outcome(code, lines.formatted(server.url()).strip(), ""));
  }

  @Test
  void saysWhatANewBrokerLacks() {
    assertSays(
        ask(Brokers.writer(server), "doctor"),
        BrokerVerb.NO,
        """
        Broker          %s, version 2.120.0
        Authentication  Basic; a user name and a password are set
        Rights          read and write
        Main branch     none: cloudflare-billing-client is unknown
        Main branch     none: cloudflare-billing-api is unknown
        Environment     none of the name production
        To create what is missing: scripts/broker doctor --create production
        """);
  }

  @Test
  void createsWhatIsMissingOnce() {
    assertSays(
        ask(Brokers.writer(server), "doctor", "--create", "production", "staging"),
        BrokerVerb.YES,
        """
        Broker          %s, version 2.120.0
        Authentication  Basic; a user name and a password are set
        Rights          read and write
        Main branch     main of cloudflare-billing-client, set now
        Main branch     main of cloudflare-billing-api, set now
        Environment     production, created now
        Environment     staging, created now
        """);
    assertSays(
        ask(Brokers.writer(server), "doctor", "--create", "production", "staging"),
        BrokerVerb.YES,
        """
        Broker          %s, version 2.120.0
        Authentication  Basic; a user name and a password are set
        Rights          read and write
        Main branch     main of cloudflare-billing-client
        Main branch     main of cloudflare-billing-api
        Environment     production
        Environment     staging
        """);
  }

  @Test
  void saysThatAUserMayOnlyRead() {
    ask(Brokers.writer(server), "doctor", "--create");

    assertThat(ask(Brokers.reader(server), "doctor"))
        .returns(BrokerVerb.NO, Outcome::code)
        .satisfies(
            told ->
                assertThat(told.out())
                    .contains(
                        "Rights          read only; set credentials of a user who may write"));
    assertThat(ask(Brokers.reader(server), "doctor", "--create", "staging"))
        .returns(BrokerVerb.UNUSABLE, Outcome::code)
        .returns(
            server.url()
                + " lets these credentials read and not create the environment staging; set those"
                + " of a user who may write.",
            Outcome::err);
  }

  @Test
  void saysThatTheBrokerTakesNoTokens() {
    assertThat(ask(Brokers.token(server, "any"), "doctor"))
        .isEqualTo(
            new Outcome(
                BrokerVerb.UNUSABLE,
                "",
                server.url()
                    + " takes no tokens; set PACT_BROKER_USERNAME and PACT_BROKER_PASSWORD, and"
                    + " unset PACT_BROKER_TOKEN."));
  }

  @Test
  void takesAFaultOfTheBrokerForNoAnswer() {
    server.failFrom(1, PactBrokerServer.Trouble.FAULT);

    assertThat(ask(Brokers.writer(server), "doctor").err())
        .startsWith(server.url() + " failed when it was to say who may write (500): ");
  }

  @Test
  void tellsOfAToken() throws IOException {
    try (PactBrokerServer other = PactBrokerServer.withToken("a-token")) {
      assertThat(ask(Brokers.token(other, "a-token"), "doctor", "--create").out())
          .contains("; a token is set");
    }
  }

  @Test
  void tellsWhatTheBrokerRefuses() {
    assertThat(ask(Brokers.writer(server), "doctor", "--create", "pro duction"))
        .returns(BrokerVerb.UNUSABLE, Outcome::code)
        .returns(
            server.url()
                + " refused to create the environment pro duction (400): name cannot contain"
                + " spaces.",
            Outcome::err);
  }
}
