package dev.cfbilling.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.Traffic;
import dev.cfbilling.conformance.contract.Operation;
import dev.cfbilling.conformance.contract.Resource;
import dev.cfbilling.conformance.exchange.Request;
import dev.cfbilling.conformance.finding.Finding;
import dev.cfbilling.conformance.finding.Severity;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;

/** A request that this tool made is repeated as it was sent, without the user's secrets. */
class ReproducedRequestTest {
  private static final String PATH = "accounts/%s/billable/usage";
  private static final Operation OPERATION =
      Traffic.CONTRACT.operation(Resource.ACCOUNT_USAGE).orElseThrow();
  private static final Finding IN_ANY_ANSWER =
      new Finding(
          "schema.type", Severity.ERROR, Optional.of(""), OPERATION.location(), "It is wrong.");

  @Test
  void hasVariablesForTheUsersCredentialsAndIds() {
    assertThat(command(PATH, Set.of("authorization"), Map.of(), false))
        .isEqualTo(
            "curl -H \"Authorization: Bearer $CLOUDFLARE_API_TOKEN\""
                + " \"https://api.cloudflare.com/client/v4/accounts/$CLOUDFLARE_ACCOUNT_ID/billable/usage\"");
  }

  @Test
  void keepsAnIdThatIsNobodys() {
    assertThat(command("accounts/not-hex/billable/usage", Set.of("authorization"), Map.of(), true))
        .contains("$CLOUDFLARE_API_TOKEN")
        .endsWith("/accounts/not-hex/billable/usage\"");
  }

  @Test
  void keepsAMalformedCredential() {
    assertThat(command(PATH, Set.of("authorization"), Map.of("Authorization", "no-scheme"), false))
        .startsWith("curl -H \"Authorization: no-scheme\" \"https:")
        .doesNotContain("TOKEN");
  }

  @Test
  void sendsNoCredentialsWhereNoneWereSent() {
    assertThat(command(PATH, Set.of(), Map.of(), false)).startsWith("curl \"https:");
  }

  @Test
  void sendsTheBodyOfAQuery() {
    HttpUrl url = Traffic.request(PATH, Set.of()).url();
    Request query =
        new Request("POST", url, Set.of(), true, Map.of(), false, Optional.of("{\"a\":\"it's\"}"));

    assertThat(Reproduction.ofLive().of(query, Optional.of(OPERATION), IN_ANY_ANSWER))
        .startsWith("curl --json '{\"a\":\"it'\\''s\"}' \"https:");
  }

  private static String command(
      String path, Set<String> credentials, Map<String, String> headers, boolean chosenIds) {
    Request sent = Traffic.request(path, credentials);
    Request request =
        new Request(
            sent.method(), sent.url(), credentials, true, headers, chosenIds, Optional.empty());
    return Reproduction.ofLive().of(request, Optional.of(OPERATION), IN_ANY_ANSWER);
  }
}
