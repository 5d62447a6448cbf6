package dev.cfbilling.conformance.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The undecided probes, grouped by operation and reason. */
final class Undecided {
  private static final int MAX_NAMED = 3;

  private record Key(String operation, String reason) {}

  private final Map<Key, List<String>> probes = new LinkedHashMap<>();

  void add(String operation, String probe, String reason) {
    probes.computeIfAbsent(new Key(operation, reason), unseen -> new ArrayList<>()).add(probe);
  }

  /** A sentence for each operation and reason. */
  List<String> notes() {
    return probes.entrySet().stream()
        .map(
            entry ->
                "Of %s, %s not judged: %s."
                    .formatted(
                        entry.getKey().operation(),
                        subject(entry.getValue()),
                        entry.getKey().reason()))
        .toList();
  }

  private static String subject(List<String> ids) {
    if (ids.size() > MAX_NAMED) {
      return ids.size() + " behaviours were";
    }
    return String.join(", ", ids) + (ids.size() == 1 ? " was" : " were");
  }
}
