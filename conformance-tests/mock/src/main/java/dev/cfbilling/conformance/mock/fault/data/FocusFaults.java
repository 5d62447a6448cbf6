package dev.cfbilling.conformance.mock.fault.data;

import static dev.cfbilling.conformance.mock.fault.data.RecordDamage.ofFocus;

import dev.cfbilling.conformance.contract.OwnColumns;
import dev.cfbilling.conformance.mock.fault.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** FOCUS records that are wrong one by one, with or without costs. */
public final class FocusFaults {
  private FocusFaults() {}

  public static List<Fault> all() {
    return List.of(
        Fault.of(
            "offset-time",
            "A charge period starts at the right instant, told with an offset.",
            ofFocus(FocusFaults::startAnHourEast),
            "usage.utc"),
        Fault.of(
            "swapped-period",
            "A charge period ends a day before it starts.",
            ofFocus(row -> row.put("ChargePeriodEnd", dayBefore(row))),
            "usage.charge-period"),
        Fault.of(
            "half-day-period",
            "A charge period ends at noon.",
            ofFocus(row -> row.put("ChargePeriodEnd", start(row).replace("T00:", "T12:"))),
            "usage.one-day"),
        Fault.of(
            "half-region",
            "A region has an id and no name.",
            ofFocus(
                SelectedRecord.focusRecord(SelectedRecord.REGIONAL),
                row -> row.remove("RegionName")),
            "usage.region"),
        Fault.of(
            "half-zone",
            "A zone has an id and no name.",
            ofFocus(
                SelectedRecord.focusRecord(SelectedRecord.ZONED),
                row -> row.remove(OwnColumns.ZONE_NAME)),
            "usage.zone"),
        Fault.of(
            "half-sub-account",
            "A sub-account has an id and no name.",
            ofFocus(row -> row.remove("SubAccountName")),
            "usage.sub-account"),
        Fault.of(
            "negative-usage",
            "Less than nothing was consumed.",
            ofFocus(row -> row.put("ConsumedQuantity", -5)),
            "usage.consumed-quantity"),
        Fault.of(
            "blank-unit",
            "A metric has lost its unit.",
            ofFocus(
                SelectedRecord.focusMetric(SelectedRecord.COSTLY),
                row -> row.put("ConsumedUnit", "")),
            "usage.consumed-unit"),
        Fault.of(
            "lower-case-unit",
            "A metric's unit is written GB-months.",
            ofFocus(
                SelectedRecord.focusMetric(SelectedRecord.REGIONAL),
                row -> row.put("ConsumedUnit", "GB-months")),
            "usage.unit-format"),
        Fault.of(
            "foreign-host",
            "A record names a host that is not the provider.",
            ofFocus(row -> row.put("HostProviderName", "Elsewhere")),
            "usage.provider-names"),
        Fault.of(
            "placeholder",
            "A description says N/A where it should be absent.",
            ofFocus(row -> row.put("ChargeDescription", "N/A")),
            "usage.placeholder"),
        Fault.of(
            "unprefixed-column",
            "A record has grown a column that is neither FOCUS's nor begins with x_.",
            ofFocus(row -> row.put("zoneTag", "a")),
            "usage.column-names",
            "drift.property"));
  }

  private static void startAnHourEast(ObjectNode row) {
    row.put("ChargePeriodStart", start(row).replace("T00:00:00Z", "T01:00:00+01:00"));
  }

  private static String start(ObjectNode row) {
    return row.get("ChargePeriodStart").asString();
  }

  private static String dayBefore(ObjectNode row) {
    return Instant.parse(start(row)).minus(Duration.ofDays(1)).toString();
  }
}
