package dev.cfbilling.conformance.check;

import dev.cfbilling.conformance.check.record.AskedQuery;
import dev.cfbilling.conformance.check.record.AskedRange;
import dev.cfbilling.conformance.contract.Operation;
import dev.cfbilling.conformance.contract.Parameter;
import dev.cfbilling.conformance.contract.SchemaAt;
import dev.cfbilling.conformance.finding.Explanation;
import dev.cfbilling.conformance.finding.Finding;
import dev.cfbilling.conformance.finding.FindingSink;
import dev.cfbilling.conformance.finding.Sentences;
import dev.cfbilling.conformance.schema.BodyShape;
import dev.cfbilling.conformance.schema.ParameterValues;
import dev.cfbilling.conformance.schema.SchemaValidators;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Checks each path and query parameter that was sent, and the body, against the operation's
 * description, and that no success tells what is to be refused.
 */
final class SentValuesCheck implements Check {
  private static final Explanation ASKS =
      Explanation.of(SentValuesCheck.class, "request.parameters");
  private static final Explanation OF_QUERY =
      Explanation.of(SentValuesCheck.class, "request.query");

  private static final Explanation OF_RANGE =
      Explanation.of(SentValuesCheck.class, "request.range");
  private static final String REVERSED = "reversed";

  private final ParameterValues values;

  SentValuesCheck(SchemaValidators validators) {
    this.values = new ParameterValues(validators);
  }

  @Override
  public List<Explanation> explanations() {
    return List.of(ASKS, OF_QUERY, OF_RANGE);
  }

  @Override
  public boolean isOfRequest() {
    return true;
  }

  @Override
  public void inspect(Subject subject, FindingSink findings) {
    if (subject.isWithoutRequest()) {
      return;
    }
    ParameterValues.Sent sent =
        new ParameterValues.Sent(subject.pathParameters(), subject.exchange().request()::query);
    for (Parameter parameter : subject.operation().parameters()) {
      sent.of(parameter).forEach(value -> subject.coverage().see(parameter.schema(), value));
    }
    List<ParameterValues.Departure> departures = new ArrayList<>();
    values.inspect(subject.operation(), sent, departures::add);
    for (ParameterValues.Departure departure : departures) {
      findings.add(Finding.aroundBody(ASKS, departure.contract(), departure.message()));
    }
    if (departures.isEmpty()) {
      inspectTogether(subject, findings);
    }
    AskedQuery query = subject.query();
    subject.operation().query().ifPresent(schema -> inspectQuery(schema, query, findings));
    if (subject.isSuccess()) {
      AskedRange.of(subject.exchange().request(), subject.operation(), query)
          .flatMap(range -> answered(range, subject))
          .ifPresent(findings::add);
    }
  }

  private static void inspectTogether(Subject subject, FindingSink findings) {
    Set<String> sent = subject.exchange().request().queryNames();
    subject
        .operation()
        .together()
        .forEach(
            (name, others) -> {
              List<String> lacking = others.stream().filter(each -> !sent.contains(each)).toList();
              if (sent.contains(name) && !lacking.isEmpty()) {
                findings.add(
                    Finding.aroundBody(
                        ASKS,
                        subject.operation().location().child(Operation.DEPENDENT_REQUIRED),
                        "The request has the query parameter %s and lacks %s; the contract requires both or neither"
                            .formatted(name, String.join(" and ", lacking))));
              }
            });
  }

  private static void inspectQuery(SchemaAt schema, AskedQuery query, FindingSink findings) {
    if (!query.readable()) {
      findings.add(
          Finding.aroundBody(
              OF_QUERY,
              schema.location(),
              "In the request, the body is no JSON; it is one object, without a key twice"));
    }
    query.json().stream()
        .flatMap(json -> BodyShape.departures(schema, json).stream())
        .map(
            departure ->
                Finding.aroundBody(
                    OF_QUERY, departure.contract(), "In the request, " + departure.message()))
        .forEach(findings::add);
    for (String member : query.notForCosts()) {
      findings.add(
          Finding.aroundBody(
              OF_QUERY,
              schema.nearest(member).location(),
              "In the request, %s goes with usage only, and Metric is \"cost\"".formatted(member)));
    }
  }

  private static Optional<Finding> answered(AskedRange range, Subject subject) {
    if (range.isReversed()) {
      return answered(REVERSED, "it has no day, which is", range, subject);
    }
    return range.isTooLong()
        ? answered(
            "",
            "it has %s days, and more than 31 are".formatted(Sentences.number(range.length())),
            range,
            subject)
        : Optional.empty();
  }

  private static Optional<Finding> answered(
      String clause, String why, AskedRange range, Subject subject) {
    return OF_RANGE
        .find(clause, subject.operation().resource())
        .map(
            source ->
                Finding.aroundBody(
                        OF_RANGE,
                        subject.operation().location(),
                        "%s is answered with %s; %s a 4XX (%s)"
                            .formatted(range.named(), subject.status(), why, source.citation()))
                    .at(source.severity()));
  }
}
