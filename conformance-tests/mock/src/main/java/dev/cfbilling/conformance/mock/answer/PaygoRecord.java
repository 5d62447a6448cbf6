package dev.cfbilling.conformance.mock.answer;

import dev.cfbilling.conformance.metric.Metric;
import dev.cfbilling.conformance.mock.data.Scenario;
import dev.cfbilling.conformance.mock.data.Scenario.Effect;
import dev.cfbilling.conformance.mock.data.Zone;
import dev.cfbilling.conformance.mock.usage.BilledAmount;
import dev.cfbilling.conformance.mock.usage.MeteredItem;
import dev.cfbilling.conformance.mock.usage.Statement.Line;
import java.math.BigDecimal;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** PayGo records in the columns of each of the three paths. */
final class PaygoRecord {
  private static final String PROVIDER = "Cloudflare, Inc.";

  private static final String WORKERS = "Workers";

  private final boolean nulls;
  private final boolean quotedNames;

  PaygoRecord(Scenario scenario) {
    this.nulls = scenario.has(Effect.NULLS);
    this.quotedNames = scenario.has(Effect.QUOTED_NAMES);
  }

  /** The eleven columns of the first path. */
  ObjectNode withoutPlaces(Line line) {
    ObjectNode row = JsonOutput.object().put("BillingCurrency", "USD");
    putPeriods(line, row);
    putConsumed(line, row);
    row.put("ContractedCost", JsonOutput.plain(line.charge().cost()));
    putSums(line.charge(), row);
    return row.put("PricingQuantity", line.charge().priced())
        .put("ServiceName", line.meter().metric().serviceName());
  }

  /** The fifteen columns of the second path. */
  ObjectNode withPlaces(Line line) {
    ObjectNode row = withoutPlaces(line);
    putPlaces(line.meter(), row);
    return row;
  }

  /** The columns of the newest path, a subset of the FOCUS columns. */
  ObjectNode inFocusColumns(Line line) {
    MeteredItem meter = line.meter();
    Metric metric = meter.metric();
    BigDecimal cost = JsonOutput.plain(line.charge().cost());
    ObjectNode row =
        JsonOutput.object()
            .put("BilledCost", cost)
            .put("BillingAccountId", meter.account().id())
            .put("BillingAccountName", nulls ? null : meter.account().name())
            .put("BillingCurrency", "USD");
    putPeriods(line, row);
    row.put("ChargeCategory", "Usage")
        .putNull("ChargeClass")
        .put("ChargeDescription", nulls ? null : description(metric));
    putConsumed(line, row);
    row.put("ContractedCost", cost);
    putSums(line.charge(), row);
    row.put("EffectiveCost", cost)
        .put("HostProviderName", PROVIDER)
        .put("InvoiceIssuerName", PROVIDER)
        .put("ListCost", cost)
        .put("PricingQuantity", line.charge().priced())
        .put("PricingUnit", metric.paygoPricingUnit())
        .put("ServiceName", metric.serviceName())
        .put("ServiceProviderName", PROVIDER);
    putPlaces(meter, row);
    return quotedNames ? quoted(row) : row;
  }

  private String description(Metric metric) {
    return quotedNames
        ? metric.serviceName() + " usage measured in " + metric.paygoPricingUnit()
        : metric.name() + " — daily usage";
  }

  /** The record as callers quoted it. */
  private static ObjectNode quoted(ObjectNode row) {
    if (row.path("ServiceFamilyName").asString().equals(WORKERS)) {
      row.put("ServiceFamilyName", "Workers & Pages");
    }
    return row.without(List.of("ZoneId", "ZoneName"));
  }

  private static void putPeriods(Line line, ObjectNode row) {
    row.put("BillingPeriodStart", Timestamps.of(line.periodStart()))
        .put("ChargePeriodEnd", Timestamps.of(line.day().plusDays(1)))
        .put("ChargePeriodStart", Timestamps.of(line.day()));
  }

  private static void putConsumed(Line line, ObjectNode row) {
    row.put("ConsumedQuantity", JsonOutput.plain(line.charge().consumed()))
        .put("ConsumedUnit", line.meter().metric().paygoUnit());
  }

  private static void putSums(BilledAmount charge, ObjectNode row) {
    row.put("CumulatedContractedCost", JsonOutput.plain(charge.costSoFar()))
        .put("CumulatedPricingQuantity", charge.pricedSoFar());
  }

  private void putPlaces(MeteredItem meter, ObjectNode row) {
    row.put("ServiceFamilyName", meter.metric().family())
        .put("SubscriptionId", nulls ? null : meter.subscription().id())
        .put("ZoneId", meter.zone().map(Zone::id).orElse(null))
        .put("ZoneName", meter.zone().map(Zone::name).orElse(null));
  }
}
