package dev.cfbilling.conformance.har;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.body.Body;
import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.contract.ResponseShape;
import dev.cfbilling.conformance.openapi.ContractLoader;
import dev.cfbilling.conformance.secret.KnownSecrets;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyScrubberTest {
  private static final Contract CONTRACT = ContractLoader.bundled();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"success\":true,\"result\":[{\"ConsumedQuantity\":1.0,\"ListUnitPrice\":5E-6}]}",
        "\n{ \"success\" :\ttrue , \"result\":[ ] }\r\n",
        "{\"result\":[{\"ChargeDescription\":\"\\u00e9\\/\\ud83d\\ude00 é\"}]}",
        "{\"errors\":[],\"errors\":null,\"success\":false}",
        "[]",
        "\ufeff{\"success\":true}"
      })
  void keepsEachByteWhereNothingIsMasked(String body) throws IOException {
    assertThat(scrubbed("getAccountBillableUsage", body)).contains(body);
  }

  @Test
  void keepsWhatIsAroundAMaskedValue() throws IOException {
    String body =
        "{ \"result\" : {\"card_number\": \"4111 \\\"1111\", \"name\\u0041\":-1.50e3,\n \"type\":\"a\\u0062\"}}\n";

    assertThat(scrubbed("getBillingProfile", body))
        .hasValueSatisfying(
            copy ->
                assertThat(copy)
                    .startsWith("{ \"result\" : {\"card_number\": \"")
                    .contains("\"name\\u0041\":-1.11,\n \"type\":")
                    .endsWith("\"}}\n")
                    .doesNotContain("4111"));
  }

  @Test
  void masksAfterManyBytes() throws IOException {
    String mail = "\"someone@example.com\"";
    String body =
        "{\"result\":["
            + "{\"ConsumedUnit\":\"GB\"}, ".repeat(20_000)
            + mail
            + "], \"a@b.example\" :1}";

    assertThat(scrubbed("getAccountBillableUsage", body))
        .hasValueSatisfying(
            copy ->
                assertThat(copy)
                    .hasSameSizeAs(body)
                    .startsWith(body.substring(0, body.indexOf(mail) + 1))
                    .doesNotContain("someone@", "a@b.example")
                    .endsWith("\" :1}"));
  }

  @Test
  void scrubsNothingThatIsNoJson() throws IOException {
    assertThat(scrubbed("getAccountBillableUsage", "{\"a\":1} {")).isEmpty();
    assertThat(scrubbed("getAccountBillableUsage", "{\"a\":\"")).isEmpty();
  }

  private static Optional<String> scrubbed(String operation, String sent) throws IOException {
    Optional<ResponseShape> shape =
        CONTRACT.operations().stream()
            .filter(each -> each.id().equals(operation))
            .findFirst()
            .orElseThrow()
            .bodyShape(200);
    Optional<Body> copy = new BodyScrubber(KnownSecrets.NONE).scrub(Body.of(sent), shape);
    return copy.isEmpty()
        ? Optional.empty()
        : Optional.of(new String(copy.get().open().readAllBytes(), StandardCharsets.UTF_8));
  }
}
