package dev.cfbilling.conformance.mock.archive;

import dev.cfbilling.conformance.contract.OwnColumns;
import java.math.BigDecimal;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Faults in what a metric or a billing cycle is called; each answer agrees with itself. */
final class IdentityPlantings {
  /** A metric that the first two accounts use. */
  private static final String SHARED_METRIC = "workers_standard_requests";

  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private IdentityPlantings() {}

  static Planting renamed() {
    return ofMetric(OwnColumns.METRIC_NAME, "Neurons");
  }

  static Planting inAnotherUnit() {
    return ofMetric("ConsumedUnit", "Tokens");
  }

  static Planting inAnotherFamily() {
    return ofMetric(OwnColumns.PRODUCT_FAMILY_NAME, "Inference");
  }

  /** In the last reading, of all accounts and of the organization. */
  private static Planting ofMetric(String property, String value) {
    return new PlantedRecords(
        (part, row) ->
            part.reading().isLast()
                && part.reading().isOfUsage()
                && PlantedRecords.isOf(PlantedRecords.METRIC, row),
        row -> row.put(property, value));
  }

  /** In all readings, because a change of costs would be a restatement. */
  static Planting atAnotherPrice() {
    return new PlantedRecords(
        (part, row) -> part.reading().isOfUsage(0) && PlantedRecords.isOf(SHARED_METRIC, row),
        row -> List.of("ListUnitPrice", "ListCost").forEach(property -> multiply(row, property)));
  }

  static Planting inAnotherCurrency() {
    return new PlantedRecords(
        (part, row) -> part.reading().isOfPaygo(0) && part.reading().isLast(),
        row -> row.put("BillingCurrency", "EUR"));
  }

  private static void multiply(ObjectNode row, String property) {
    if (row.path(property).isNumber()) {
      row.put(property, row.get(property).decimalValue().multiply(TWO));
    }
  }
}
