package dev.cfbilling.conformance.selftest;

import dev.cfbilling.conformance.finding.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The results of a self-test: faults found and made, by kind and operation. */
public final class Matrix {
  private static final int MAX_MISSES = 100;

  /** How many gave the expected findings, and how many were made. */
  public record Cell(int asExpected, int total) {
    private Cell plus(boolean detected) {
      return new Cell(asExpected + (detected ? 1 : 0), total + 1);
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
            (before, one) ->
                new Cell(before.asExpected + one.asExpected, before.total + one.total));
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

  /** Whether the exchanges of a kind are correct, so that nothing may be found. */
  public static boolean isWithoutFault(String kind) {
    return kind.equals(Neighbours.KIND);
  }

  /** The cell of a kind and an operation; 0 of 0 where the kind does not apply. */
  public Cell cell(String kind, String operation) {
    return cellsByKind.getOrDefault(kind, Map.of()).getOrDefault(operation, new Cell(0, 0));
  }

  /** The sum of all faulty exchanges. */
  public Cell faults() {
    return sum(false);
  }

  /** The sum of all correct exchanges; {@code asExpected} counts those without a finding. */
  public Cell neighbours() {
    return sum(true);
  }

  private Cell sum(boolean neighbours) {
    int asExpected = 0;
    int total = 0;
    for (Map.Entry<String, Map<String, Cell>> row : cellsByKind.entrySet()) {
      if (row.getKey().equals(Neighbours.KIND) == neighbours) {
        asExpected += row.getValue().values().stream().mapToInt(Cell::asExpected).sum();
        total += row.getValue().values().stream().mapToInt(Cell::total).sum();
      }
    }
    return new Cell(asExpected, total);
  }

  /** The first hundred faults with missing or unexpected findings. */
  public List<String> misses() {
    return List.copyOf(misses);
  }
}
