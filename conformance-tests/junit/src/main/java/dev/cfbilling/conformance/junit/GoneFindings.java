package dev.cfbilling.conformance.junit;

import dev.cfbilling.conformance.result.BaselineResult;
import dev.cfbilling.conformance.result.FindingGroup;
import dev.cfbilling.conformance.result.KnownFinding;
import dev.cfbilling.conformance.run.Report;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The findings of a baseline that occur in no test of a class, though their operations are called.
 * One test alone can't tell: another may be the one in which a finding occurs.
 */
final class GoneFindings {
  private final Map<KnownFinding, String> missing = new LinkedHashMap<>();
  private final Set<KnownFinding> occurred = new LinkedHashSet<>();

  synchronized void add(Report report) {
    report.groups().stream().map(FindingGroup::known).forEach(it -> it.ifPresent(occurred::add));
    report.baseline().ifPresent(this::add);
  }

  private void add(BaselineResult result) {
    occurred.addAll(result.expired());
    result.gone().forEach(known -> missing.put(known, result.name()));
  }

  /** A sentence for each. */
  synchronized List<String> sentences() {
    return missing.entrySet().stream()
        .filter(each -> !occurred.contains(each.getKey()))
        .map(
            each ->
                "%s occurs in no test of this class: if it occurs nowhere else, remove it from %s."
                    .formatted(each.getKey().place(), each.getValue()))
        .toList();
  }
}
