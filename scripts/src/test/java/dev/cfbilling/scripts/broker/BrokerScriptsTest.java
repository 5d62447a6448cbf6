package dev.cfbilling.scripts.broker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.pact.broker.server.PactBrokerServer;
import dev.cfbilling.scripts.checkout.Checkout;
import dev.cfbilling.scripts.checkout.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** A broker that is new, and what the README says to do with it. */
@Tag("external")
@TestInstance(Lifecycle.PER_CLASS)
class BrokerScriptsTest {
  private final Checkout checkout;
  private PactBrokerServer broker;
  private Shell shell;

  BrokerScriptsTest(@TempDir Path directory) throws Exception {
    checkout = Checkout.in(directory).withCommandLines();
  }

  @BeforeEach
  void start() throws Exception {
    broker = PactBrokerServer.withUsers();
    shell =
        checkout
            .shell()
            .with("PACT_BROKER_BASE_URL", broker.url().toString())
            .with("PACT_BROKER_USERNAME", PactBrokerServer.WRITER)
            .with("PACT_BROKER_PASSWORD", PactBrokerServer.WRITERS_PASSWORD);
  }

  @AfterEach
  void stop() {
    broker.close();
  }

  @Test
  void doAsTheReadmeSaysTheFirstTime() throws Exception {
    List<String> commands = firstTime();
    assertThat(commands).hasSize(5);

    for (String command : commands) {
      Shell.Outcome outcome = shell.run(command.split(" ", -1)).succeeds();
      assertThat(outcome.err()).as("nothing is built again").isEmpty();
    }
  }

  private static List<String> firstTime() throws IOException {
    String readme = Files.readString(Path.of("../pact/README.md"));
    String section = readme.substring(readme.indexOf("## With a Pact Broker"));
    String block = section.substring(section.indexOf("```sh\n") + 6);
    return block.substring(0, block.indexOf("```")).strip().lines().toList();
  }

  @Test
  void neverTakeAnUnsetVariableForAYes() throws Exception {
    assertThat(shell.run("bash", "-c", "scripts/can-i-deploy \"$NO_SUCH_VARIABLE\""))
        .returns(2, Shell.Outcome::code)
        .returns("", Shell.Outcome::out)
        .satisfies(no -> assertThat(no.err()).startsWith("ENVIRONMENT is blank; "));
  }

  @Test
  void refuseAUserWhoMayOnlyRead() throws Exception {
    Shell reader =
        shell
            .with("PACT_BROKER_USERNAME", PactBrokerServer.READER)
            .with("PACT_BROKER_PASSWORD", PactBrokerServer.READERS_PASSWORD);

    assertThat(reader.run("scripts/broker", "doctor").out()).contains("read only");
    assertThat(reader.run("scripts/publish-pacts"))
        .returns(2, Shell.Outcome::code)
        .satisfies(no -> assertThat(no.err()).contains("read and not publish the pact"));
  }

  @Test
  void sayHowTheyAreUsed() throws Exception {
    assertThat(shell.run("scripts/broker", "--help").succeeds().out())
        .contains("scripts/broker doctor --help");
    assertThat(shell.run("scripts/broker", "heal").code()).isEqualTo(2);
    assertThat(shell.run("scripts/broker", "doctor", "--help").succeeds().out())
        .contains("Usage: scripts/broker doctor", "--create", "--proxy=URL", "--ca-file=FILE");
  }
}
