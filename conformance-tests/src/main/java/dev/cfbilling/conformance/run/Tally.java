package dev.cfbilling.conformance.run;

import dev.cfbilling.conformance.contract.SpecLocation;
import dev.cfbilling.conformance.finding.Finding;
import dev.cfbilling.conformance.finding.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts findings without bound and keeps the first few of each rule. */
final class Tally {
  private record Key(String check, String operation, SpecLocation contract, Severity severity) {}

  private final int maxShown;
  private final Map<Key, Long> found = new LinkedHashMap<>();
  private final List<FindingAt> shown = new ArrayList<>();

  Tally(int maxShown) {
    this.maxShown = maxShown;
  }

  void add(FindingAt at) {
    if (found.merge(key(at), 1L, Long::sum) <= maxShown) {
      shown.add(at);
    }
  }

  private static Key key(FindingAt at) {
    Finding finding = at.finding();
    return new Key(finding.check(), at.operation(), finding.contract(), finding.severity());
  }

  List<FindingAt> shown() {
    return List.copyOf(shown);
  }

  List<FindingGroup> groups() {
    return found.entrySet().stream()
        .map(
            entry -> {
              Key key = entry.getKey();
              long count = entry.getValue();
              return new FindingGroup(
                  key.check,
                  key.operation,
                  key.contract,
                  key.severity,
                  count,
                  Math.min(count, maxShown));
            })
        .toList();
  }
}
