package dev.cfbilling.conformance.bench.start;

import dev.cfbilling.conformance.bench.Contender;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds the bodies of a HAR to the schema by networknt, as one would write it in an hour. */
final class NetworkntHar {
  private NetworkntHar() {}

  /**
   * Ends with 1 when a body has complaints.
   *
   * @param arguments the capture
   */
  public static void main(String[] arguments) throws Exception {
    Contender.Pass pass = Contender.TREE.prepare();
    int complaints = 0;
    for (JsonNode entry :
        JsonMapper.shared().readTree(Path.of(arguments[0])).path("log").path("entries")) {
      Path body = Files.createTempFile("body", ".json");
      Files.writeString(body, entry.at("/response/content/text").asString());
      complaints += pass.over(body);
      Files.delete(body);
    }
    System.exit(complaints == 0 ? 0 : 1);
  }
}
