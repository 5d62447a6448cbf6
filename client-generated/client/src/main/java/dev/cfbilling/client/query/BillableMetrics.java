package dev.cfbilling.client.query;

import dev.cfbilling.client.model.BillableMetric;
import dev.cfbilling.client.model.ProductFamily;
import java.util.List;
import java.util.Optional;

/**
 * The metrics that an account has usage of, to make a {@link UsageQuery} of.
 *
 * <pre>{@code
 * BillableMetrics metrics =
 *     BillableMetrics.of(
 *         CloudflareBilling.execute(
 *                 billing.billableUsage().getAccountBillableMetrics(account, null, null))
 *             .result());
 * UsageQuery.builder().productFamilies(metrics.familyIds("Workers KV"));
 * }</pre>
 */
public final class BillableMetrics {
  private final List<BillableMetric> metrics;

  private BillableMetrics(List<BillableMetric> metrics) {
    this.metrics = List.copyOf(metrics);
  }

  /**
   * Takes metrics as an answer has them.
   *
   * @param metrics the result
   * @return the same, to look things up in
   */
  public static BillableMetrics of(List<BillableMetric> metrics) {
    return new BillableMetrics(metrics);
  }

  /**
   * All of them.
   *
   * @return the metrics, in the API's order
   */
  public List<BillableMetric> all() {
    return metrics;
  }

  /**
   * Looks for one.
   *
   * @param id an identifier, such as that of a record's meter
   * @return the metric; empty if the account has no usage of it
   */
  public Optional<BillableMetric> find(String id) {
    return metrics.stream().filter(metric -> metric.id().equals(id)).findFirst();
  }

  /**
   * The identifiers that a query filters a product family by. A record's {@code x_ProductFamilyId}
   * is none: it was seen to be a short name.
   *
   * @param name the family's name, as in {@code x_ProductFamilyName}
   * @return the identifiers, each once; empty if no metric is of such a family
   */
  public List<String> familyIds(String name) {
    return metrics.stream()
        .flatMap(metric -> metric.productFamily().stream())
        .filter(family -> family.name().equals(name))
        .map(ProductFamily::id)
        .distinct()
        .toList();
  }

  /**
   * What can be grouped by a dimension.
   *
   * @param dimension such as {@code zone_id}
   * @return the metrics whose usage can, in the API's order
   */
  public List<BillableMetric> groupedBy(String dimension) {
    return metrics.stream().filter(metric -> metric.dimensionKeys().contains(dimension)).toList();
  }
}
