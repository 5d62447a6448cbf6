package dev.cfbilling.conformance.selftest;

import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.contract.Example;
import dev.cfbilling.conformance.contract.Operation;
import dev.cfbilling.conformance.contract.ResponseShape;
import dev.cfbilling.conformance.contract.SchemaAt;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** Derives the faults from the contract and its examples; a new field adds its own. */
final class SelfTestFaults {
  private final Contract contract;
  private final RightExchanges answers;

  SelfTestFaults(Contract contract) {
    this.contract = contract;
    this.answers = new RightExchanges(contract);
  }

  void forEach(Consumer<SelfTestFault> faults) {
    for (Operation operation : contract.operations()) {
      for (ResponseShape shape : operation.responses().values()) {
        if (!shape.isDefault()) {
          shape.schema().ifPresent(schema -> inBodies(operation, shape, schema, faults));
        }
      }
      around(operation, faults);
    }
  }

  private void inBodies(
      Operation operation, ResponseShape shape, SchemaAt schema, Consumer<SelfTestFault> faults) {
    int status = Integer.parseInt(shape.status());
    List<JsonNode> examples =
        shape.examples().stream().map(example -> Documents.parse(example.json())).toList();
    Neighbours neighbours = new Neighbours(answers, operation, status, faults);
    examples.forEach(neighbours::of);
    ConstraintFaults bodyFaults = new ConstraintFaults(answers, operation, status, faults);
    for (ExamplePlace place : ExamplePlace.in(examples, schema)) {
      bodyFaults.breakEverythingAt(place);
      neighbours.at(place);
    }
  }

  private void around(Operation operation, Consumer<SelfTestFault> faults) {
    Optional<String> success = example(operation, 200);
    Optional<String> failure = example(operation, 400);
    if (success.isPresent() && failure.isPresent()) {
      new ExchangeFaults(answers, operation, success.get(), failure.get(), faults)
          .breakEverything();
    }
  }

  private static Optional<String> example(Operation operation, int status) {
    return operation
        .response(status)
        .flatMap(shape -> shape.examples().stream().map(Example::json).findFirst());
  }
}
