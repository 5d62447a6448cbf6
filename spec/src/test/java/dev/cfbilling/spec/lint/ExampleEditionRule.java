package dev.cfbilling.spec.lint;

import dev.cfbilling.reader.Edition;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Every example is right for each edition that it is in: it keeps the schema of that day, and shows
 * nothing that came later.
 */
final class ExampleEditionRule implements Rule {

  @Override
  public Stream<String> departures(ContractFiles contract) {
    return contract.editions().stream()
        .flatMap(edition -> departures(edition, contract.bundle(edition)));
  }

  private static Stream<String> departures(Edition edition, JsonNode bundle) {
    return new Located("", "", bundle.path("paths"))
        .members()
        .flatMap(Located::members)
        .flatMap(
            operation ->
                Stream.of(operation.child("requestBody"), operation.child("responses").child("200"))
                    .flatMap(body -> body.child("content").members())
                    .flatMap(media -> departures(edition, bundle, operation, media)));
  }

  private static Stream<String> departures(
      Edition edition, JsonNode bundle, Located operation, Located media) {
    Located schema = media.child("schema");
    BodySchema body =
        BodySchema.component(
            bundle, schema.child("$ref").node().asString().replaceFirst(".*/", ""));
    return media
        .child("examples")
        .members()
        .flatMap(
            example -> {
              Located value = new Located("", "", example.child("value").node());
              return Stream.concat(
                      body.departures(value).map(departure -> departure.replaceFirst("^#", "")),
                      unknown(bundle, schema.node(), value).distinct())
                  .map(
                      departure ->
                          "the example %s of %s is not for the edition of %s: %s; give it dates"
                              .formatted(
                                  example.name(),
                                  operation.text("operationId"),
                                  edition.date(),
                                  departure));
            });
  }

  /** Keys that the schema does not have; a map has any, and a closed object none. */
  private static Stream<String> unknown(JsonNode bundle, JsonNode schema, Located value) {
    JsonNode resolved =
        schema.has("$ref") ? bundle.at(schema.path("$ref").asString().substring(1)) : schema;
    if (value.node().isArray()) {
      return value.elements().flatMap(each -> unknown(bundle, resolved.path("items"), each));
    }
    if (resolved.path("additionalProperties").isObject()) {
      return Stream.empty();
    }
    boolean closed = resolved.path("additionalProperties").isBoolean();
    return value
        .members()
        .filter(member -> !closed || resolved.path("properties").has(member.name()))
        .flatMap(
            member ->
                resolved.path("properties").has(member.name())
                    ? unknown(bundle, resolved.path("properties").path(member.name()), member)
                    : Stream.of(member.name() + " is unknown to it"));
  }
}
