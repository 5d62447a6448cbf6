package dev.cfbilling.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes captures as browsers export them. */
public final class Har {
  private static final JsonMapper MAPPER = JsonMapper.shared();

  private Har() {}

  /** An answer of {@code application/json} with status 200 from the live API. */
  public static ObjectNode entry(String path, String body) {
    return entry(
        "https://api.cloudflare.com/client/v4/" + path.replace("%s", Traffic.ID), 200, body);
  }

  public static ObjectNode entry(String url, int status, String body) {
    ObjectNode entry = MAPPER.createObjectNode();
    entry.put("startedDateTime", "2026-11-21T00:00:00.000Z").put("time", 12.5);
    entry.putObject("cache");
    ObjectNode request = entry.putObject("request");
    request.put("method", "GET").put("url", url).put("httpVersion", "HTTP/2");
    request.putArray("headers").add(MAPPER.valueToTree(Map.of("name", "Accept", "value", "*/*")));
    ObjectNode response = entry.putObject("response");
    response.put("status", status).put("statusText", "").put("httpVersion", "HTTP/2");
    response
        .putArray("headers")
        .add(MAPPER.valueToTree(Map.of("name", "Content-Type", "value", "application/json")));
    response
        .putObject("content")
        .put("size", body.length())
        .put("mimeType", "application/json")
        .put("text", body);
    return entry;
  }

  public static Path write(Path file, ObjectNode... entries) throws IOException {
    return Files.writeString(file, text(entries));
  }

  public static String text(ObjectNode... entries) {
    ObjectNode root = MAPPER.createObjectNode();
    ObjectNode log = root.putObject("log");
    log.put("version", "1.2").putObject("creator").put("name", "test").put("version", "1");
    log.putArray("pages");
    log.putArray("entries").addAll(List.of(entries));
    return root.toString();
  }
}
