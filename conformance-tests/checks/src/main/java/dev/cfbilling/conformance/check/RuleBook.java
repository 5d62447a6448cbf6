package dev.cfbilling.conformance.check;

import dev.cfbilling.conformance.check.record.AskedQuery;
import dev.cfbilling.conformance.check.record.RecordSchema;
import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.contract.Resource;
import dev.cfbilling.conformance.contract.SchemaAt;
import dev.cfbilling.conformance.finding.Explanation;
import dev.cfbilling.conformance.finding.FindingSink;
import dev.cfbilling.conformance.rule.AnswerContext;
import dev.cfbilling.conformance.rule.Rule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Selects the rules about meaning that apply to a response. */
final class RuleBook {
  private final Contract contract;
  private final List<Rule> rules;

  RuleBook(Contract contract, List<Rule> rules) {
    this.contract = contract;
    this.rules = List.copyOf(rules);
  }

  List<Explanation> explanations() {
    Map<String, Explanation> byId = new LinkedHashMap<>();
    rules.forEach(
        rule -> byId.putIfAbsent(rule.terms().explanation().id(), rule.terms().explanation()));
    return List.copyOf(byId.values());
  }

  /** The record properties that rules read in a body with the schema {@code envelope}. */
  List<String> fields(SchemaAt envelope) {
    return contract.operations().stream()
        .filter(operation -> operation.isSuccess(envelope))
        .flatMap(operation -> operation.resource().stream())
        .flatMap(this::about)
        .flatMap(rule -> rule.terms().fields().stream())
        .distinct()
        .toList();
  }

  /**
   * Starts the rules for a response; empty when none applies.
   *
   * @param envelope the schema of the whole body
   */
  Optional<RuleRun> open(Subject subject, SchemaAt envelope, FindingSink findings) {
    if (subject.isFailure()) {
      return Optional.empty();
    }
    AskedQuery query = subject.query();
    return RecordSchema.of(subject.operation(), envelope)
        .map(
            records ->
                new RuleRun(
                    about(records.resource()).toList(),
                    records,
                    new AnswerContext(
                        records.kind(),
                        subject.account(),
                        contract.edition(),
                        records.schema().propertyNames(),
                        query.dimensions(),
                        query.isByTag(),
                        subject.operation().query().isEmpty() || query.isForUsage(),
                        subject.asked(contract.edition()),
                        subject.askedAt()),
                    findings));
  }

  private Stream<Rule> about(Resource resource) {
    return rules.stream().filter(rule -> rule.terms().isAbout(resource));
  }
}
