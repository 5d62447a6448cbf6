package dev.cfbilling.pact.broker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.pact.broker.checkout.CommittedPact;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** As much of this project as the scripts need, in a git repository of its own. */
final class Checkout {
  static final String PACT = "pact/pacts/cloudflare-billing-client-cloudflare-billing-api.json";

  private final Path root;

  private Checkout(Path root) {
    this.root = root;
  }

  /** One commit on the branch main, with the pact that is committed here. */
  static Checkout in(Path directory) throws IOException {
    Path pacts = Files.createDirectories(directory.resolve("pact/pacts"));
    Files.copy(Path.of("../pom.xml"), directory.resolve("pom.xml"));
    Files.copy(Path.of("pom.xml"), directory.resolve("pact/pom.xml"));
    String name = CommittedPact.CONSUMER + "-" + CommittedPact.PROVIDER + ".json";
    Files.copy(Path.of("pacts", name), pacts.resolve(name));
    Files.writeString(Files.createDirectories(directory.resolve("spec")).resolve("a.yaml"), "a: 1");
    Files.writeString(directory.resolve(".gitignore"), "target/");
    // The classes that run here are those that a build would have left.
    Files.writeString(
        Files.createDirectories(directory.resolve("pact/target")).resolve("verifier-classpath.txt"),
        System.getProperty("java.class.path"));
    Checkout checkout = new Checkout(directory);
    checkout.git("init", "--quiet", "--initial-branch=main");
    checkout.commit();
    return checkout;
  }

  Path root() {
    return root;
  }

  /** Commits whatever differs. */
  void commit() throws IOException {
    git("add", "--all");
    git(
        "-c",
        "user.name=Somebody",
        "-c",
        "user.email=somebody@example.com",
        "commit",
        "--quiet",
        "--message=change");
  }

  /** Writes the pact, commits it on a new branch and publishes it. */
  Outcome publishOnBranch(String branch, String pact, Map<String, String> environment)
      throws IOException {
    git("switch", "--quiet", "--create", branch);
    write(PACT, pact);
    commit();
    return run(environment, "publish-pacts");
  }

  String git(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    Process git =
        new ProcessBuilder(command).directory(root.toFile()).redirectErrorStream(true).start();
    String output = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(git.onExit().join().exitValue()).as(output).isZero();
    return output.strip();
  }

  /** Writes a file below the root. */
  void write(String file, String content) throws IOException {
    Files.writeString(root.resolve(file), content);
  }

  String read(String file) throws IOException {
    return Files.readString(root.resolve(file));
  }

  /** Runs a script here, with nothing but {@code environment} to go by. */
  Outcome run(Map<String, String> environment, String... arguments) {
    return run(
        environment, new RememberedVerification(new VerifierProcess(root, environment)), arguments);
  }

  /** The same, and verifies what has been verified before. */
  Outcome runAnew(Map<String, String> environment, String... arguments) {
    return run(environment, new VerifierProcess(root, environment), arguments);
  }

  private Outcome run(
      Map<String, String> environment, PactVerification verification, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        BrokerMain.commandLine(arguments[0], root, environment, verification)
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .execute(Arrays.copyOfRange(arguments, 1, arguments.length));
    return new Outcome(code, out.toString().strip(), err.toString().strip());
  }

  /** What came of running a script. */
  record Outcome(int code, String out, String err) {}
}
