package dev.cfbilling.conformance.check;

import dev.cfbilling.conformance.Traffic;
import dev.cfbilling.conformance.contract.Constraint;
import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.contract.Operation;
import dev.cfbilling.conformance.exchange.Exchange;
import dev.cfbilling.conformance.exchange.Request;
import dev.cfbilling.conformance.finding.Finding;
import dev.cfbilling.conformance.networknt.NetworkntSchemas;
import dev.cfbilling.conformance.rule.Meaning;
import dev.cfbilling.conformance.schema.SchemaValidators;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Puts an exchange to the compiled validator, and to networknt over trees. */
public final class Oracle {
  private static final RuleBook RULES =
      new RuleBook(Traffic.CONTRACT, Rules.all(InstantSource.fixed(Meaning.NOW)));
  private static final BodyCheck COMPILED =
      new BodyCheck(
          new CompiledValidator(new SchemaValidators(Traffic.CONTRACT.schemas()), RULES::fields),
          RULES);
  private static final BodyCheck NETWORKNT =
      new BodyCheck(
          new NetworkntValidator(new NetworkntSchemas(Traffic.CONTRACT.schemas())), RULES);

  /** Of each operation: to find its constraints takes longer than to check a body. */
  private static final Map<String, ConstraintCoverage> NOTHING_SEEN = new ConcurrentHashMap<>();

  private Oracle() {}

  /**
   * What one of the two has said.
   *
   * @param unexercised the constraints that no value has met
   */
  public record Opinion(List<Finding> findings, List<Constraint> unexercised) {}

  public static Opinion compiled(Exchange exchange) {
    return of(COMPILED, exchange);
  }

  public static Opinion networknt(Exchange exchange) {
    return of(NETWORKNT, exchange);
  }

  private static Opinion of(BodyCheck check, Exchange exchange) {
    Request request = exchange.request();
    Contract.Call call =
        Traffic.CONTRACT
            .find(request.method(), request.url().host(), request.url().port(), request.path())
            .orElseThrow();
    Operation operation = call.operation();
    ConstraintCoverage coverage =
        NOTHING_SEEN
            .computeIfAbsent(operation.id(), id -> new ConstraintCoverage(operation))
            .afresh();
    List<Finding> findings = new ArrayList<>();
    try {
      check.inspect(
          new Subject(exchange, operation, call.pathParameters(), coverage), findings::add);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return new Opinion(findings, ConstraintCoverage.unexercised(List.of(coverage)));
  }
}
