package dev.cfbilling.conformance.check;

import dev.cfbilling.conformance.contract.SchemaAt;
import dev.cfbilling.conformance.finding.FindingSink;
import dev.cfbilling.conformance.rule.Answer;
import dev.cfbilling.conformance.rule.RecordKind;
import dev.cfbilling.conformance.rule.Rule;
import java.util.List;
import java.util.Optional;

/** The rules about meaning, and which of them an answer is held to. */
final class RuleBook {
  private final List<Rule> rules;

  RuleBook(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  List<String> ids() {
    return rules.stream().map(rule -> rule.terms().id()).distinct().toList();
  }

  /**
   * Begins an answer; empty when no rule is about what it holds.
   *
   * @param envelope the schema of the whole body
   */
  Optional<RuleRun> open(Subject subject, SchemaAt envelope, FindingSink findings) {
    Optional<SchemaAt> records =
        envelope.property("result").map(result -> result.items().orElse(result));
    return records
        .flatMap(schema -> RecordKind.ofSchema(name(schema)))
        .map(
            kind ->
                new RuleRun(
                    rules.stream()
                        .filter(rule -> rule.terms().severities().containsKey(kind))
                        .toList(),
                    new Answer(kind, subject.account()),
                    records.get(),
                    findings));
  }

  /** A component schema's, which a record's is in every contract that shares it. */
  private static String name(SchemaAt schema) {
    return schema.pointer().substring(schema.pointer().lastIndexOf('/') + 1);
  }
}
