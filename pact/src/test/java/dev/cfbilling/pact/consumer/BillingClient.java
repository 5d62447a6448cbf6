package dev.cfbilling.pact.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import au.com.dius.pact.consumer.MockServer;
import dev.cfbilling.client.ApiToken;
import dev.cfbilling.client.CloudflareBilling;
import dev.cfbilling.client.Credentials;
import dev.cfbilling.client.failure.RequestFailedException;
import dev.cfbilling.client.retry.RetryPolicy;
import retrofit2.Call;

/** The consumer: the client as its users have it, talking to Pact's mock server. */
final class BillingClient {
  private BillingClient() {}

  /** A client that asks once and shows a token of its own: no pact holds it. */
  static CloudflareBilling at(MockServer server) {
    return at(server, new ApiToken("not-the-token-of-the-pact"));
  }

  /** A client that asks once, with credentials of its own. */
  static CloudflareBilling at(MockServer server, Credentials credentials) {
    return CloudflareBilling.builder(credentials)
        .baseUrl(server.getUrl() + "/client/v4/")
        .retryPolicy(RetryPolicy.NEVER)
        .build();
  }

  /** What the client makes of a failure that is to be of this very type. */
  static <E extends RequestFailedException> E failure(Class<E> type, Call<?> call) {
    E failure = catchThrowableOfType(type, () -> CloudflareBilling.execute(call));
    assertThat(failure).isExactlyInstanceOf(type);
    return failure;
  }
}
