package dev.cfbilling.conformance.check.record;

import dev.cfbilling.conformance.contract.Operation;
import dev.cfbilling.conformance.exchange.Request;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the body of a request asks for.
 *
 * @param json empty where there is none, it is not known, or it can't be read
 * @param readable whether what is known of it is JSON
 */
public record AskedQuery(Optional<JsonNode> json, boolean readable) {
  private static final String USAGE = "usage";
  private static final List<String> USAGE_ONLY = List.of("/GroupBy", "/FilterBy/Tags");
  private static final AskedQuery NOTHING = new AskedQuery(Optional.empty(), true);

  /** Starts on first use: most requests ask for nothing. */
  private static final class Reader {
    static final JsonMapper MAPPER =
        JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
  }

  /** The query of a request; nothing where the operation takes none. */
  public static AskedQuery of(Request request, Operation operation) {
    if (operation.query().isEmpty() || request.body().isEmpty()) {
      return NOTHING;
    }
    try {
      return new AskedQuery(Optional.of(Reader.MAPPER.readTree(request.body().get())), true);
    } catch (JacksonException noJson) {
      return new AskedQuery(Optional.empty(), false);
    }
  }

  /**
   * The keys of the dimensions by which records are told apart. A record may have them as columns,
   * also where the contract has a column for one: upstream says it in two ways.
   */
  public Set<String> dimensions() {
    return groups("DIMENSION")
        .map(group -> group.path("Key").asString(""))
        .filter(key -> !key.isEmpty())
        .collect(Collectors.toSet());
  }

  /** The members that a query for costs may not have, as pointers. */
  public List<String> notForCosts() {
    return json.filter(query -> query.path("Metric").asString("").equals("cost")).stream()
        .flatMap(query -> USAGE_ONLY.stream().filter(member -> !query.at(member).isEmpty()))
        .toList();
  }

  /** Whether it is known to ask for usage, as it does without a metric, and not for costs. */
  public boolean isForUsage() {
    return json.filter(query -> query.path("Metric").asString(USAGE).equals(USAGE)).isPresent();
  }

  /** Whether records are told apart by a tag. */
  public boolean isByTag() {
    return groups("TAG").findAny().isPresent();
  }

  private Stream<JsonNode> groups(String type) {
    return json.stream()
        .flatMap(query -> query.path("GroupBy").valueStream())
        .filter(group -> group.path("Type").asString("").equals(type));
  }
}
