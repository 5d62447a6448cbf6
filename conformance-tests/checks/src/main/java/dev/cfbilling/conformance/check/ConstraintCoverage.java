package dev.cfbilling.conformance.check;

import dev.cfbilling.conformance.contract.Constraint;
import dev.cfbilling.conformance.contract.Constraints;
import dev.cfbilling.conformance.contract.Operation;
import dev.cfbilling.conformance.contract.SchemaAt;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** The constraints of an operation for which a value occurred that could have broken them. */
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

  /** Empty coverage of the same operation. */
  public ConstraintCoverage afresh() {
    return new ConstraintCoverage(constraints);
  }

  /** Adds the coverage of {@code other}, which is of the same operation. */
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

  /** The number of results in successful responses: records of usage, or profiles. */
  public long records() {
    return records;
  }

  /** The number of constraints. */
  public int total() {
    return constraints.all().size();
  }

  /** The constraints that no value has exercised, in the contract's order. */
  public List<Constraint> unexercised() {
    List<Constraint> all = constraints.all();
    return IntStream.range(0, all.size())
        .filter(number -> !exercised.get(number))
        .mapToObj(all::get)
        .toList();
  }
}
