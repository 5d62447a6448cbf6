package dev.cfbilling.conformance.mock.answer;

import dev.cfbilling.conformance.metric.Metric;
import dev.cfbilling.conformance.mock.answer.AskedUsage.AskedGroup;
import dev.cfbilling.conformance.mock.usage.Consumption;
import dev.cfbilling.conformance.mock.usage.MeteredItem;
import dev.cfbilling.conformance.mock.usage.Statement.Line;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/**
 * Usage summed over whatever it is not grouped by. Usage without a tag or a dimension is a group of
 * its own, so that the groups add up to the whole.
 */
final class UsageSums {
  private final List<AskedGroup> groups;
  private final Consumption consumption;
  private final FocusTerms terms;
  private final Map<GroupOfDay, DailySum> sums = new LinkedHashMap<>();

  private record GroupOfDay(Metric metric, LocalDate day, List<Optional<String>> values) {}

  private record DailySum(Line line, Map<String, String> tags, BigDecimal quantity) {
    DailySum plus(DailySum other) {
      return new DailySum(line, tags, quantity.add(other.quantity));
    }
  }

  UsageSums(List<AskedGroup> groups, Consumption consumption, FocusTerms terms) {
    this.groups = groups;
    this.consumption = consumption;
    this.terms = terms;
  }

  void add(Line line, Map<String, String> tags) {
    List<Optional<String>> values = groups.stream().map(group -> value(group, line, tags)).toList();
    sums.merge(
        new GroupOfDay(line.meter().metric(), line.day(), values),
        new DailySum(line, tags, line.charge().consumed()),
        DailySum::plus);
  }

  private Optional<String> value(AskedGroup group, Line line, Map<String, String> tags) {
    if (group.tag()) {
      return Optional.ofNullable(tags.get(group.key()));
    }
    if (terms.areOfContract(line.meter())) {
      return Optional.empty();
    }
    return switch (group.key()) {
      case "account_id" -> Optional.of(line.meter().account().id());
      case "zone_id" -> line.meter().zone().map(zone -> zone.id());
      case "region" -> line.region().map(Enum::name);
      default ->
          terms.haveColumn(group.key())
              ? Optional.empty()
              : Optional.of(consumption.dimensionOf(line.meter(), group.key()));
    };
  }

  void tell(Consumer<ObjectNode> consumer) {
    sums.values().forEach(sum -> consumer.accept(record(sum)));
  }

  private ObjectNode record(DailySum sum) {
    ObjectNode row = FocusRecord.ofSum(sum.line(), sum.quantity());
    MeteredItem meter = sum.line().meter();
    if (!terms.areOfContract(meter)) {
      if (terms.needAccounts() || isBy("account_id")) {
        FocusRecord.putAccount(meter.account(), row);
      }
      if (isBy("region")) {
        FocusRecord.putRegion(sum.line(), row);
      }
      if (isBy("zone_id")) {
        FocusRecord.putZone(meter, row);
      }
    }
    groups.stream()
        .filter(AskedGroup::isOwnDimension)
        .forEach(
            group ->
                value(group, sum.line(), sum.tags())
                    .ifPresent(value -> row.put(group.key(), value)));
    if (groups.stream().anyMatch(AskedGroup::tag)) {
      Map<String, String> told = new TreeMap<>(sum.tags());
      told.keySet().removeIf(key -> !groups.contains(new AskedGroup(key, true)));
      FocusRecord.putTags(told, row);
    }
    return row;
  }

  private boolean isBy(String dimension) {
    return groups.contains(new AskedGroup(dimension, false));
  }
}
