package dev.cfbilling.conformance.mock;

import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.contract.Resource;
import dev.cfbilling.conformance.mock.answer.AskedUsage;
import dev.cfbilling.conformance.mock.answer.Envelope;
import dev.cfbilling.conformance.mock.answer.KnownProperties;
import dev.cfbilling.conformance.mock.answer.MockAnswer;
import dev.cfbilling.conformance.mock.answer.ResourceAnswers;
import dev.cfbilling.conformance.mock.data.Customers;
import dev.cfbilling.conformance.mock.data.Scenario.Effect;
import dev.cfbilling.conformance.mock.data.SeededIds;
import dev.cfbilling.conformance.mock.fault.Damage;
import dev.cfbilling.conformance.mock.fault.ReceivedRequest;
import dev.cfbilling.conformance.mock.query.RefusedQueryException;
import dev.cfbilling.conformance.mock.query.SentQueries;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/**
 * Answers each request. Checks the route, the credentials, the access, the parameters and the body
 * in that order; the first failure is the answer.
 */
final class RequestRouter {
  private static final Pattern TAG = Pattern.compile("[0-9a-f]{32}");

  private final Contract contract;
  private final Set<String> tokens;
  private final AccessRules access;
  private final ParameterRules parameters;
  private final PeriodLimits periods;
  private final boolean hasParts;
  private final ResourceAnswers answers;
  private final Clock clock;

  RequestRouter(MockSettings settings, SeededIds ids, Customers customers) {
    this.contract = settings.contract();
    this.tokens = settings.tokens();
    this.access = new AccessRules(customers, settings.scenario());
    this.parameters = new ParameterRules(settings.contract());
    this.clock = settings.clock();
    this.periods = new PeriodLimits(settings.scenario(), settings.clock());
    this.hasParts = !settings.scenario().has(Effect.NO_CLICKHOUSE);
    this.answers =
        new ResourceAnswers(
            customers, ids, settings.scenario(), settings.clock(), settings.contract().edition());
  }

  /**
   * Answers a request, with {@code damage} applied.
   *
   * @param number of the request, from 1
   */
  MockAnswer answer(SentCall sent, long number, Damage damage) {
    HttpUrl url = sent.url();
    Optional<OperationCall> call = OperationCall.find(contract, sent.method(), url, sent.headers());
    ReceivedRequest request =
        new ReceivedRequest(
            sent.method(),
            url,
            call.flatMap(OperationCall::resource),
            call.map(OperationCall::id).orElse(""),
            Optional.ofNullable(sent.headers().get("Authorization")).orElse(""),
            LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
            number);
    MockAnswer right =
        call.map(known -> answer(known, sent.body(), query -> damage.heard(request, query)))
            .orElseGet(() -> noSuchCall(url));
    return damage.answered(request, right);
  }

  private MockAnswer noSuchCall(HttpUrl url) {
    List<String> methods = OperationCall.methods(contract, url);
    return methods.isEmpty() ? Refusals.noRoute(url) : Refusals.methodNotAllowed(methods);
  }

  private MockAnswer answer(OperationCall call, InputStream body, UnaryOperator<AskedUsage> heard) {
    Optional<Preference> preference = Preference.parse(call.headers().values(Preference.HEADER));
    if (preference.isPresent()) {
      return ContractExamples.preferred(call.operation(), preference.get());
    }
    if (!call.pathParameters().values().stream().allMatch(id -> TAG.matcher(id).matches())) {
      return Refusals.noRoute(call.url());
    }
    return Requester.refuse(call.headers(), tokens)
        .or(() -> call.resource().flatMap(resource -> access.refuse(call, resource)))
        .or(() -> parameters.refuse(call))
        .orElseGet(() -> accepted(call, body, heard));
  }

  private MockAnswer accepted(
      OperationCall call, InputStream body, UnaryOperator<AskedUsage> heard) {
    return call.resource()
        .map(resource -> accepted(call, resource, body, heard))
        .orElseGet(() -> ContractExamples.success(call.operation()));
  }

  private MockAnswer accepted(
      OperationCall call, Resource resource, InputStream body, UnaryOperator<AskedUsage> heard) {
    if (resource == Resource.ACCOUNT_USAGE_QUERY) {
      return queried(call, resource, body, heard);
    }
    AskedUsage query = PeriodLimits.query(call);
    return periods
        .refuse(resource, query)
        .orElseGet(() -> told(call, resource, heard.apply(query)));
  }

  private MockAnswer queried(
      OperationCall call, Resource resource, InputStream body, UnaryOperator<AskedUsage> heard) {
    try {
      AskedUsage query = SentQueries.read(call.operation(), body);
      return query.wantsParts() && !hasParts
          ? Refusals.badParameters("the usage of the account has no tags and no dimensions")
          : periods.refuse(query).orElseGet(() -> told(call, resource, heard.apply(query)));
    } catch (RefusedQueryException refused) {
      return Refusals.badParameters(refused.reason());
    }
  }

  private MockAnswer told(OperationCall call, Resource resource, AskedUsage query) {
    KnownProperties known = KnownProperties.of(call.operation());
    Envelope answer = answers.of(resource, call.id(), query, known);
    return MockAnswer.json(
        200, contract.edition().isPresent() ? known.and(query.ownDimensions()).in(answer) : answer);
  }
}
