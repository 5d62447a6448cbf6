package dev.cfbilling.pact.broker.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;
import tools.jackson.databind.JsonNode;

/**
 * One call that the broker takes.
 *
 * @param path segments with slashes between them, {@code *} for a name or an id
 */
record Route(String method, String path, Handler handler) {

  /** What is done. */
  interface Handler {
    JsonNode answer(Call call) throws Refusal;
  }

  /**
   * What is asked.
   *
   * @param names what the path has in the place of each {@code *}
   */
  record Call(List<String> names, HttpUrl url, JsonNode body) {

    /** A member of the body that has to be there. */
    String text(String member) throws Refusal {
      String value = body.path(member).asString("");
      if (value.isEmpty()) {
        throw new Refusal(400, member + " is missing");
      }
      return value;
    }
  }

  Optional<Call> match(String asked, HttpUrl url, JsonNode body) {
    List<String> template = List.of(path.split("/", -1));
    List<String> segments = url.pathSegments();
    if (!asked.equals(method) || template.size() != segments.size()) {
      return Optional.empty();
    }
    List<String> names = new ArrayList<>();
    for (int i = 0; i < segments.size(); i++) {
      if (template.get(i).equals("*")) {
        names.add(segments.get(i));
      } else if (!template.get(i).equals(segments.get(i))) {
        return Optional.empty();
      }
    }
    return Optional.of(new Call(names, url, body));
  }
}
