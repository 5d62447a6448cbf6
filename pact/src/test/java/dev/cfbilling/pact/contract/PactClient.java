package dev.cfbilling.pact.contract;

import au.com.dius.pact.core.model.V4Interaction.SynchronousHttp;
import com.squareup.moshi.Moshi;
import dev.cfbilling.client.ApiToken;
import dev.cfbilling.client.CloudflareBilling;
import dev.cfbilling.client.failure.BillingApiException;
import dev.cfbilling.client.failure.RateLimitException;
import dev.cfbilling.client.failure.RequestFailedException;
import dev.cfbilling.client.model.ModelJsonAdapterFactory;
import dev.cfbilling.client.period.DateRange;
import dev.cfbilling.client.query.UsageQuery;
import dev.cfbilling.client.reader.UsageAnswer;
import dev.cfbilling.client.reader.UsageReader;
import dev.cfbilling.client.retry.RetryPolicy;
import dev.cfbilling.client.usage.UsageSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import okhttp3.Interceptor;
import okhttp3.Protocol;
import okhttp3.Response;
import okhttp3.ResponseBody;
import retrofit2.Call;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The client as its users have it, before an API that answers one interaction as it is told to, and
 * what else it is asked for as the pact has it.
 */
final class PactClient {
  private static final String ID = "of-somebody";
  private static final LocalDate DAY = LocalDate.parse("2026-10-14");
  private static final DateRange DAYS = new DateRange(DAY, DAY);

  /** Has the days of the examples too: a query without records of its days counts as empty. */
  private static final DateRange MONTH =
      new DateRange(LocalDate.parse("2026-09-29"), LocalDate.parse("2026-10-29"));

  private static final Moshi MOSHI = new Moshi.Builder().add(new ModelJsonAdapterFactory()).build();

  private final Map<String, Answer> answers = new HashMap<>();
  private final CloudflareBilling billing =
      CloudflareBilling.builder(new ApiToken("a-token"))
          .retryPolicy(RetryPolicy.NEVER)
          .addInterceptor(this::answer)
          .build();
  private final String operation;

  PactClient(SynchronousHttp interaction, List<SynchronousHttp> interactions) {
    for (SynchronousHttp other : interactions) {
      if (other.getResponse().getStatus() == 200) {
        answers.putIfAbsent(
            operation(other.getRequest().getMethod(), other.getRequest().getPath()),
            Answer.of(other.getResponse()));
      }
    }
    operation = operation(interaction.getRequest().getMethod(), interaction.getRequest().getPath());
  }

  /**
   * A path without whose it is, such as {@code accounts/billable/usage}; GET goes without saying.
   */
  private static String operation(String method, String path) {
    String rest = path.replaceFirst("^/client/v4/(\\w+)/[^/]+", "$1");
    return method.equals("GET") ? rest : method + " " + rest;
  }

  private Response answer(Interceptor.Chain chain) {
    okhttp3.Request request = chain.request();
    Answer answer =
        Objects.requireNonNull(
            answers.get(operation(request.method(), request.url().encodedPath())));
    Response.Builder response =
        new Response.Builder()
            .request(request)
            .protocol(Protocol.HTTP_1_1)
            .code(answer.status())
            .message("")
            .body(ResponseBody.create(answer.body(), null));
    answer.headers().forEach(response::header);
    return response.build();
  }

  /** What it makes of {@code answer}. */
  ClientVerdict verdict(Answer answer) {
    answers.put(operation, answer);
    List<String> ends = new ArrayList<>();
    ObjectNode values = JsonMapper.shared().createObjectNode();
    try {
      Object body = CloudflareBilling.execute(call());
      ends.add(body.getClass().getSimpleName());
      values.set("body", JsonMapper.shared().readTree(json(body)));
    } catch (BillingApiException failure) {
      ends.add(end(failure));
      if (failure instanceof RequestFailedException failed) {
        ArrayNode errors = values.putArray("errors");
        failed.errors().forEach(error -> errors.add(JsonMapper.shared().readTree(json(error))));
      }
      if (failure instanceof RateLimitException limit && limit.retryAfter() != null) {
        values.put("retryAfter", limit.retryAfter().toString());
      }
    }
    ends.add(endOfReading());
    return new ClientVerdict(ends, values);
  }

  private static String end(BillingApiException failure) {
    String type = failure.getClass().getSimpleName();
    return failure instanceof RequestFailedException failed ? type + " " + failed.status() : type;
  }

  private static String json(Object body) {
    return MOSHI.<Object>adapter(body.getClass()).toJson(body);
  }

  @SuppressWarnings("deprecation") // The contract deprecates some; they are still to be had.
  private Call<?> call() {
    return switch (operation) {
      case "accounts/billable/usage" ->
          billing.billableUsage().getAccountBillableUsage(ID, DAY, DAY, null);
      case "POST accounts/billable/usage" ->
          billing
              .billableUsage()
              .queryAccountBillableUsage(ID, UsageQuery.builder().build().body());
      case "accounts/billable/usage/billable-metrics" ->
          billing.billableUsage().getAccountBillableMetrics(ID, DAY, DAY);
      case "organizations/billable/usage" ->
          billing.billableUsage().getOrganizationBillableUsage(ID, DAY, DAY, null);
      case "accounts/billable-usage" -> billing.payGoUsage().getPaygoBillableUsage(ID, DAY, DAY);
      case "accounts/billable-usage/info" -> billing.payGoUsage().getPaygoBillableUsageInfo(ID);
      case "accounts/paygo-usage" -> billing.payGoUsage().getPaygoUsage(ID, DAY, DAY);
      case "accounts/paygo-usage-info" -> billing.payGoUsage().getPaygoUsageInfo(ID);
      case "accounts/billing/usage/paygo" ->
          billing.payGoUsage().getBillingUsagePaygo(ID, DAY, DAY);
      case "accounts/billing/profile" -> billing.billingProfile().getBillingProfile(ID);
      default -> throw new IllegalStateException("The client has no call for " + operation + ".");
    };
  }

  /** Which source the reader gets to that asks this one first. */
  private String endOfReading() {
    UsageReader reader = UsageReader.of(billing);
    try {
      UsageAnswer answer =
          switch (operation) {
            case "POST accounts/billable/usage" -> UsageReader.ofCosts(billing).account(ID, MONTH);
            case "organizations/billable/usage" -> reader.organization(ID, DAYS);
            case "accounts/billable-usage", "accounts/billable-usage/info" ->
                reader
                    .using(UsageSource.PAYGO_BILLABLE_USAGE, UsageSource.BILLABLE_USAGE_V2)
                    .account(ID, DAYS);
            case "accounts/paygo-usage" ->
                reader
                    .using(UsageSource.PAYGO_USAGE, UsageSource.BILLING_USAGE_PAYGO)
                    .account(ID, DAYS);
            case "accounts/billing/usage/paygo" ->
                reader
                    .using(UsageSource.BILLING_USAGE_PAYGO, UsageSource.PAYGO_USAGE)
                    .account(ID, DAYS);
            default -> reader.account(ID, DAYS);
          };
      return answer.source().path();
    } catch (BillingApiException failure) {
      return end(failure);
    }
  }
}
