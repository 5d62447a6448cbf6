package dev.cfbilling.pact.broker;

import dev.cfbilling.pact.broker.http.BrokerException;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The verification in a Java of its own, from the classes that the build has left: nothing is
 * compiled. It is given files of pacts, and leaves a result for each interaction.
 *
 * @param root the project's directory
 */
record VerifierProcess(Path root, Map<String, String> environment) implements PactVerification {
  static final String MAIN = "dev.cfbilling.pact.provider.PactVerifier";

  private static final String CLASS_PATH = "pact/target/verifier-classpath.txt";
  private static final int SHOWN = 5;

  @Override
  public List<VerifiedPact> verify(Path work, List<SelectedPact> pacts, List<String> options)
      throws BrokerException {
    try {
      for (int i = 0; i < pacts.size(); i++) {
        Path file = work.resolve(i + ".json");
        Files.writeString(file, pacts.get(i).content().toString(), StandardCharsets.UTF_8);
        Files.createDirectory(results(work, i));
      }
      Path log = work.resolve("log.txt");
      int code = run(command(work, options), log);
      List<VerifiedPact> verified = new ArrayList<>();
      for (int i = 0; i < pacts.size(); i++) {
        verified.add(new VerifiedPact(pacts.get(i), read(results(work, i))));
      }
      if (code != 0 && verified.stream().allMatch(pact -> pact.results().isEmpty())) {
        throw new BrokerException("The verification did not run; its Java says: " + lastLines(log));
      }
      return verified;
    } catch (IOException failed) {
      throw new BrokerException(
          "The verification could not be run: %s.".formatted(failed.getMessage()));
    }
  }

  private static Path results(Path work, int pact) {
    return work.resolve(pact + ".results");
  }

  private List<String> command(Path work, List<String> options)
      throws IOException, BrokerException {
    Path file = root.resolve(CLASS_PATH);
    List<String> classPath = new ArrayList<>();
    classPath.add(root.resolve("pact/target/test-classes").toString());
    classPath.add(root.resolve("pact/target/classes").toString());
    if (Files.exists(file)) {
      classPath.addAll(List.of(Files.readString(file).strip().split(File.pathSeparator, -1)));
    }
    if (classPath.size() == 2
        || !classPath.stream().skip(2).map(File::new).allMatch(File::exists)) {
      throw new BrokerException(
          "The verification is not built, or not for this Maven repository; run mvn -DskipTests -pl pact -am package.");
    }
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // It runs for seconds: what starts fast beats what gets fast.
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(options);
    command.addAll(List.of("-cp", String.join(File.pathSeparator, classPath), MAIN));
    command.add(work.toString());
    return command;
  }

  private int run(List<String> command, Path log) throws IOException, BrokerException {
    ProcessBuilder java =
        new ProcessBuilder(command)
            .directory(root.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    java.environment().putAll(environment);
    // It asks no broker; and otherwise Pact tells Google of every run.
    java.environment().keySet().removeIf(name -> name.startsWith("PACT_BROKER_"));
    java.environment().put("pact_do_not_track", "true");
    Process process = java.start();
    try {
      return process.waitFor();
    } catch (InterruptedException stopped) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new BrokerException("It was interrupted.");
    }
  }

  private static List<JsonNode> read(Path results) throws IOException {
    List<JsonNode> read = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(results, "*.json")) {
      for (Path file : files) {
        read.add(JsonMapper.shared().readTree(file));
      }
    }
    read.sort(
        (one, other) ->
            one.path("interactionDescription")
                .asString("")
                .compareTo(other.path("interactionDescription").asString("")));
    return read;
  }

  private static String lastLines(Path log) throws IOException {
    List<String> lines = Files.readAllLines(log, StandardCharsets.UTF_8);
    return lines.stream()
        .skip(Math.max(0, lines.size() - SHOWN))
        .collect(Collectors.joining(System.lineSeparator()));
  }
}
