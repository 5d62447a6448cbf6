package dev.cfbilling.example.report;

import java.util.ArrayList;
import java.util.List;

/** Columns as wide as what is in them: the first leans to the left, the others to the right. */
final class TextTable {
  private final List<List<String>> rows = new ArrayList<>();

  TextTable(List<String> heading) {
    rows.add(List.copyOf(heading));
  }

  void add(List<String> row) {
    rows.add(List.copyOf(row));
  }

  List<String> lines() {
    List<Integer> widths = new ArrayList<>();
    for (int column = 0; column < rows.get(0).size(); column++) {
      int at = column;
      widths.add(rows.stream().mapToInt(row -> row.get(at).length()).max().orElse(0));
    }
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder("  ");
      for (int column = 0; column < row.size(); column++) {
        String padding = " ".repeat(widths.get(column) - row.get(column).length());
        line.append(column == 0 ? row.get(column) + padding : "  " + padding + row.get(column));
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }
}
