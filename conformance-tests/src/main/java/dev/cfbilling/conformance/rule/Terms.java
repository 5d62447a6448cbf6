package dev.cfbilling.conformance.rule;

import dev.cfbilling.conformance.finding.Severity;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A rule's name, scope and weight.
 *
 * @param id the check id of its findings
 * @param severities its weight for each kind of record that it is about
 * @param fields the properties that it reads, of any of the kinds
 */
public record Terms(String id, Map<RecordKind, Severity> severities, List<String> fields) {

  /** Terms of a rule that is about no kind of record yet. */
  public static Terms of(String id, String... fields) {
    return new Terms(id, Map.of(), List.of(fields));
  }

  /** These terms, and an error for records of {@code kinds}. */
  public Terms error(RecordKind... kinds) {
    return with(Severity.ERROR, kinds);
  }

  /** These terms, and a warning for records of {@code kinds}. */
  public Terms warning(RecordKind... kinds) {
    return with(Severity.WARNING, kinds);
  }

  /** These terms, and an information for records of {@code kinds}. */
  public Terms information(RecordKind... kinds) {
    return with(Severity.INFORMATION, kinds);
  }

  private Terms with(Severity severity, RecordKind... kinds) {
    Map<RecordKind, Severity> all = new EnumMap<>(RecordKind.class);
    all.putAll(severities);
    for (RecordKind kind : kinds) {
      all.put(kind, severity);
    }
    return new Terms(id, all, fields);
  }
}
