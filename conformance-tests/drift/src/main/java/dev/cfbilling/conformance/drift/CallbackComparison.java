package dev.cfbilling.conformance.drift;

import dev.cfbilling.conformance.contract.SpecLocation;
import dev.cfbilling.conformance.drift.result.Effect;
import dev.cfbilling.conformance.openapi.OperationReader;
import dev.cfbilling.conformance.openapi.model.ApiOperation;
import dev.cfbilling.conformance.openapi.model.OperationEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compares calls made by the API: the callbacks of an operation, or webhooks. */
final class CallbackComparison {
  private final OperationReader older;
  private final OperationReader newer;
  private final OperationComparison operations;
  private final Differences differences;

  CallbackComparison(
      OperationReader older,
      OperationReader newer,
      OperationComparison operations,
      Differences differences) {
    this.older = older;
    this.newer = newer;
    this.operations = operations;
    this.differences = differences;
  }

  void compare(ApiOperation was, ApiOperation is) {
    compare(
        "callback",
        was.callbacks(),
        is.callbacks(),
        was.place().child("callbacks"),
        is.place().child("callbacks"));
  }

  /**
   * Compares calls of one kind.
   *
   * @param what {@code callback} or {@code webhook}
   */
  void compare(
      String what,
      List<OperationEntry> was,
      List<OperationEntry> is,
      SpecLocation olderPlace,
      SpecLocation newerPlace) {
    Map<String, OperationEntry> come = new LinkedHashMap<>();
    is.forEach(entry -> come.put(name(entry), entry));
    List<OperationEntry> gone = new ArrayList<>();
    for (OperationEntry entry : was) {
      OperationEntry same = come.remove(name(entry));
      if (same == null) {
        gone.add(entry);
      } else {
        operations.compareUnnamed(older.read(entry), newer.read(same));
      }
    }
    for (OperationEntry entry : gone) {
      add(what + ".removed", entry, "is gone", older.read(entry).place(), newerPlace);
    }
    for (OperationEntry entry : come.values()) {
      add(what + ".added", entry, "is new", olderPlace, newer.read(entry).place());
    }
  }

  private void add(
      String kind, OperationEntry entry, String what, SpecLocation was, SpecLocation is) {
    boolean removed = kind.endsWith("removed");
    differences.add(
        kind,
        removed ? Effect.BREAKS_READER : Effect.COMPATIBLE,
        "the call %s by the API %s".formatted(name(entry), what),
        ComparedPart.at(was, is),
        removed ? "what waits for it waits in vain" : ClientMeaning.NOTHING);
  }

  private static String name(OperationEntry entry) {
    return entry.method() + " " + entry.path();
  }
}
