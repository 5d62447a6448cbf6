package dev.cfbilling.conformance.schema;

import dev.cfbilling.conformance.contract.Operation;
import dev.cfbilling.conformance.contract.Parameter;
import dev.cfbilling.conformance.contract.SpecLocation;
import dev.cfbilling.conformance.finding.Quote;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Validates the values of a request's parameters against the operation. */
public final class ParameterValues {
  private final SchemaValidators validators;

  public ParameterValues(SchemaValidators validators) {
    this.validators = validators;
  }

  /**
   * The values that were sent.
   *
   * @param path the values of path parameters, by name
   * @param query all values of a query parameter of that name
   */
  public record Sent(Map<String, String> path, Function<String, List<String>> query) {
    /** The values of a path or query parameter, a list as one; none for other parameters. */
    public List<JsonNode> of(Parameter parameter) {
      Stream<String> values =
          switch (parameter.in()) {
            case "path" -> Optional.ofNullable(path.get(parameter.name())).stream();
            case "query" -> query.apply(parameter.name()).stream();
            default -> Stream.empty();
          };
      List<JsonNode> texts = values.<JsonNode>map(JsonNodeFactory.instance::stringNode).toList();
      return parameter.isList() && !texts.isEmpty()
          ? List.of(JsonNodeFactory.instance.arrayNode().addAll(texts))
          : texts;
    }
  }

  /**
   * A parameter that departs from the contract.
   *
   * @param contract the keyword that it violates
   * @param message a sentence without its full stop
   */
  public record Departure(SpecLocation contract, String message) {}

  /** Passes on each departure of an operation's parameters, in the contract's order. */
  public void inspect(Operation operation, Sent sent, Consumer<Departure> departures) {
    for (Parameter parameter : operation.parameters()) {
      List<JsonNode> values = sent.of(parameter);
      if (values.isEmpty() && parameter.required()) {
        departures.accept(
            new Departure(
                parameter.location().child("required"),
                "The request lacks the %s parameter %s; the contract requires it"
                    .formatted(parameter.in(), Quote.text(parameter.name()))));
      }
      values.forEach(value -> inspect(parameter, value, departures));
    }
  }

  /** Of one value only the first violation is told: what is too long breaks its pattern too. */
  private void inspect(Parameter parameter, JsonNode value, Consumer<Departure> departures) {
    validators.validate(parameter.schema(), value, "").stream()
        .limit(1)
        .map(
            violation ->
                new Departure(
                    parameter.location().child("schema").child(violation.keyword()),
                    "The %s parameter %s %s"
                        .formatted(
                            parameter.in(),
                            parameter.name(),
                            ViolationText.predicate(violation, value))))
        .forEach(departures);
  }
}
