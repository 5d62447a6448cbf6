package dev.cfbilling.conformance.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.Traffic;
import java.net.URI;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContractTest {

  @ParameterizedTest
  @CsvSource({
    "accounts/7/billing/profile, getBillingProfile",
    "accounts/7/billing/usage/paygo, getBillingUsagePaygo",
    "accounts/7/paygo-usage, getPaygoUsage",
    "accounts/7/billable-usage, getPaygoBillableUsage",
    "accounts/7/paygo-usage-info, getPaygoUsageInfo",
    "accounts/7/billable-usage/info, getPaygoBillableUsageInfo",
    "accounts/7/billable/usage, getAccountBillableUsage",
    "organizations/7/billable/usage, getOrganizationBillableUsage"
  })
  void findsEachOperationByItsPath(String path, String operation) {
    assertThat(found(Traffic.CONTRACT, "GET", "https://api.cloudflare.com/client/v4/" + path))
        .contains(operation);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://gateway.example/client/v4/accounts/7/paygo-usage",
        "http://localhost:4010/accounts/7/paygo-usage",
        "http://127.0.0.1:4010/client/v4/accounts/7/paygo-usage",
        "http://[::1]:4010/accounts/7/paygo-usage"
      })
  void recognisesItsTrafficBehindAProxyOrInAMock(String url) {
    assertThat(found(Traffic.CONTRACT, "GET", url)).contains("getPaygoUsage");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://api.vendor.example/accounts/7/billing/profile",
        "https://api.cloudflare.com/client/v4/accounts/7/paygo-usage/x",
        "https://api.cloudflare.com/client/v4/accounts/7",
        "https://api.cloudflare.com/client/v5/accounts/7/paygo-usage",
        "https://api.cloudflare.com/accounts/7/paygo-usage"
      })
  void leavesOtherTrafficAlone(String url) {
    assertThat(found(Traffic.CONTRACT, "GET", url)).isEmpty();
  }

  @Test
  void knowsOnlyItsMethods() {
    String url = "https://api.cloudflare.com/client/v4/accounts/7/billable/usage";

    assertThat(found(Traffic.CONTRACT, "POST", url)).contains("queryAccountBillableUsage");
    assertThat(found(Traffic.CONTRACT, "PUT", url)).isEmpty();
    assertThat(found(Traffic.CONTRACT, "OPTIONS", url)).isEmpty();
  }

  @Test
  void canBeServedAtOneMoreAddress() {
    Contract moved = Traffic.CONTRACT.servedAt(URI.create("https://gateway.example/billing"));
    Contract atRoot = Traffic.CONTRACT.servedAt(URI.create("https://gateway.example:8443/"));

    assertThat(found(moved, "GET", "https://gateway.example/billing/accounts/7/paygo-usage"))
        .contains("getPaygoUsage");
    assertThat(found(atRoot, "GET", "https://gateway.example:8443/accounts/7/paygo-usage"))
        .contains("getPaygoUsage");
    assertThat(found(atRoot, "GET", "https://other.example/accounts/7/paygo-usage")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "http://gateway.example, http://gateway.example:80",
    "https://gateway.example, https://gateway.example:443",
    "http://gateway.example:80, http://gateway.example"
  })
  void knowsAServerByItsDefaultPort(String server, String called) {
    Contract contract = Traffic.CONTRACT.servedAt(URI.create(server));

    assertThat(found(contract, "GET", called + "/accounts/7/paygo-usage"))
        .contains("getPaygoUsage");
    assertThat(found(contract, "GET", "http://gateway.example:8080/accounts/7/paygo-usage"))
        .isEmpty();
  }

  @Test
  void keepsWhatStandsInThePath() {
    HttpUrl url = HttpUrl.get("https://api.cloudflare.com/client/v4/accounts/a%2Fb/paygo-usage");

    assertThat(
            Traffic.CONTRACT.find("GET", url.host(), url.port(), url.pathSegments()).orElseThrow())
        .extracting(Contract.Call::pathParameters)
        .hasToString("{account_id=a/b}");
  }

  private static Optional<String> found(Contract contract, String method, String url) {
    HttpUrl parsed = HttpUrl.get(url);
    return contract
        .find(method, parsed.host(), parsed.port(), parsed.pathSegments())
        .map(call -> call.operation().id());
  }
}
