package dev.cfbilling.client.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.Moshi;
import dev.cfbilling.client.model.CostAndUsageEnvelope;
import dev.cfbilling.client.model.ModelJsonAdapterFactory;
import java.io.IOException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Messages are taken from the adapters themselves, so that one that changes shows here. */
class MismatchTest {
  private static final JsonAdapter<CostAndUsageEnvelope> ADAPTER =
      new Moshi.Builder()
          .add(new ModelJsonAdapterFactory())
          .build()
          .adapter(CostAndUsageEnvelope.class);

  static Stream<Arguments> brokenBodies() {
    String row = "$.result[0].";
    return Stream.of(
        arguments("\"ConsumedUnit\": \"GB\"", "\"x\": 1", "$.result[0]", null),
        arguments(
            "\"ConsumedUnit\": \"GB\"", "\"ConsumedUnit\": 7", row + "ConsumedUnit", "NUMBER"),
        arguments(
            "\"ConsumedUnit\": \"GB\"", "\"ConsumedUnit\": null", row + "ConsumedUnit", "NULL"),
        arguments(
            "\"ConsumedUnit\": \"GB\"",
            "\"ConsumedUnit\": {}",
            row + "ConsumedUnit",
            "BEGIN_OBJECT"),
        arguments("0.4", "\"0.4\"", row + "ConsumedQuantity", "STRING"),
        arguments("0.4", "4e99999", row + "ConsumedQuantity", "'4e99999'"),
        arguments("2026-10-01T00:00:00Z", "2026-13-01", row + "ChargePeriodStart", "'2026-13-01'"),
        arguments(
            "2026-10-01T00:00:00Z",
            "it is not at all $5",
            row + "ChargePeriodStart",
            "'it is not at all $5'"),
        arguments("true", "false", "$.success", "false"),
        arguments("[{", "{\"a\": [{", "$.result", "BEGIN_OBJECT"));
  }

  @ParameterizedTest
  @MethodSource("brokenBodies")
  void saysWhereAndWhat(String find, String replacement, String path, @Nullable String value)
      throws IOException {
    String body =
        """
        {"errors": null, "messages": null, "success": true, "result": [{
          "BillingAccountId": "a", "BillingAccountName": "b", "ChargeCategory": "Usage",
          "ChargeDescription": "c", "ChargeFrequency": "Usage-Based", "ConsumedQuantity": 0.4,
          "ChargePeriodStart": "2026-10-01T00:00:00Z", "ChargePeriodEnd": "2026-10-02T00:00:00Z",
          "ConsumedUnit": "GB", "HostProviderName": "d", "InvoiceIssuerName": "e",
          "ServiceProviderName": "f", "x_BillableMetricName": "g"}]}""";
    assertThat(ADAPTER.fromJson(body)).isNotNull();

    Mismatch mismatch = Mismatch.in(messageAbout(body.replace(find, replacement)));

    assertThat(mismatch).isEqualTo(new Mismatch(path, value));
  }

  private static String messageAbout(String body) {
    JsonDataException mismatch =
        catchThrowableOfType(JsonDataException.class, () -> ADAPTER.fromJson(body));
    return String.valueOf(mismatch.getMessage());
  }

  @Test
  void doesNotShowWhatIsSensitive() {
    assertThat(Mismatch.in("The value is not an RFC 3339 date at $.result.created_on"))
        .isEqualTo(new Mismatch("$.result.created_on", null));
  }

  @Test
  void standsAtTheRootWhenThereIsNoPath() {
    assertThat(Mismatch.in("something else")).isEqualTo(new Mismatch("$", null));
  }

  @Test
  void readsWhatTheClientItselfSays() {
    assertThat(Mismatch.in("Expected the end of the body but was more at $"))
        .isEqualTo(new Mismatch("$", "more"));
    assertThat(Mismatch.in("Expected a body at $")).isEqualTo(new Mismatch("$", null));
  }
}
