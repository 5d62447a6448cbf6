package dev.cfbilling.conformance.selftest;

import dev.cfbilling.conformance.finding.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How many faults of each kind were found in each operation. */
public final class Matrix {
  private static final int MAX_MISSES = 100;

  /** Found, out of all. */
  public record Cell(int killed, int total) {
    private Cell plus(boolean detected) {
      return new Cell(killed + (detected ? 1 : 0), total + 1);
    }
  }

  private final List<String> operations;
  private final Map<String, Map<String, Cell>> cellsByKind = new LinkedHashMap<>();
  private final List<String> misses = new ArrayList<>();

  Matrix(List<String> operations) {
    this.operations = List.copyOf(operations);
  }

  void add(SelfTestFault fault, List<Finding> findings) {
    boolean detected = fault.isDetectedBy(findings);
    cellsByKind
        .computeIfAbsent(fault.kind(), kind -> new LinkedHashMap<>())
        .merge(
            fault.operation().id(),
            new Cell(0, 0).plus(detected),
            (before, one) -> new Cell(before.killed + one.killed, before.total + one.total));
    if (!detected && misses.size() < MAX_MISSES) {
      misses.add(
          "%s, %s, %s: expected %s, found %s"
              .formatted(
                  fault.operation().id(),
                  fault.kind(),
                  fault.description(),
                  fault
                      .expected()
                      .map(Object::toString)
                      .orElseGet(() -> "no error and the warnings " + fault.warnings()),
                  findings.stream()
                      .map(finding -> finding.check() + " at " + finding.pointer().orElse("-"))
                      .collect(Collectors.joining(", ", "[", "]"))));
    }
  }

  public List<String> operations() {
    return operations;
  }

  public List<String> kinds() {
    return List.copyOf(cellsByKind.keySet());
  }

  /** Whether nothing is wrong in the exchanges of a kind. */
  public static boolean isWithoutFault(String kind) {
    return kind.equals(Neighbours.KIND);
  }

  /** Of a kind that an operation has no use for: none out of none. */
  public Cell cell(String kind, String operation) {
    return cellsByKind.getOrDefault(kind, Map.of()).getOrDefault(operation, new Cell(0, 0));
  }

  /** All faults that are one, found out of all. */
  public Cell faults() {
    return sum(false);
  }

  /** All exchanges without a fault, left alone out of all. */
  public Cell neighbours() {
    return sum(true);
  }

  private Cell sum(boolean neighbours) {
    int killed = 0;
    int total = 0;
    for (Map.Entry<String, Map<String, Cell>> row : cellsByKind.entrySet()) {
      if (row.getKey().equals(Neighbours.KIND) == neighbours) {
        killed += row.getValue().values().stream().mapToInt(Cell::killed).sum();
        total += row.getValue().values().stream().mapToInt(Cell::total).sum();
      }
    }
    return new Cell(killed, total);
  }

  /** What was not found, or was found without being there; the first hundred. */
  public List<String> misses() {
    return List.copyOf(misses);
  }
}
