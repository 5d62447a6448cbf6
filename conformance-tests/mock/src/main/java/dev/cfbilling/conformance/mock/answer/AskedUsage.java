package dev.cfbilling.conformance.mock.answer;

import dev.cfbilling.conformance.metric.Metric;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What a usage request asks for.
 *
 * @param groups what records are told apart by, in place of by account and zone; usually nothing
 * @param costs whether records are asked for with their costs
 */
public record AskedUsage(
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    Selected selected,
    List<AskedGroup> groups,
    boolean costs) {
  public AskedUsage {
    groups = List.copyOf(groups);
  }

  /**
   * Which usage; what is empty selects all.
   *
   * @param metrics ids of billable metrics
   * @param families ids of product families, in lower case
   * @param tags that usage must have, all of them
   */
  public record Selected(Set<String> metrics, Set<String> families, List<AskedTag> tags) {
    public static final Selected ALL = new Selected(Set.of(), Set.of(), List.of());

    public Selected {
      metrics = Set.copyOf(metrics);
      families = Set.copyOf(families);
      tags = List.copyOf(tags);
    }

    boolean has(Metric metric) {
      return (metrics.isEmpty() || metrics.contains(metric.id()))
          && (families.isEmpty() || families.contains(metric.productFamily().id()));
    }

    boolean has(Map<String, String> tagged) {
      return tags.stream().allMatch(tag -> tag.isOf(tagged));
    }
  }

  /**
   * A tag that usage must have.
   *
   * @param values of which it has one; the empty one is that of a tag that has a key only
   */
  public record AskedTag(String key, Set<String> values) {
    public AskedTag {
      values = Set.copyOf(values);
    }

    boolean isOf(Map<String, String> tagged) {
      String value = tagged.get(key);
      return value != null && values.contains(value);
    }
  }

  /**
   * Something that records are told apart by.
   *
   * @param tag whether it is the value of a tag; otherwise it is a dimension
   */
  public record AskedGroup(String key, boolean tag) {
    private static final Set<String> IN_COLUMNS = Set.of("account_id", "zone_id", "region");

    /** Whether it comes back under its key; other dimensions have columns. */
    boolean isOwnDimension() {
      return !tag && !IN_COLUMNS.contains(key);
    }
  }

  /** Usage of these metrics, as it comes. */
  public static AskedUsage of(
      Optional<LocalDate> from, Optional<LocalDate> to, Set<String> metrics) {
    return new AskedUsage(from, to, new Selected(metrics, Set.of(), List.of()), List.of(), false);
  }

  /** The same query of another first day; without one, it stays so. */
  public AskedUsage withFrom(UnaryOperator<LocalDate> change) {
    return withDays(from.map(change), to);
  }

  /** The same query of other days. */
  public AskedUsage withDays(Optional<LocalDate> otherFrom, Optional<LocalDate> otherTo) {
    return new AskedUsage(otherFrom, otherTo, selected, groups, costs);
  }

  /** The same query with costs. */
  AskedUsage withCosts() {
    return new AskedUsage(from, to, selected, groups, true);
  }

  /** The same query of whatever metrics there are. */
  public AskedUsage ofAllMetrics() {
    return new AskedUsage(
        from, to, new Selected(Set.of(), selected.families(), selected.tags()), groups, costs);
  }

  /** The keys of dimensions that have no column. */
  public Set<String> ownDimensions() {
    return groups.stream()
        .filter(AskedGroup::isOwnDimension)
        .map(AskedGroup::key)
        .collect(Collectors.toSet());
  }

  /** Whether tags or dimensions are asked for. */
  public boolean wantsParts() {
    return !groups.isEmpty() || !selected.tags().isEmpty();
  }
}
