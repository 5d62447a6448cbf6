package dev.cfbilling.conformance.check.record;

import dev.cfbilling.conformance.body.Body;
import dev.cfbilling.conformance.json.BodyReader;
import dev.cfbilling.conformance.rule.Element;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The elements of an array, for rules. */
public final class Elements {
  private Elements() {}

  public static List<Element> of(JsonNode array) {
    return array.valueStream().map(Elements::element).toList();
  }

  /** Reads them without a mapper, which takes long to start. */
  static List<Element> of(String json) {
    try (BodyReader reader = new BodyReader(Body.of(json), duplicate -> {})) {
      reader.expectStart();
      return of(reader.value());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static Element element(JsonNode value) {
    Map<String, String> members = new HashMap<>();
    value.forEachEntry(
        (name, member) -> member.asStringOpt().ifPresent(text -> members.put(name, text)));
    return new Element(value.asStringOpt(), members);
  }
}
