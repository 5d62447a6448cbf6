package dev.cfbilling.conformance.drift;

import dev.cfbilling.conformance.contract.OwnColumns;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The billing part of upstream's document as it was on each date of the drift table: our contract
 * with what came later taken out, and then one step after the other.
 */
final class ApiHistory {
  private static final String FIRST_PATH = "/accounts/{account_id}/billing/usage/paygo";
  private static final String SECOND_PATH = "/accounts/{account_id}/paygo-usage";
  private static final String SECOND_INFO = "/accounts/{account_id}/paygo-usage-info";
  private static final String THIRD_PATH = "/accounts/{account_id}/billable-usage";
  private static final String THIRD_INFO = "/accounts/{account_id}/billable-usage/info";
  private static final String ACCOUNT = "/accounts/{account_id}/billable/usage";
  private static final String ORGANIZATION = "/organizations/{organization_id}/billable/usage";
  private static final String PROFILE = "/accounts/{account_id}/billing/profile";

  private final ObjectNode contract = Documents.contract();
  private final Map<String, ObjectNode> states = new LinkedHashMap<>();
  private ObjectNode latest = beginning();

  ApiHistory() {
    states.put("before", latest);
    step("2025-05-28", api -> operation(api, PROFILE).put("deprecated", true));
    step("2026-03-06", this::addTheFirstPath);
    step("2026-03-17", ApiHistory::restrictTheFirstPath);
    step("2026-04-27", api -> operation(api, FIRST_PATH).put("x-stability", "alpha"));
    step(
        "2026-05-04",
        api ->
            field(api, "PaygoUsageRecord", "ConsumedUnit")
                .put("description", "A name to display, and none when there is nothing to say.")
                .remove("minLength"));
    step("2026-05-20 1b35ccd5c", this::moveToTheSecondPath);
    step("2026-05-20 2a7ae1ca6", api -> giveBack(api, "PaygoUsageRecord", "ServiceFamilyName"));
    step("2026-06-03", api -> giveBack(api, "PaygoUsageRecord", "ZoneId", "ZoneName"));
    step("2026-06-22", api -> giveBack(api, "PaygoUsageRecord", "SubscriptionId"));
    step("2026-07-10", ApiHistory::changeTheFilters);
    step("2026-07-16", this::addTheInfo);
    step("2026-07-24", api -> add(api, "CostAndUsageRecord", "x_ProductCategoryName"));
    ObjectNode july = latest;
    step(
        "2026-08-02",
        api -> {
          add(api, "CostAndUsageRecord", "x_ProductFamilyId");
          paths(api).remove(List.of(SECOND_PATH, SECOND_INFO));
        });
    latest = july.deepCopy();
    add(latest, "CostAndUsageRecord", "x_ProductFamilyId");
    states.put("2026-08-02 without the gap", latest);
    step(
        "2026-08-03",
        api -> {
          operation(api, SECOND_PATH).put("x-access", "general");
          operation(api, SECOND_INFO).put("x-access", "general");
        });
    step("2026-08-04", this::moveToTheThirdPath);
    step(
        "2026-08-07",
        api -> {
          parameters(api, ACCOUNT).remove(3);
          require(api, "CostAndUsageRecord", OwnColumns.METRIC_ID);
        });
    step("later", ApiHistory::latest);
  }

  /** The document of that date, as it was once the change had been made. */
  ObjectNode on(String date) {
    ObjectNode state = states.get(date);
    if (state == null) {
      throw new IllegalArgumentException(date + " is none of " + states.keySet());
    }
    return state;
  }

  private void step(String date, Consumer<ObjectNode> change) {
    latest = latest.deepCopy();
    change.accept(latest);
    states.put(date, latest);
  }

  private ObjectNode beginning() {
    ObjectNode api = contract.deepCopy();
    paths(api).removeAll();
    paths(api).set(PROFILE, paths(contract).get(PROFILE).deepCopy());
    operation(api, PROFILE).remove("deprecated");
    ObjectNode record = fields(api, "PaygoUsageRecord");
    record.remove(List.of("ServiceFamilyName", "ZoneId", "ZoneName", "SubscriptionId"));
    field(api, "PaygoUsageRecord", "ConsumedUnit").put("minLength", 1);
    fields(api, "CostAndUsageRecord")
        .remove(List.of("Tags", "x_ProductCategoryName", "x_ProductFamilyId"));
    for (String name : List.of("BillingAccountId", "BillingAccountName", OwnColumns.METRIC_NAME)) {
      require(api, "CostAndUsageRecord", name);
    }
    return api;
  }

  private void addTheFirstPath(ObjectNode api) {
    paths(api).set(FIRST_PATH, paths(contract).get(FIRST_PATH).deepCopy());
    ObjectNode operation = operation(api, FIRST_PATH);
    operation.remove(List.of("deprecated", "x-stability", "x-access"));
    for (String name : List.of("last_year_period_start", "last_month_period_start")) {
      parameters(api, FIRST_PATH)
          .add(
              Documents.json(
                  """
          {"name": "%s", "in": "query", "schema": {"type": "string", "format": "date"}}
          """
                      .formatted(name)));
    }
  }

  private static void restrictTheFirstPath(ObjectNode api) {
    parameters(api, FIRST_PATH).remove(4);
    parameters(api, FIRST_PATH).remove(3);
    operation(api, FIRST_PATH).put("x-stability", "beta").put("x-access", "restricted");
  }

  private void moveToTheSecondPath(ObjectNode api) {
    paths(api).remove(FIRST_PATH);
    for (String path : List.of(SECOND_PATH, ACCOUNT, ORGANIZATION)) {
      paths(api).set(path, paths(contract).get(path).deepCopy());
      ((ObjectNode) paths(api).get(path)).remove("post");
    }
  }

  private static void changeTheFilters(ObjectNode api) {
    parameters(api, ACCOUNT)
        .set(
            3,
            Documents.json(
                """
                {"name": "metric_id", "in": "query",
                 "schema": {"type": "array", "maxItems": 10, "items": {"type": "string"}}}
                """));
    parameters(api, ORGANIZATION).remove(3);
  }

  private void addTheInfo(ObjectNode api) {
    paths(api).set(SECOND_INFO, paths(contract).get(THIRD_INFO).deepCopy());
    operation(api, SECOND_INFO).put("x-access", "restricted").remove("x-stability");
    operation(api, SECOND_PATH).remove("x-stability");
  }

  private void moveToTheThirdPath(ObjectNode api) {
    paths(api).remove(List.of(SECOND_PATH, SECOND_INFO));
    for (String path : List.of(THIRD_PATH, THIRD_INFO)) {
      paths(api).set(path, paths(contract).get(path).deepCopy());
      operation(api, path).remove("x-stability");
    }
  }

  private static void latest(ObjectNode api) {
    ObjectNode query = operation(api, ACCOUNT).deepCopy();
    query.put("operationId", "queryAccountBillableUsage").remove("parameters");
    query.set(
        "requestBody",
        Documents.json(
            """
            {"content": {"application/json": {"schema": {"type": "object", "properties": {
              "FilterBy": {"type": "object"}, "GroupBy": {"type": "array", "maxItems": 2}}}}}}
            """));
    ((ObjectNode) paths(api).get(ACCOUNT)).set("post", query);
    paths(api)
        .set(
            ACCOUNT + "/billable-metrics",
            Documents.json(
                """
                {"get": {"operationId": "listBillableMetrics", "responses": {"200": {"content":
                  {"application/json": {"schema": {"type": "object"}}}}}}}
                """));
    fields(api, "CostAndUsageRecord")
        .set(
            "Tags",
            Documents.json(
                """
                {"type": "object",
                 "additionalProperties": {"anyOf": [{"type": "string"}, {"enum": [true]}]}}
                """));
    ArrayNode required = (ArrayNode) schema(api, "CostAndUsageRecord").get("required");
    required.removeIf(
        name ->
            List.of("BillingAccountId", "BillingAccountName", OwnColumns.METRIC_NAME)
                .contains(name.asString()));
    field(api, "PaygoBillableUsageRecord", "CumulatedPricingQuantity")
        .put("description", "The portion of the usage that has a unit price.");
  }

  private void giveBack(ObjectNode api, String schema, String... names) {
    for (String name : names) {
      fields(api, schema).set(name, field(contract, schema, name).deepCopy());
    }
  }

  private static void add(ObjectNode api, String schema, String name) {
    fields(api, schema).putObject(name).put("type", "string");
  }

  private static void require(ObjectNode api, String schema, String name) {
    ((ArrayNode) schema(api, schema).get("required")).add(name);
  }

  private static ObjectNode paths(ObjectNode api) {
    return (ObjectNode) api.get("paths");
  }

  private static ObjectNode operation(ObjectNode api, String path) {
    return (ObjectNode) paths(api).get(path).get("get");
  }

  private static ArrayNode parameters(ObjectNode api, String path) {
    return (ArrayNode) operation(api, path).get("parameters");
  }

  private static ObjectNode schema(ObjectNode api, String name) {
    return (ObjectNode) api.get("components").get("schemas").get(name);
  }

  private static ObjectNode fields(ObjectNode api, String schema) {
    return (ObjectNode) schema(api, schema).get("properties");
  }

  private static ObjectNode field(ObjectNode api, String schema, String name) {
    return (ObjectNode) fields(api, schema).get(name);
  }
}
