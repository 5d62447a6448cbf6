package dev.cfbilling.conformance.mock.answer;

import dev.cfbilling.conformance.metric.Metric;
import dev.cfbilling.conformance.metric.MetricFamily;
import dev.cfbilling.conformance.mock.data.Account;
import dev.cfbilling.conformance.mock.usage.Consumption;
import dev.cfbilling.conformance.mock.usage.MeteredItem;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The metrics that an account has usage of in some days, each once, by their ids. */
final class MetricsAnswer {
  private final FocusUsage usage;
  private final FocusTerms terms;

  MetricsAnswer(Consumption consumption, FocusTerms terms) {
    this.usage = new FocusUsage(consumption, terms);
    this.terms = terms;
  }

  Records of(Account account, AskedUsage asked) {
    Map<String, MeteredItem> seen = new TreeMap<>();
    usage.forEach(
        List.of(account),
        asked,
        (line, tags) -> seen.putIfAbsent(line.meter().metric().id(), line.meter()));
    return consumer -> seen.values().forEach(meter -> consumer.accept(told(meter)));
  }

  private ObjectNode told(MeteredItem meter) {
    Metric metric = meter.metric();
    MetricFamily family = metric.productFamily();
    ObjectNode told = JsonOutput.object().put("Id", metric.id()).put("Name", metric.name());
    told.putArray("ProductFamily").addObject().put("Id", family.id()).put("Name", family.name());
    told.putArray("ProductCategory")
        .addObject()
        .put("Id", family.categoryId())
        .put("Name", family.category());
    ArrayNode dimensions = told.putArray("DimensionKeys");
    if (!terms.areOfContract(meter)) {
      dimensions.add("account_id");
      if (metric.zoned()) {
        dimensions.add("zone_id");
      }
      if (metric.isRegional()) {
        dimensions.add("region");
      }
    }
    return told;
  }
}
