package dev.cfbilling.pact.broker.server;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a real broker answered, call by call, from the day on which it was new. What differs with
 * each broker stands as a name in braces, the same name for the same value.
 */
final class Recording {
  private static final Path DIRECTORY =
      Path.of("src/test/resources/dev/cfbilling/pact/broker/server");
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private static final Pattern PACT = Pattern.compile("\\{pact ([\\w-]+)}");

  /** One call and its answer. */
  record Exchange(ObjectNode node) {
    String about() {
      return node.path("about").asString();
    }

    String user() {
      return node.path("as").asString();
    }

    JsonNode request() {
      return node.path("request");
    }

    JsonNode response() {
      return node.path("response");
    }
  }

  /** The exchanges of each file, in the order in which they took place. */
  static Map<Path, List<Exchange>> read() throws IOException {
    TreeSet<Path> files = new TreeSet<>();
    try (DirectoryStream<Path> found =
        Files.newDirectoryStream(DIRECTORY.resolve("recorded"), "*.json")) {
      found.forEach(files::add);
    }
    Map<Path, List<Exchange>> recording = new LinkedHashMap<>();
    for (Path file : files) {
      List<Exchange> exchanges = new ArrayList<>();
      JSON.readTree(file).forEach(node -> exchanges.add(new Exchange((ObjectNode) node)));
      recording.put(file, exchanges);
    }
    return recording;
  }

  /** A broker that failed itself; that is not recorded again. */
  static Exchange fault() {
    return new Exchange((ObjectNode) JSON.readTree(DIRECTORY.resolve("fault.json")));
  }

  static void write(Path file, List<Exchange> exchanges) throws IOException {
    ArrayNode all = JSON.createArrayNode();
    exchanges.forEach(exchange -> all.add(exchange.node()));
    Files.writeString(file, JSON.writeValueAsString(all) + "\n");
  }

  /** A request as it is sent: with the pacts that it names. */
  static String withPacts(String request) throws IOException {
    Matcher named = PACT.matcher(request);
    StringBuilder filled = new StringBuilder();
    while (named.find()) {
      byte[] pact = Files.readAllBytes(DIRECTORY.resolve(named.group(1) + ".json"));
      named.appendReplacement(filled, Base64.getEncoder().encodeToString(pact));
    }
    return named.appendTail(filled).toString();
  }

  static JsonNode parse(String body) {
    return JSON.readTree(body);
  }

  private Recording() {}
}
