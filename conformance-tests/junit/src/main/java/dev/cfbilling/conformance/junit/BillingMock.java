package dev.cfbilling.conformance.junit;

import dev.cfbilling.conformance.mock.MockApi;
import dev.cfbilling.conformance.mock.data.Scenario;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Starts a mock of the billing API on a free port of loopback: on a class for all its tests, on a
 * test for that one. Tests and constructors get it as a parameter.
 *
 * <pre>{@code
 * @BillingMock(scenario = Scenario.COSTS, clock = "2026-11-21T12:00:00Z")
 * class BillingMockExampleTest {
 *
 *   @Test
 *   void readsWhatAnAccountCosts(MockApi mock) throws IOException {
 *     Request request =
 *         new Request.Builder()
 *             .url(mock.baseUrl() + "/accounts/" + Customers.FIRST_ACCOUNT + "/billable/usage")
 *             .header("Authorization", "Bearer any-token")
 *             .post(RequestBody.create("{\"Metric\": \"cost\"}", MediaType.get("application/json")))
 *             .build();
 *     try (Response response = new OkHttpClient().newCall(request).execute()) {
 *       assertThat(response.body().string()).contains("\"ListCost\":");
 *     }
 *   }
 * }
 * }</pre>
 *
 * <p>For what has no attribute here, start a mock with {@link MockApi#builder()}.
 */
@Documented
@Inherited
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(BillingMockExtension.class)
public @interface BillingMock {

  /** The seed of the data. */
  long seed() default 1;

  /** How many accounts the organization has. */
  int accounts() default 3;

  /** The factor of each account's subscriptions. */
  int scale() default 1;

  /**
   * The instant at which the clock stops, from 1970 to 9998, e.g. {@code 2026-11-21T12:00:00Z};
   * when empty, it runs. The mock has the operations and properties that the API had then.
   */
  String clock() default "";

  /** The scenario. */
  Scenario scenario() default Scenario.DEFAULT;

  /**
   * The names of the faults, as {@code conform mock --list-faults} prints them; all apply at once.
   * Those of TLS need a mock that is started with {@link MockApi#builder()}.
   */
  String[] fault() default {};

  /** The delay of each answer, in milliseconds. */
  long latencyMillis() default 0;

  /** How many requests each token has in five minutes. */
  int rateLimit() default 1200;
}
