package dev.cfbilling.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.client.failure.BillingApiException;
import dev.cfbilling.client.failure.ContractMismatchException;
import dev.cfbilling.client.failure.NotCoveredException;
import dev.cfbilling.client.failure.RequestFailedException;
import dev.cfbilling.client.failure.TransportException;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FailureSentencesTest {
  private static final Request REQUEST =
      new Request.Builder().url("http://localhost/accounts/a/billable/usage").build();

  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of(
            answer(401),
            "Cloudflare does not know the API token (401); set CLOUDFLARE_API_TOKEN to a valid one."),
        Arguments.of(
            answer(403),
            "The API token is not let in to the billing of account a (403); grant it Billing Read."),
        Arguments.of(answer(404), "Cloudflare has nothing about account a (404); check its id."),
        Arguments.of(
            answer(429), "Cloudflare has had too many requests (429); come back in 120 seconds."),
        Arguments.of(answer(503), "Cloudflare failed at the request (503); try later."),
        Arguments.of(
            answer(400),
            "GET /accounts/a/billable/usage answered 400 without a failure envelope; check what was"
                + " asked for."),
        Arguments.of(
            new NotCoveredException("", List.of()),
            "Cloudflare has no usage of account a to ask for; check its id and that the token has"
                + " Billing Read."),
        Arguments.of(
            new ContractMismatchException(
                response(200), "Expected a string but was NULL at path $.result[0].ServiceName"),
            "Cloudflare's answer departs from the contract at $.result[0].ServiceName, which is"
                + " NULL; look for a newer client."),
        Arguments.of(
            new ContractMismatchException(response(200), "Expected JSON at $"),
            "Cloudflare's answer departs from the contract at $; look for a newer client."),
        Arguments.of(
            new TransportException(REQUEST, new IOException("Connection refused")),
            "GET /accounts/a/billable/usage got no whole answer: Connection refused; check the"
                + " network."));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("failures")
  void areOneSentenceThatSaysWhatToDo(BillingApiException failure, String sentence) {
    assertThat(FailureSentences.sentence(failure, "a")).isEqualTo(sentence);
  }

  private static BillingApiException answer(int status) {
    return RequestFailedException.of(response(status), List.of(), Instant.EPOCH);
  }

  private static Response response(int status) {
    return new Response.Builder()
        .request(REQUEST)
        .protocol(Protocol.HTTP_1_1)
        .code(status)
        .message("")
        .header("Retry-After", "120")
        .build();
  }
}
