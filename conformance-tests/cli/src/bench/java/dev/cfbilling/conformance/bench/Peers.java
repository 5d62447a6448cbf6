package dev.cfbilling.conformance.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Other validators, with classes or in languages that are not ours.
 *
 * @param directory of the module that has them
 * @param contract as one JSON document
 */
record Peers(Path directory, Path contract) {
  private static final String PATH = "/accounts/%s/billable/usage";

  /** Those that can be run here; Ajv once its modules have been fetched. */
  List<Entry> entries(Path body, int passes) throws IOException {
    List<Entry> entries = new ArrayList<>();
    String classes = directory.resolve("target/classes") + ":";
    entries.add(
        entry(
            "Atlassian swagger-request-validator",
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx8g",
                "-cp",
                classes + Files.readString(directory.resolve("target/classpath")).strip(),
                "dev.cfbilling.conformance.peers.Atlassian"),
            PATH.formatted("023e105f4ecef8ad9ca31a8372d0c353"),
            "-Xmx8g",
            body,
            passes));
    Path ajv = directory.resolve("target/ajv");
    if (Files.isDirectory(ajv.resolve("node_modules"))) {
      entries.add(
          entry(
              "Ajv with ajv-formats",
              List.of("node", "--max-old-space-size=8192", ajv.resolve("ajv.js").toString()),
              PATH.formatted("{account_id}"),
              "--max-old-space-size=8192",
              body,
              passes));
    }
    return entries;
  }

  private Entry entry(
      String title, List<String> program, String path, String options, Path body, int passes) {
    List<String> command = new ArrayList<>(program);
    command.addAll(List.of(contract.toString(), path, body.toString(), Integer.toString(passes)));
    return new Entry(title, options, command);
  }
}
