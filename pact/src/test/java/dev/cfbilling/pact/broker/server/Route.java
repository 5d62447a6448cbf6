package dev.cfbilling.pact.broker.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One call that the broker takes.
 *
 * @param path segments with slashes between them, {@code *} for a name or an id
 */
record Route(String method, String path, Handler handler) {

  /** What is done. */
  interface Handler {
    Made answer(Call call) throws Refusal;
  }

  /**
   * What a call that succeeds is answered with.
   *
   * @param location of what is new
   */
  record Made(JsonNode body, Optional<String> location) {
    static Made of(JsonNode body) {
      return new Made(body, Optional.empty());
    }

    static Made at(String location, JsonNode body) {
      return new Made(body, Optional.of(location));
    }
  }

  /**
   * What is asked.
   *
   * @param names what the path has in the place of each {@code *}
   */
  record Call(List<String> names, HttpUrl url, JsonNode body) {

    String name(int index) {
      return names.get(index);
    }

    String text(String member) {
      return body.path(member).asString("");
    }

    String parameter(String name) {
      String value = url.queryParameter(name);
      return value == null ? "" : value;
    }

    /** Refuses a body without these members, and names all that are missing. */
    void require(String... members) throws Refusal {
      ObjectNode errors = JsonMapper.shared().createObjectNode();
      for (String member : members) {
        if (!body.has(member)) {
          errors.putArray(member).add("is missing");
        }
      }
      if (!errors.isEmpty()) {
        throw Refusal.badRequest(errors);
      }
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
