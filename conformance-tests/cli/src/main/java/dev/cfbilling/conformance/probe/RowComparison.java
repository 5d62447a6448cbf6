package dev.cfbilling.conformance.probe;

import dev.cfbilling.conformance.finding.Quote;
import dev.cfbilling.conformance.rule.Tolerance;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the records in which two answers differ.
 *
 * <p>Records with one key are paired in the order of their quantities; the order of records means
 * nothing.
 */
public final class RowComparison {

  /**
   * One difference.
   *
   * @param row the record that differs
   * @param left whether {@code row} is from the left answer
   * @param message the record, and its value in both answers
   */
  public record Difference(Row row, boolean left, String message) {}

  private static final Comparator<Row> BY_QUANTITY =
      Comparator.comparing(row -> row.consumed().orElse(BigDecimal.ZERO));

  private final String leftName;
  private final String rightName;

  /**
   * @param leftName the left answer's name in messages
   * @param rightName the right answer's name in messages
   */
  public RowComparison(String leftName, String rightName) {
    this.leftName = leftName;
    this.rightName = rightName;
  }

  /** Compares the identifying columns, and the quantity within the tolerance for decimals. */
  public List<Difference> quantities(List<Row> left, List<Row> right) {
    return compare(left, right, false);
  }

  /** Compares every column. */
  public List<Difference> contents(List<Row> left, List<Row> right) {
    return compare(left, right, true);
  }

  private List<Difference> compare(List<Row> left, List<Row> right, boolean everything) {
    Map<Map<String, String>, List<Row>> lefts = byKey(left);
    Map<Map<String, String>, List<Row>> rights = byKey(right);
    List<Difference> differences = new ArrayList<>();
    lefts.forEach(
        (key, rows) -> compare(rows, rights.getOrDefault(key, List.of()), everything, differences));
    rights.forEach(
        (key, rows) -> {
          if (!lefts.containsKey(key)) {
            compare(List.of(), rows, everything, differences);
          }
        });
    return differences;
  }

  private static Map<Map<String, String>, List<Row>> byKey(List<Row> rows) {
    Map<Map<String, String>, List<Row>> byKey = new LinkedHashMap<>();
    rows.stream()
        .sorted(BY_QUANTITY)
        .forEach(row -> byKey.computeIfAbsent(row.key(), unseen -> new ArrayList<>()).add(row));
    return byKey;
  }

  /** Compares records with the same key. */
  private void compare(
      List<Row> left, List<Row> right, boolean everything, List<Difference> differences) {
    if (left.size() != right.size()) {
      boolean more = left.size() > right.size();
      Row row = (more ? left : right).get(0);
      differences.add(
          new Difference(
              row,
              more,
              "the record with %s is in %s %s and in %s %s"
                  .formatted(
                      row.named(), leftName, times(left.size()), rightName, times(right.size()))));
      return;
    }
    for (int i = 0; i < left.size(); i++) {
      Row one = left.get(i);
      Row other = right.get(i);
      if (!agree(one, other)) {
        differences.add(
            new Difference(
                one,
                true,
                "the record with %s has ConsumedQuantity %s in %s and %s in %s"
                    .formatted(
                        one.named(),
                        Quote.raw(one.quantity()),
                        leftName,
                        Quote.raw(other.quantity()),
                        rightName)));
      } else if (everything && one.content() != other.content()) {
        differences.add(
            new Difference(
                one,
                true,
                "the record with %s is in %s and in %s, but not with the same columns"
                    .formatted(one.named(), leftName, rightName)));
      }
    }
  }

  private static String times(int count) {
    return switch (count) {
      case 0 -> "not at all";
      case 1 -> "once";
      default -> count + " times";
    };
  }

  private static boolean agree(Row one, Row other) {
    if (one.consumed().isEmpty() || other.consumed().isEmpty()) {
      return one.quantity().equals(other.quantity());
    }
    return Tolerance.agree(one.consumed().get(), other.consumed().get());
  }
}
