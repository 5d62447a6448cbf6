package dev.cfbilling.conformance.mock.fault.data;

import java.math.BigDecimal;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Amounts of a record, changed in exact decimals. */
final class Amounts {
  static final List<String> AGREED_COSTS = List.of("BilledCost", "ContractedCost", "EffectiveCost");
  static final List<String> PAYGO_COSTS =
      List.of("BilledCost", "ContractedCost", "EffectiveCost", "ListCost");

  private Amounts() {}

  static BigDecimal of(ObjectNode row, String property) {
    return row.get(property).decimalValue();
  }

  /** Multiplies the listed properties, where present. */
  static void multiply(ObjectNode row, String factor, List<String> properties) {
    for (String property : properties) {
      if (row.path(property).isNumber()) {
        row.put(property, of(row, property).multiply(new BigDecimal(factor)));
      }
    }
  }

  static void multiply(ObjectNode row, String factor, String... properties) {
    multiply(row, factor, List.of(properties));
  }

  static void add(ObjectNode row, String property, String amount) {
    row.put(property, of(row, property).add(new BigDecimal(amount)));
  }

  /** Makes the costs of a FOCUS record, if it has any, follow from its prices and its quantity. */
  static void recalculate(ObjectNode row) {
    if (!row.path("PricingQuantity").isNumber()) {
      return;
    }
    BigDecimal quantity = of(row, "PricingQuantity");
    row.put("ListCost", of(row, "ListUnitPrice").multiply(quantity));
    BigDecimal agreed = of(row, "ContractedUnitPrice").multiply(quantity);
    AGREED_COSTS.forEach(cost -> row.put(cost, agreed));
  }
}
