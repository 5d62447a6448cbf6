package dev.cfbilling.conformance.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Columns of checks that share one column on a page, as all of them would not fit.
 *
 * @param title the group's subject, or the name of its only column
 */
record ColumnGroup(String title, List<String> columns) {
  private static final Map<String, List<String>> GROUPS = new LinkedHashMap<>();

  static {
    GROUPS.put("request", List.of("credentials", "parameters"));
    GROUPS.put("response", List.of("status", "content-type", "envelope", "body", "transport"));
    GROUPS.put("schema", List.of("schema", "drift"));
    GROUPS.put("meaning", List.of("usage", "dataset", "paygo", "profile"));
    GROUPS.put("behaviour", List.of("probe"));
  }

  /** Groups {@code columns}. A column outside every group gets its own. */
  static List<ColumnGroup> of(List<String> columns) {
    List<ColumnGroup> groups = new ArrayList<>();
    List<String> left = new ArrayList<>(columns);
    GROUPS.forEach(
        (title, members) -> {
          List<String> own = members.stream().filter(columns::contains).toList();
          if (!own.isEmpty()) {
            groups.add(new ColumnGroup(own.size() == 1 ? own.get(0) : title, own));
          }
          left.removeAll(members);
        });
    left.forEach(column -> groups.add(new ColumnGroup(column, List.of(column))));
    return groups;
  }

  /** Whether the group is a single column, so that its title is enough. */
  boolean isPlain() {
    return columns.size() == 1;
  }
}
