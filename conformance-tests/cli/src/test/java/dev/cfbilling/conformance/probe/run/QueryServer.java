package dev.cfbilling.conformance.probe.run;

import dev.cfbilling.conformance.Traffic;
import dev.cfbilling.conformance.metric.MetricCatalogue;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Answers queries of one day's usage; rightly, but for one mistake. */
final class QueryServer implements Closeable {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final List<Part> WHOLE =
      List.of(
          new Part("d1_rows_read", "a", 1),
          new Part("r2_data_storage", "", 7),
          new Part("workers_standard_requests", "a", 3),
          new Part("workers_standard_requests", "b", 2),
          new Part("workers_standard_requests", "", 4));

  enum Mistake {
    NONE,
    ANSWERS_BACKWARDS,
    REFUSES_GROUPS,
    REFUSES_COSTS,
    HAS_NO_COSTS,
    HAS_NO_CONTRACT,
    IGNORES_FILTERS,
    IGNORES_FAMILIES,
    IGNORES_TAGS,
    COUNTS_A_TAG_TWICE,
    LOSES_A_RECORD_OF_A_FAMILY,
    LOSES_WHAT_HAS_NO_TAG,
    REFUSES_TAGS,
    LOSES_A_RECORD_TO_ONE_METRIC,
    TAKES_THE_FIRST_METRIC_ONLY,
    LOSES_WHAT_HAS_NO_ZONE,
    COUNTS_A_GROUP_TWICE,
    HAS_OTHER_QUANTITIES_WITH_COSTS,
    LEAVES_A_RECORD_OUT_OF_COSTS,
    LEAVES_A_METRIC_OFF_THE_LIST
  }

  /** Usage of one metric in one zone. */
  private record Part(String metric, String zone, int quantity) {
    String family() {
      return MetricCatalogue.bundled().metrics().stream()
          .filter(known -> known.id().equals(metric))
          .map(known -> known.productFamily().id())
          .findFirst()
          .orElseThrow();
    }

    /** The value of a tag. */
    String team() {
      return zone.replace("a", "search").replace("b", "ads");
    }

    String json() {
      String ofZone =
          zone.isEmpty()
              ? ""
              : ",\"x_ZoneId\":\"%s\",\"x_ZoneName\":\"example.com\"".formatted(zone.repeat(32));
      return """
      {"BillingAccountId":"%s","BillingAccountName":"Account","ChargeCategory":"Usage",\
      "ChargeDescription":"Usage","ChargeFrequency":"Usage-Based",\
      "ChargePeriodStart":"2026-11-10T00:00:00Z","ChargePeriodEnd":"2026-11-11T00:00:00Z",\
      "ConsumedQuantity":%s,"ConsumedUnit":"Requests","HostProviderName":"Cloudflare",\
      "InvoiceIssuerName":"Cloudflare","ServiceProviderName":"Cloudflare",\
      "x_BillableMetricId":"%s","x_BillableMetricName":"%s"%s}"""
          .formatted(Traffic.ID, quantity, metric, metric, ofZone);
    }
  }

  private final MockWebServer server = new MockWebServer();
  private final Mistake mistake;

  QueryServer(Mistake mistake) throws IOException {
    this.mistake = mistake;
    server.setServerSocketFactory(new ApiSockets(false));
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return respond(request);
          }
        });
    server.start(InetAddress.getLoopbackAddress(), 0);
  }

  HttpUrl baseUrl() {
    return server.url("/client/v4");
  }

  private MockResponse respond(RecordedRequest request) {
    if (request.getUrl().encodedPath().endsWith("/billable-metrics")) {
      return success(list());
    }
    JsonNode query =
        request.getMethod().equals("POST")
            ? JSON.readTree(request.getBody().utf8())
            : MissingNode.getInstance();
    boolean groups = query.has("GroupBy");
    boolean costs = query.path("Metric").asString("").equals("cost");
    if ((groups && mistake == Mistake.REFUSES_GROUPS)
        || (costs && mistake == Mistake.REFUSES_COSTS)) {
      return refusal();
    }
    if (query.at("/FilterBy/Tags").isArray() && mistake == Mistake.REFUSES_TAGS) {
      return refusal();
    }
    boolean byTag = query.at("/GroupBy/0/Type").asString("").equals("TAG");
    List<Part> parts = filtered(query.path("FilterBy"));
    if (byTag && mistake == Mistake.LOSES_WHAT_HAS_NO_TAG) {
      parts.removeIf(part -> part.team().isEmpty());
    }
    return success(
        changed(parts, groups, costs).stream().map(Part::json).collect(Collectors.joining(",")));
  }

  private List<Part> filtered(JsonNode filter) {
    List<Part> parts = ofMetrics(texts(filter.path("BillableMetricIds")));
    List<String> families = texts(filter.path("ProductFamilyIds"));
    if (!families.isEmpty() && mistake != Mistake.IGNORES_FAMILIES) {
      parts.removeIf(part -> !families.contains(part.family()));
      parts.subList(0, mistake == Mistake.LOSES_A_RECORD_OF_A_FAMILY ? 1 : 0).clear();
    }
    List<String> teams = texts(filter.at("/Tags/0/Values"));
    if (!teams.isEmpty() && mistake != Mistake.IGNORES_TAGS) {
      parts.removeIf(part -> !teams.contains(part.team()));
      parts.addAll(mistake == Mistake.COUNTS_A_TAG_TWICE ? List.copyOf(parts) : List.of());
    }
    return parts;
  }

  private static List<String> texts(JsonNode list) {
    return new ArrayList<>(list.valueStream().map(JsonNode::asString).toList());
  }

  private List<Part> ofMetrics(List<String> wanted) {
    if (wanted.isEmpty() || mistake == Mistake.IGNORES_FILTERS) {
      return new ArrayList<>(WHOLE);
    }
    if (mistake == Mistake.TAKES_THE_FIRST_METRIC_ONLY) {
      wanted.subList(1, wanted.size()).clear();
    }
    List<Part> parts =
        new ArrayList<>(WHOLE.stream().filter(part -> wanted.contains(part.metric())).toList());
    if (mistake == Mistake.LOSES_A_RECORD_TO_ONE_METRIC && wanted.size() == 1) {
      parts.remove(0);
    }
    return parts;
  }

  private List<Part> changed(List<Part> parts, boolean groups, boolean costs) {
    switch (mistake) {
      case ANSWERS_BACKWARDS -> Collections.reverse(parts);
      case HAS_NO_COSTS -> parts.removeIf(part -> costs);
      case LOSES_WHAT_HAS_NO_ZONE -> parts.removeIf(part -> groups && part.zone().isEmpty());
      case COUNTS_A_GROUP_TWICE -> parts.addAll(groups ? parts.subList(0, 1) : List.of());
      case LEAVES_A_RECORD_OUT_OF_COSTS -> parts.subList(0, costs ? 1 : 0).clear();
      case HAS_OTHER_QUANTITIES_WITH_COSTS ->
          parts.replaceAll(
              part -> new Part(part.metric(), part.zone(), part.quantity() + (costs ? 1 : 0)));
      default -> {}
    }
    return parts;
  }

  private String list() {
    return WHOLE.stream()
        .map(Part::metric)
        .distinct()
        .filter(id -> mistake != Mistake.HAS_NO_CONTRACT)
        .skip(mistake == Mistake.LEAVES_A_METRIC_OFF_THE_LIST ? 1 : 0)
        .map(
            id ->
                "{\"Id\":\"%s\",\"Name\":\"%s\",\"ProductFamily\":[],\"ProductCategory\":[],"
                        .formatted(id, id)
                    + "\"DimensionKeys\":[\"zone_id\"]}")
        .collect(Collectors.joining(","));
  }

  private static MockResponse refusal() {
    return response(
        400,
        "{\"success\":false,\"errors\":[{\"code\":1000,\"message\":\"No.\"}],"
            + "\"messages\":[],\"result\":null}");
  }

  private static MockResponse success(String records) {
    return response(
        200, "{\"success\":true,\"errors\":[],\"messages\":[],\"result\":[" + records + "]}");
  }

  private static MockResponse response(int status, String body) {
    return new MockResponse.Builder()
        .code(status)
        .setHeader("Content-Type", "application/json")
        .body(body)
        .build();
  }

  @Override
  public void close() {
    server.close();
  }
}
