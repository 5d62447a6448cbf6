package dev.cfbilling.example.report;

import dev.cfbilling.client.usage.UsageRecord;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Usage of one meter whose cost is not reported.
 *
 * @param family the product family
 * @param meter the meter's name
 * @param unit the unit; empty when none is reported
 * @param quantity how much was used in all
 * @param records by how many records
 */
record QuantityLine(String family, String meter, String unit, BigDecimal quantity, long records) {

  /** A line for each meter and unit that has usage without a cost. */
  static List<QuantityLine> of(Collection<UsageRecord> usage) {
    Map<List<String>, QuantityLine> lines = new LinkedHashMap<>();
    for (UsageRecord record : usage) {
      if (record.costs().contracted() == null) {
        QuantityLine line = of(record);
        lines.merge(List.of(line.family, line.meter, line.unit), line, QuantityLine::plus);
      }
    }
    return lines.values().stream()
        .sorted(
            Comparator.comparing(QuantityLine::family)
                .thenComparing(QuantityLine::meter)
                .thenComparing(QuantityLine::unit))
        .toList();
  }

  private static QuantityLine of(UsageRecord usage) {
    @Nullable String unit = usage.quantities().unitToShow();
    return new QuantityLine(
        CostTable.family(usage),
        usage.meter().nameWithoutAllowance(),
        unit == null ? "" : unit,
        usage.quantities().consumed(),
        1);
  }

  private QuantityLine plus(QuantityLine other) {
    return new QuantityLine(
        family, meter, unit, quantity.add(other.quantity), records + other.records);
  }
}
