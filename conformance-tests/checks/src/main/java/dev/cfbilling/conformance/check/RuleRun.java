package dev.cfbilling.conformance.check;

import dev.cfbilling.conformance.check.record.RecordSchema;
import dev.cfbilling.conformance.check.record.SentRecord;
import dev.cfbilling.conformance.contract.JsonPointers;
import dev.cfbilling.conformance.contract.Resource;
import dev.cfbilling.conformance.contract.SchemaAt;
import dev.cfbilling.conformance.finding.Explanation;
import dev.cfbilling.conformance.finding.Finding;
import dev.cfbilling.conformance.finding.FindingSink;
import dev.cfbilling.conformance.finding.Provenance;
import dev.cfbilling.conformance.rule.Accumulator;
import dev.cfbilling.conformance.rule.AnswerContext;
import dev.cfbilling.conformance.rule.DatasetRule;
import dev.cfbilling.conformance.rule.RecordRule;
import dev.cfbilling.conformance.rule.RecordView;
import dev.cfbilling.conformance.rule.Rule;
import dev.cfbilling.conformance.rule.RuleSink;
import dev.cfbilling.conformance.schema.Violation;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Applies the rules to the records of one response, one by one, while its body is read.
 *
 * <p>What runs for each record, here and in rules, has loops rather than streams and lambdas: a
 * short run isn't optimized, and a lambda that captures something then takes longer than most
 * rules.
 */
final class RuleRun {
  /** The envelope's member with the records. */
  static final String MEMBER = "result";

  private static final String RESULT = "/" + MEMBER;

  private final Resource resource;
  private final Running[] running;
  private final SchemaAt schema;
  private final FindingSink findings;

  /** The index of the current element, or {@link BodyObserver#NO_ELEMENT}. */
  private long element = BodyObserver.NO_ELEMENT;

  private boolean atEnd;
  private int index;

  /**
   * @param rules those that apply to the response's kind of record
   */
  RuleRun(List<Rule> rules, RecordSchema records, AnswerContext answer, FindingSink findings) {
    this.resource = records.resource();
    this.running = rules.stream().map(rule -> new Running(rule, answer)).toArray(Running[]::new);
    this.schema = records.schema();
    this.findings = findings;
  }

  /**
   * Takes an element of the result, or the result itself.
   *
   * @param number of the element, or {@link BodyObserver#NO_ELEMENT}
   * @param record empty when it is not an object
   * @param violations of the record's schema
   */
  void accept(long number, Optional<SentRecord> record, List<Violation> violations) {
    element = number;
    if (record.isPresent() && !isOfWrongType(violations)) {
      SentRecord sent = record.get();
      RecordView usage = sent.view(index, schema, reported(violations));
      long changes = sent.changes();
      for (Running rule : running) {
        if (!rule.isRepeated(sent, changes)) {
          rule.accept(usage);
        }
      }
    }
    index++;
  }

  /** The pointer of the current element, or of the result. */
  private String at() {
    return element == BodyObserver.NO_ELEMENT ? RESULT : RESULT + "/" + element;
  }

  /** Finishes every rule; to be called once, after the last record. */
  void finish() {
    element = BodyObserver.NO_ELEMENT;
    atEnd = true;
    for (Running rule : running) {
      rule.finish();
    }
  }

  /** Whether the element is none, such as an object in place of the array of records. */
  private boolean isOfWrongType(List<Violation> violations) {
    for (Violation violation : violations) {
      if (violation.keyword().equals("type") && violation.pointer().equals(at())) {
        return true;
      }
    }
    return false;
  }

  /** The record's properties with a violation. */
  private Set<String> reported(List<Violation> violations) {
    if (violations.isEmpty()) {
      return Set.of();
    }
    Set<String> names = new HashSet<>();
    String at = at();
    for (Violation violation : violations) {
      if (violation.pointer().startsWith(at + "/")) {
        String below = violation.pointer().substring(at.length() + 1);
        names.add(JsonPointers.unescape(below.split("/", 2)[0]));
      } else if (violation.pointer().equals(at)) {
        Optional.ofNullable(violation.property()).ifPresent(names::add);
      }
    }
    return names;
  }

  /** One rule and its state in this response. */
  private final class Running implements RuleSink {
    private final Rule rule;

    /** With the statements of the edition that judges. */
    private final Explanation explanation;

    private final Accumulator steps;

    /** The properties by which a record repeats the one before; empty if none is skipped. */
    private final Optional<List<String>> repeats;

    /** The bits of these; known from the second record on. */
    private long bits;

    private boolean broken;

    /**
     * Whether the rule reported nothing about the last record, and would not about its repetition.
     */
    private boolean silent;

    Running(Rule rule, AnswerContext answer) {
      this.rule = rule;
      this.explanation = rule.terms().explanation().in(answer.edition());
      this.steps =
          rule instanceof RecordRule ofRecords
              ? ofRecords::inspect
              : ((DatasetRule) rule).start(answer);
      this.repeats =
          rule instanceof DatasetRule ofAll
              ? ofAll.repeatsOf()
              : Optional.of(rule.terms().fields());
    }

    /** Whether the record has all that the rule looks at, and was silent about, from the last. */
    boolean isRepeated(SentRecord record, long changes) {
      if (!silent) {
        return false;
      }
      if (bits == 0) {
        bits = record.changesOf(repeats.orElseThrow());
      }
      return (changes & bits) == 0;
    }

    void accept(RecordView usage) {
      if (broken) {
        return;
      }
      silent = repeats.isPresent();
      try {
        steps.accept(usage, this);
      } catch (RuntimeException thrown) {
        breakOff(thrown);
      }
    }

    void finish() {
      if (broken) {
        return;
      }
      try {
        steps.finish(this);
      } catch (RuntimeException thrown) {
        breakOff(thrown);
      }
    }

    /** A rule that throws is reported and stopped; the others go on. */
    private void breakOff(RuntimeException thrown) {
      broken = true;
      findings.add(
          Finding.inBody(
              Check.FAILED,
              at(),
              schema.location(),
              "The rule %s broke off at %s with %s; from there on, what it covers was not checked"
                  .formatted(rule.terms().id(), at(), thrown.getClass().getSimpleName())));
    }

    @Override
    public void report(String property, String predicate) {
      report(
          property,
          explanation.find(property, Optional.of(resource)).orElseGet(() -> source("")),
          predicate);
    }

    @Override
    public void report(String property, String clause, String predicate) {
      report(property, source(clause), predicate);
    }

    @Override
    public boolean states(String clause) {
      return explanation.find(clause, Optional.of(resource)).isPresent();
    }

    private Provenance source(String clause) {
      return explanation.source(clause, Optional.of(resource));
    }

    private void report(String property, Provenance source, String predicate) {
      silent = false;
      String at = at();
      String pointer = property.isEmpty() || atEnd ? at : at + "/" + JsonPointers.escape(property);
      findings.add(
          new Finding(
              rule.terms().id(),
              source.severity(),
              Optional.of(pointer),
              schema.property(property).orElse(schema).location(),
              "%s %s (%s)".formatted(SchemaFinding.place(pointer), predicate, source.citation())));
    }
  }
}
