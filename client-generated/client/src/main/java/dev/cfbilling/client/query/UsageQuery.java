package dev.cfbilling.client.query;

import dev.cfbilling.client.model.CostAndUsageFilter;
import dev.cfbilling.client.model.CostAndUsageQuery;
import dev.cfbilling.client.model.TagFilter;
import dev.cfbilling.client.model.UsageGrouping;
import dev.cfbilling.client.model.UsageGroupingType;
import dev.cfbilling.client.model.UsageMetric;
import dev.cfbilling.client.model.UsageTimePeriod;
import dev.cfbilling.client.period.DateRange;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A query of an account's usage or costs, which is known to be within the API's limits.
 *
 * <pre>{@code
 * UsageQuery query =
 *     UsageQuery.builder().days(range).tag("team", "search", "ads").groupByTag("team").build();
 * CostAndUsageEnvelope answer =
 *     CloudflareBilling.execute(
 *         billing.billableUsage().queryAccountBillableUsage(account, query.body()));
 * }</pre>
 *
 * <p>All filters hold that are given, and of the values of one tag any. Records that are grouped
 * leave out what they are not grouped by, such as the account and the zone.
 */
public final class UsageQuery {
  private final CostAndUsageQuery body;

  private UsageQuery(CostAndUsageQuery body) {
    this.body = body;
  }

  /**
   * Starts with everything of the current month up to today.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The body of the request.
   *
   * @return what {@code queryAccountBillableUsage} takes
   */
  public CostAndUsageQuery body() {
    return body;
  }

  /** Makes a query. */
  public static final class Builder {
    private static final Duration LONGEST = Duration.ofDays(DateRange.MAX_DAYS_OF_A_REQUEST);
    private static final int MOST_METRICS = 20;
    private static final int MOST_FAMILIES = 10;
    private static final int MOST_TAGS = 10;
    private static final int MOST_VALUES = 20;
    private static final int MOST_GROUPS = 2;
    private static final int LONGEST_METRIC = 128;
    private static final int LONGEST_KEY = 256;
    private static final int LONGEST_VALUE = 1024;

    private final List<String> metrics = new ArrayList<>();
    private final List<String> families = new ArrayList<>();
    private final List<TagFilter> tags = new ArrayList<>();
    private final List<UsageGrouping> groups = new ArrayList<>();
    private @Nullable Instant from;
    private @Nullable Instant to;
    private boolean costs;

    private Builder() {}

    /**
     * Only some days.
     *
     * @param days at most 31 days in UTC
     * @return this builder
     */
    public Builder days(DateRange days) {
      return between(
          days.from().atStartOfDay().toInstant(ZoneOffset.UTC),
          days.to().plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    /**
     * Only a period of at most 31 days.
     *
     * @param start its first instant
     * @param end the first instant after it
     * @return this builder
     */
    public Builder between(Instant start, Instant end) {
      from = Objects.requireNonNull(start, "start");
      to = Objects.requireNonNull(end, "end");
      return this;
    }

    /**
     * Only some billable metrics.
     *
     * @param ids at most 20 identifiers
     * @return this builder
     */
    public Builder metrics(List<String> ids) {
      metrics.addAll(ids);
      return this;
    }

    /**
     * Only some product families.
     *
     * @param ids at most 10 UUIDs, which {@link BillableMetrics#familyIds} tells
     * @return this builder
     */
    public Builder productFamilies(List<String> ids) {
      families.addAll(ids);
      return this;
    }

    /**
     * Only usage that has a tag. There may be 10.
     *
     * @param key the tag's key
     * @param values its values, at most 20, of which any will do
     * @return this builder
     */
    public Builder tag(String key, String... values) {
      tags.add(TagFilter.builder().key(key).values(List.of(values)).build());
      return this;
    }

    /**
     * Only usage that has a tag without a value.
     *
     * @param key the tag's key
     * @return this builder
     */
    public Builder tagWithoutValue(String key) {
      return tag(key, "");
    }

    /**
     * Tells usage apart by a tag. There may be two groups.
     *
     * @param key the tag's key
     * @return this builder
     */
    public Builder groupByTag(String key) {
      return group(UsageGroupingType.TAG, key);
    }

    /**
     * Tells usage apart by a dimension. There may be two groups.
     *
     * @param key such as {@code account_id}, {@code zone_id} or {@code region}
     * @return this builder
     */
    public Builder groupByDimension(String key) {
      return group(UsageGroupingType.DIMENSION, key);
    }

    private Builder group(UsageGroupingType type, String key) {
      groups.add(UsageGrouping.builder().type(type).key(key).build());
      return this;
    }

    /**
     * Costs and prices too, which go with no groups and no tags.
     *
     * @return this builder
     */
    public Builder costs() {
      costs = true;
      return this;
    }

    /**
     * Makes the query.
     *
     * @return the query
     * @throws IllegalArgumentException if the API would refuse it, with what is allowed where
     */
    public UsageQuery build() {
      refuseLists();
      refusePeriod();
      if (costs && !(groups.isEmpty() && tags.isEmpty())) {
        throw new IllegalArgumentException(
            "Metric is cost and %s is given; a query for costs may have no groups and no tags."
                .formatted(groups.isEmpty() ? "FilterBy.Tags" : "GroupBy"));
      }
      CostAndUsageQuery.Builder query = CostAndUsageQuery.builder();
      if (!(metrics.isEmpty() && families.isEmpty() && tags.isEmpty())) {
        query.filterBy(filter());
      }
      if (!groups.isEmpty()) {
        query.groupBy(groups);
      }
      if (costs) {
        query.metric(UsageMetric.COST);
      }
      if (from != null && to != null) {
        query.timePeriod(
            UsageTimePeriod.builder()
                .from(from.atOffset(ZoneOffset.UTC))
                .to(to.atOffset(ZoneOffset.UTC))
                .build());
      }
      return new UsageQuery(query.build());
    }

    private CostAndUsageFilter filter() {
      CostAndUsageFilter.Builder filter = CostAndUsageFilter.builder();
      if (!metrics.isEmpty()) {
        filter.billableMetricIds(metrics);
      }
      if (!families.isEmpty()) {
        filter.productFamilyIds(families);
      }
      if (!tags.isEmpty()) {
        filter.tags(tags);
      }
      return filter.build();
    }

    private void refuseLists() {
      QueryLimits.atMost(MOST_METRICS, metrics, "FilterBy.BillableMetricIds");
      QueryLimits.length(0, LONGEST_METRIC, metrics, "FilterBy.BillableMetricIds");
      QueryLimits.atMost(MOST_FAMILIES, families, "FilterBy.ProductFamilyIds");
      QueryLimits.uuids(families, "FilterBy.ProductFamilyIds");
      QueryLimits.atMost(MOST_TAGS, tags, "FilterBy.Tags");
      for (int i = 0; i < tags.size(); i++) {
        String place = "FilterBy.Tags[" + i + "].";
        List<String> values = tags.get(i).values();
        QueryLimits.length(1, LONGEST_KEY, List.of(tags.get(i).key()), place + "Key");
        if (values.isEmpty()) {
          throw new IllegalArgumentException(
              "%sValues has no element; it must have one, which is empty for a tag without a value."
                  .formatted(place));
        }
        QueryLimits.atMost(MOST_VALUES, values, place + "Values");
        QueryLimits.length(0, LONGEST_VALUE, values, place + "Values");
      }
      QueryLimits.atMost(MOST_GROUPS, groups, "GroupBy");
      for (int i = 0; i < groups.size(); i++) {
        QueryLimits.length(1, LONGEST_KEY, List.of(groups.get(i).key()), "GroupBy[" + i + "].Key");
      }
    }

    private void refusePeriod() {
      if (from == null || to == null) {
        return;
      }
      if (!from.isBefore(to)) {
        throw new IllegalArgumentException(
            "TimePeriod is from %s to %s; it must end after it starts.".formatted(from, to));
      }
      if (Duration.between(from, to).compareTo(LONGEST) > 0) {
        throw new IllegalArgumentException(
            "TimePeriod is from %s to %s; it may have at most %s days."
                .formatted(from, to, DateRange.MAX_DAYS_OF_A_REQUEST));
      }
    }
  }
}
