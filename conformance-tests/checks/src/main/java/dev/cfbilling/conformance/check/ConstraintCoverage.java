package dev.cfbilling.conformance.check;

import dev.cfbilling.conformance.contract.Constraint;
import dev.cfbilling.conformance.contract.Constraints;
import dev.cfbilling.conformance.contract.Operation;
import dev.cfbilling.conformance.contract.SchemaAt;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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

  /** Adds the coverage of a part, see {@link #exercisedIndexes}. */
  public void add(BitSet others, long moreRecords) {
    exercised.or(others);
    records += moreRecords;
  }

  /** The exercised constraints, by their places in the contract's order; must not be changed. */
  public BitSet exercisedIndexes() {
    return exercised;
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

  /** The number of constraints that any of several editions of the operation has. */
  public static int total(List<ConstraintCoverage> editions) {
    return all(editions).size();
  }

  /** The constraints that no value has exercised in any edition, in the contract's order. */
  public static List<Constraint> unexercised(List<ConstraintCoverage> editions) {
    Set<Constraint> unexercised = all(editions);
    editions.forEach(edition -> edition.exercised().forEach(unexercised::remove));
    return List.copyOf(unexercised);
  }

  /** The newest edition's order counts. */
  private static Set<Constraint> all(List<ConstraintCoverage> editions) {
    Set<Constraint> all = new LinkedHashSet<>();
    for (int i = editions.size() - 1; i >= 0; i--) {
      all.addAll(editions.get(i).constraints.all());
    }
    return all;
  }

  private Stream<Constraint> exercised() {
    return exercised.stream().mapToObj(constraints.all()::get);
  }
}
