package dev.cfbilling.conformance.metric;

import dev.cfbilling.reader.DocumentReader;
import dev.cfbilling.reader.KeySelection;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A product family, from {@code families.json}. Cloudflare publishes the names; the ids are made
 * up.
 *
 * @param slug the {@code x_ProductFamilyId} of records, which was seen to be a short name
 * @param id a UUID, by which queries filter
 * @param category the name of the product category
 * @param categoryId a UUID
 */
public record MetricFamily(
    String name, String slug, String id, String category, String categoryId) {
  private static final Map<String, MetricFamily> ALL = read();

  /** The family of that name, which is one of the catalogue. */
  static MetricFamily named(String name) {
    MetricFamily known = ALL.get(name);
    if (known == null) {
      throw new IllegalArgumentException("families.json has no family " + name);
    }
    return known;
  }

  private static Map<String, MetricFamily> read() {
    try (InputStream json = MetricFamily.class.getResourceAsStream("families.json")) {
      if (json == null) {
        throw new IllegalStateException("families.json is not on the class path");
      }
      Map<String, MetricFamily> families = new LinkedHashMap<>();
      for (JsonNode row : DocumentReader.read(json, "families.json", KeySelection.ALL)) {
        MetricFamily family =
            new MetricFamily(
                row.get("name").asString(),
                row.get("slug").asString(),
                row.get("id").asString(),
                row.get("category").asString(),
                row.get("categoryId").asString());
        families.put(family.name(), family);
      }
      return families;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
