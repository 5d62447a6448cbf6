package dev.cfbilling.example;

import dev.cfbilling.client.ApiToken;
import dev.cfbilling.client.CloudflareBilling;
import dev.cfbilling.client.CloudflareBillingBuilder;
import dev.cfbilling.conformance.mock.MockApi;
import dev.cfbilling.conformance.mock.data.Customers;
import dev.cfbilling.conformance.mock.data.Scenario;
import dev.cfbilling.transport.Origin;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who is asked, and about which account. */
final class ApiOptions {
  private static final String TOKEN = "CLOUDFLARE_API_TOKEN";
  private static final String ACCOUNT = "CLOUDFLARE_ACCOUNT_ID";

  enum Target {
    MOCK,
    LIVE
  }

  @Option(
      names = "--target",
      paramLabel = "mock|live",
      description = "Whom to ask: the embedded mock (default), or Cloudflare.")
  private Target target = Target.MOCK;

  @Option(
      names = "--account",
      paramLabel = "ID",
      description = "The account (default: " + ACCOUNT + ", or the mock's first).")
  private @Nullable String account;

  @Option(
      names = "--scenario",
      paramLabel = "NAME",
      description = "Of the mock: the state of affairs, such as corrections (default: costs).")
  private @Nullable String scenario;

  @Option(
      names = "--base-url",
      paramLabel = "URL",
      description = "Where Cloudflare's API is, if it is elsewhere.")
  private @Nullable String baseUrl;

  /** Opens the way to the account. */
  Connection open(Map<String, String> environment) throws OptionException, IOException {
    return target == Target.MOCK ? mock() : live(environment);
  }

  private Connection mock() throws OptionException, IOException {
    if (baseUrl != null) {
      throw new OptionException("--base-url has no meaning for the mock; add --target live.");
    }
    MockApi mock = MockApi.builder().scenario(scenario()).clock(MockApi.USUAL_TIME).start();
    return new Connection(
        CloudflareBilling.builder(new ApiToken("any-token")).baseUrl(mock.baseUrl()).build(),
        account == null ? Customers.FIRST_ACCOUNT : account,
        InstantSource.fixed(MockApi.USUAL_TIME),
        mock);
  }

  private Scenario scenario() throws OptionException {
    if (scenario == null) {
      return Scenario.COSTS;
    }
    return Scenario.find(scenario)
        .orElseThrow(
            () ->
                new OptionException(
                    "--scenario is \"%s\"; there are %s."
                        .formatted(
                            scenario,
                            Arrays.stream(Scenario.values())
                                .map(Scenario::id)
                                .collect(Collectors.joining(", ")))));
  }

  private Connection live(Map<String, String> environment) throws OptionException {
    if (scenario != null) {
      throw new OptionException("--scenario is of the mock; leave it out, or --target live.");
    }
    String id = account == null ? environment.getOrDefault(ACCOUNT, "") : account;
    if (id.isBlank()) {
      throw new OptionException(
          ACCOUNT + " is not set; --target live needs it, or --account with the account's id.");
    }
    HttpUrl base = baseUrl == null ? null : HttpUrl.parse(baseUrl);
    if (base != null && !Origin.of(base).isPrivate()) {
      throw new OptionException(
          "--base-url http://%s would send the token in the clear; give an https URL, or one of this machine."
              .formatted(base.host()));
    }
    try {
      CloudflareBillingBuilder billing = CloudflareBilling.builder(token(environment));
      if (baseUrl != null) {
        billing.baseUrl(baseUrl);
      }
      return new Connection(billing.build(), id, InstantSource.system(), () -> {});
    } catch (IllegalArgumentException unfit) {
      throw new OptionException(String.valueOf(unfit.getMessage()));
    }
  }

  /** Only from the environment, since arguments are there for everybody on the machine to see. */
  private static ApiToken token(Map<String, String> environment) throws OptionException {
    String token = environment.getOrDefault(TOKEN, "");
    if (token.isBlank()) {
      throw new OptionException(
          TOKEN + " is not set; --target live needs a token with Billing Read.");
    }
    return new ApiToken(token);
  }
}
