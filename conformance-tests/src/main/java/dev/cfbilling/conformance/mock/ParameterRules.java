package dev.cfbilling.conformance.mock;

import dev.cfbilling.conformance.check.Check;
import dev.cfbilling.conformance.check.Checks;
import dev.cfbilling.conformance.check.ConstraintCoverage;
import dev.cfbilling.conformance.check.Subject;
import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.contract.Parameter;
import dev.cfbilling.conformance.exchange.Exchange;
import dev.cfbilling.conformance.exchange.Request;
import dev.cfbilling.conformance.exchange.Response;
import dev.cfbilling.conformance.finding.Finding;
import dev.cfbilling.conformance.mock.answer.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the contract itself says of the parameters, asked of the check that asks it of real traffic.
 */
final class ParameterRules {
  private static final String CHECK = "request.parameters";
  private static final Response NONE_YET = new Response(200, Optional.empty(), Optional.empty());

  private final List<Check> checks;

  ParameterRules(Contract contract) {
    this.checks =
        Checks.all(contract).stream().filter(check -> check.ids().contains(CHECK)).toList();
  }

  /** Why the parameters can't be right; empty when they can. */
  Optional<Answer> refuse(Call call) {
    for (Parameter parameter : call.operation().parameters()) {
      if (parameter.in().equals("query")
          && call.url().queryParameterValues(parameter.name()).size() > 1) {
        return Optional.of(Refusals.badParameters(parameter.name() + " is given more than once"));
      }
    }
    return departures(call).stream()
        .findFirst()
        .map(departure -> Refusals.badParameters(departure.message()));
  }

  private List<Finding> departures(Call call) {
    Request request = new Request("GET", call.url(), Set.of(), true);
    Subject subject =
        new Subject(
            new Exchange(0, request, NONE_YET),
            call.operation(),
            call.pathParameters(),
            new ConstraintCoverage(call.operation()));
    List<Finding> departures = new ArrayList<>();
    for (Check check : checks) {
      try {
        check.inspect(subject, departures::add);
      } catch (IOException impossible) {
        throw new UncheckedIOException(impossible);
      }
    }
    return departures;
  }
}
