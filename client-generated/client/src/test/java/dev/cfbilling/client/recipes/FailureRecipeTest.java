package dev.cfbilling.client.recipes;

import static dev.cfbilling.client.MockBilling.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.client.ApiToken;
import dev.cfbilling.client.CloudflareBilling;
import dev.cfbilling.client.MockBilling;
import dev.cfbilling.client.failure.AccessDeniedException;
import dev.cfbilling.client.failure.AuthenticationException;
import dev.cfbilling.client.failure.BillingApiException;
import dev.cfbilling.client.failure.ContractMismatchException;
import dev.cfbilling.client.failure.NotCoveredException;
import dev.cfbilling.client.failure.RateLimitException;
import dev.cfbilling.client.model.CostAndUsageEnvelope;
import dev.cfbilling.client.period.DateRange;
import dev.cfbilling.client.reader.UsageAnswer;
import dev.cfbilling.client.reader.UsageReader;
import dev.cfbilling.client.retry.RetryPolicy;
import java.io.IOException;
import java.time.Duration;
import java.time.YearMonth;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the README shows of failures, of retries and of futures. */
class FailureRecipeTest {
  private final DateRange range = DateRange.of(YearMonth.of(2026, 10));
  @AutoClose private final MockBilling mock = new MockBilling();

  @ParameterizedTest
  @CsvSource({
    "401, errors/unknown-token.json,                replace the token",
    "403, errors/foreign-account.json,              grant Billing Read",
    "429, errors/too-many-requests.json,            come back in null",
    "200, getAccountBillableUsage/empty.json,       ok",
    "200, errors/no-route.json,                     not covered",
    "200, getPaygoBillableUsageInfo/covered.json,   look at $.result",
    "500, errors/internal-error.json,               try later",
  })
  void handlesFailures(int status, String example, String todo) {
    mock.answerExample(status, example);
    for (int i = 0; i < 3; i++) {
      mock.answerExample(404, "errors/no-route.json");
    }
    UsageReader reader = UsageReader.of(mock.client());

    assertThat(whatToDo(reader, ACCOUNT)).startsWith(todo);
  }

  private String whatToDo(UsageReader reader, String account) {
    try {
      UsageAnswer answer = reader.account(account, range);
      return "ok: " + answer.records().size();
    } catch (AuthenticationException unknown) {
      return "replace the token";
    } catch (AccessDeniedException denied) {
      return "grant Billing Read, or ask to be let in";
    } catch (NotCoveredException notCovered) {
      return "not covered: " + notCovered.reasons().size();
    } catch (RateLimitException limit) {
      return "come back in " + limit.retryAfter();
    } catch (ContractMismatchException mismatch) {
      return "look at " + mismatch.path() + ", which is " + mismatch.value();
    } catch (BillingApiException other) {
      return "try later: " + other.getMessage();
    }
  }

  @Test
  void setsRetriesAndTimeouts() throws IOException {
    mock.answer(200, MockBilling.EMPTY);
    String token = "token";
    String baseUrl = mock.url();

    CloudflareBilling billing =
        CloudflareBilling.builder(new ApiToken(token))
            .baseUrl(baseUrl)
            .retryPolicy(RetryPolicy.DEFAULT.withMaxTotalWait(Duration.ofMinutes(6)))
            .callTimeout(Duration.ofMinutes(15))
            .build();

    assertThat(UsageReader.of(billing).account(ACCOUNT, range).records()).isEmpty();
  }

  @Test
  void givesFutures() throws Exception {
    mock.answer(200, MockBilling.EMPTY).answer(200, MockBilling.EMPTY);
    CloudflareBilling billing = mock.client();
    UsageReader reader = UsageReader.of(billing);
    String account = ACCOUNT;
    ExecutorService executor = Executors.newSingleThreadExecutor();

    CompletableFuture<CostAndUsageEnvelope> one =
        CloudflareBilling.enqueue(
            billing.billableUsage().getAccountBillableUsage(account, null, null, null));
    CompletableFuture<UsageAnswer> all = reader.accountAsync(account, range, executor);

    assertThat(one.get().result()).isEmpty();
    assertThat(all.get().records()).isEmpty();
    executor.shutdownNow();
  }
}
