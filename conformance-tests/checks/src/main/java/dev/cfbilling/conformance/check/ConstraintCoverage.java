package dev.cfbilling.conformance.check;

import dev.cfbilling.conformance.contract.Constraint;
import dev.cfbilling.conformance.contract.Constraints;
import dev.cfbilling.conformance.contract.Operation;
import dev.cfbilling.conformance.contract.SchemaAt;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Which constraints of an operation have met a value that could have broken them. */
public final class ConstraintCoverage {
  private final Constraints constraints;
  private final BitSet exercised = new BitSet();
  private long records;

  public ConstraintCoverage(Operation operation) {
    this(Constraints.of(operation));
  }

  private ConstraintCoverage(Constraints constraints) {
    this.constraints = constraints;
  }

  /** Of the same operation, as if no value had been seen. */
  public ConstraintCoverage afresh() {
    return new ConstraintCoverage(constraints);
  }

  /** Adds what {@code other}, of the same operation, has seen. */
  public void add(ConstraintCoverage other) {
    exercised.or(other.exercised);
    records += other.records;
  }

  void see(SchemaAt schema, JsonNode value) {
    constraints.exercise(schema, value, exercised);
  }

  void seeRecord() {
    records++;
  }

  /** How many results were seen in successful answers: records of usage, or profiles. */
  public long records() {
    return records;
  }

  /** How many constraints there are. */
  public int total() {
    return constraints.all().size();
  }

  /** Those that no value has met, in the contract's order. */
  public List<Constraint> unexercised() {
    List<Constraint> all = constraints.all();
    return IntStream.range(0, all.size())
        .filter(number -> !exercised.get(number))
        .mapToObj(all::get)
        .toList();
  }
}
