package dev.cfbilling.conformance.rule;

import dev.cfbilling.conformance.contract.Resource;
import dev.cfbilling.conformance.finding.Explanation;
import java.util.List;

/**
 * The explanation of a rule and the properties that it reads.
 *
 * @param explanation its sources tell which records the rule applies to, and the severity
 * @param fields the properties that it reads, of any kind of record
 */
public record Terms(Explanation explanation, List<String> fields) {

  /**
   * Terms of a rule with an explanation file beside its class.
   *
   * @param id of its findings
   */
  public static Terms of(Class<? extends Rule> rule, String id, String... fields) {
    return new Terms(Explanation.of(rule, id), List.of(fields));
  }

  public String id() {
    return explanation.id();
  }

  /** Whether the rule applies to records of {@code resource}. */
  public boolean isAbout(Resource resource) {
    return explanation.isAbout(List.of(resource));
  }
}
