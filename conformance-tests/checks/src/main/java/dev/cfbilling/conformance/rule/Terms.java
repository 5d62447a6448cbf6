package dev.cfbilling.conformance.rule;

import dev.cfbilling.conformance.contract.Resource;
import dev.cfbilling.conformance.finding.Explanation;
import java.util.List;

/**
 * What a rule is about.
 *
 * @param explanation what it asks; of its sources, which records it is about and how much it weighs
 * @param fields the properties that it reads, of any kind of record
 */
public record Terms(Explanation explanation, List<String> fields) {

  /**
   * Terms of a rule that is explained beside its class.
   *
   * @param id of its findings
   */
  public static Terms of(Class<? extends Rule> rule, String id, String... fields) {
    return new Terms(Explanation.of(rule, id), List.of(fields));
  }

  public String id() {
    return explanation.id();
  }

  /** Whether the rule says anything of records of {@code resource}. */
  public boolean isAbout(Resource resource) {
    return explanation.isAbout(List.of(resource));
  }
}
