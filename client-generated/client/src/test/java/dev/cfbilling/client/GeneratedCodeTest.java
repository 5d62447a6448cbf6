package dev.cfbilling.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.Moshi;
import dev.cfbilling.client.model.BillingProfile;
import dev.cfbilling.client.model.BillingProfileEnvelope;
import dev.cfbilling.client.model.ChargeCategory;
import dev.cfbilling.client.model.ChargeClass;
import dev.cfbilling.client.model.CostAndUsageEnvelope;
import dev.cfbilling.client.model.CostAndUsageRecord;
import dev.cfbilling.client.model.FailureEnvelope;
import dev.cfbilling.client.model.FailureError;
import dev.cfbilling.client.model.ModelJsonAdapterFactory;
import dev.cfbilling.client.model.PaygoBillableUsageEnvelope;
import dev.cfbilling.client.model.PaygoBillableUsageRecord;
import dev.cfbilling.client.model.UsageMessage;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is known to go wrong with code that OpenAPI Generator makes for Moshi, and does not here.
 *
 * <table>
 * <caption>Where each of the 21 known traps is tested</caption>
 * <tr><th>1</th><td>{@link #refusesASuccessThatIsFalse}</td></tr>
 * <tr><th>2</th><td>{@link #namesTheRecordThatLacksARequiredValue}</td></tr>
 * <tr><th>3</th><td>{@link #namesAnImpossibleDate}</td></tr>
 * <tr><th>4</th><td>{@link #refusesAQuotedNumber}, {@link #keepsTheScaleOfMoney}</td></tr>
 * <tr><th>5</th><td>{@link #refusesNullInARecordByName}</td></tr>
 * <tr><th>6</th><td>{@link #keepsUnknownProperties}, {@link #readsEachPropertyIntoItsComponent}
 *     </td></tr>
 * <tr><th>7</th><td>{@link #demandsTheKeyOfARequiredValueThatMayBeNull}</td></tr>
 * <tr><th>8, 20</th><td>the generator's {@code GoldenTest}</td></tr>
 * <tr><th>9</th><td>{@link #readsWholeNumbersBeyondAnInt}; the generator's {@code
 *     UnsupportedConstructTest} refuses mapped types</td></tr>
 * <tr><th>10, 11, 19</th><td>{@link GeneratedSourceTest}</td></tr>
 * <tr><th>12</th><td>{@link #namesComponentsInCamelCase}; the generator's {@code GoldenTest}</td></tr>
 * <tr><th>13</th><td>the generator's {@code UnsupportedConstructTest}</td></tr>
 * <tr><th>14</th><td>{@link #keepsAValueThatTheContractDoesNotKnow}</td></tr>
 * <tr><th>15, 16</th><td>{@link CloudflareBillingTest}</td></tr>
 * <tr><th>17</th><td>{@link CredentialsTest}</td></tr>
 * <tr><th>18</th><td>{@link #isFoundByAPlainMoshi}</td></tr>
 * <tr><th>21</th><td>{@link #copiesListsAndRefusesNullInThem}</td></tr>
 * </table>
 */
class GeneratedCodeTest {
  private static final Moshi MOSHI = new Moshi.Builder().add(new ModelJsonAdapterFactory()).build();

  private static final JsonAdapter<CostAndUsageRecord> RECORDS =
      MOSHI.adapter(CostAndUsageRecord.class);

  private static final String RECORD =
      """
      {"BillingAccountId": "a", "BillingAccountName": "n", "ChargeCategory": "Usage",
       "ChargeDescription": "KV Write Operations — daily usage", "ChargeFrequency": "Usage-Based",
       "ChargePeriodEnd": "2026-10-02T00:00:00Z", "ChargePeriodStart": "2026-10-01T00:00:00Z",
       "ConsumedQuantity": 150000.50, "ConsumedUnit": "Operations", "HostProviderName": "h",
       "InvoiceIssuerName": "i", "ServiceProviderName": "s", "x_BillableMetricName": "KV"}
      """;

  @Test
  void refusesASuccessThatIsFalse() {
    assertThatThrownBy(
            () ->
                read(
                    CostAndUsageEnvelope.class,
                    """
                    {"errors": [], "messages": [], "result": [], "success": false}"""))
        .isInstanceOf(JsonDataException.class)
        .hasMessage("false is not true at $.success");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"true\"", "1", "null"})
  void refusesASuccessThatIsNoBoolean(String success) {
    assertThatThrownBy(
            () ->
                read(
                    CostAndUsageEnvelope.class,
                    """
                    {"errors": [], "messages": [], "result": [], "success": %s}"""
                        .formatted(success)))
        .hasMessageStartingWith("Expected a boolean but was ")
        .hasMessageEndingWith(" at $.success");
  }

  @Test
  void namesTheRecordThatLacksARequiredValue() {
    String second = RECORD.replace("\"HostProviderName\"", "\"HostProvider\"");

    assertThatThrownBy(() -> readResult(RECORD + "," + second + "," + RECORD))
        .isInstanceOf(JsonDataException.class)
        .hasMessage("Required value 'HostProviderName' missing at $.result[1]");
  }

  @Test
  void namesAnEmptyRecord() {
    assertThatThrownBy(() -> readResult(RECORD + ", {}"))
        .hasMessage("Required value 'ChargeCategory' missing at $.result[1]");
  }

  @Test
  void namesARequiredValueThatIsNull() {
    assertThatThrownBy(() -> readResult(RECORD.replace("\"Operations\"", "null")))
        .hasMessage("Expected a string but was NULL at $.result[0].ConsumedUnit");
    assertThatThrownBy(() -> readResult(RECORD.replace("\"Usage\"", "null")))
        .hasMessage("Expected a string but was NULL at $.result[0].ChargeCategory");
  }

  @Test
  void namesAnImpossibleDate() {
    assertThatThrownBy(() -> readResult(RECORD.replace("2026-10-02T", "2026-02-30T")))
        .isInstanceOf(JsonDataException.class)
        .hasMessage(
            "'2026-02-30T00:00:00Z' is not an RFC 3339 date-time at $.result[0].ChargePeriodEnd");
  }

  @Test
  void refusesAQuotedNumber() {
    assertThatThrownBy(() -> readResult(RECORD.replace("150000.50", "\"150000.50\"")))
        .hasMessage("Expected a decimal number but was STRING at $.result[0].ConsumedQuantity");
  }

  @Test
  void keepsTheScaleOfMoney() throws IOException {
    CostAndUsageRecord record =
        with("\"BilledCost\": 0.750, \"ListUnitPrice\": 5e-6, \"ContractedCost\": 1E+2");

    assertThat(record.billedCost()).isEqualTo(new BigDecimal("0.750"));
    assertThat(record.listUnitPrice()).isEqualTo(new BigDecimal("0.000005"));
    assertThat(record.contractedCost()).isEqualTo(new BigDecimal("1E+2"));
    assertThat(record.consumedQuantity()).isEqualTo(new BigDecimal("150000.50"));
  }

  @Test
  void tellsAbsentFromZero() throws IOException {
    assertThat(with("\"BilledCost\": 0").billedCost()).isEqualTo(BigDecimal.ZERO);
    assertThat(with("\"BilledCost\": null").billedCost()).isNull();
    assertThat(RECORDS.fromJson(RECORD).billedCost()).isNull();
  }

  @Test
  @SuppressWarnings("NullAway") // What if someone does it nevertheless.
  void refusesNullInARecordByName() {
    assertThatThrownBy(() -> new ChargeCategory(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("value");
    assertThatThrownBy(() -> UsageMessage.builder().message(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("message");
  }

  @Test
  void refusesToBuildWhatLacksARequiredProperty() {
    assertThatThrownBy(() -> UsageMessage.builder().code(7L).build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("The contract requires of a UsageMessage message; set what is missing.");
  }

  @Test
  void keepsUnknownProperties() throws IOException {
    String unknown =
        "\"x_Notes\":{\"a\":[1,{\"b\":null}]},\"x_New\":true,\"x_Cost\":-0,\"x_Big\":1e1000000000";

    CostAndUsageRecord record = with(unknown);

    assertThat(record.additionalProperties().keySet())
        .containsExactly("x_Notes", "x_New", "x_Cost", "x_Big");
    assertThat(record.additionalProperties().get("x_New")).isEqualTo(true);
    assertThat(RECORDS.toJson(record)).endsWith(unknown + "}");
    assertThat(record).isNotEqualTo(RECORDS.fromJson(RECORD));
    assertThat(record.toString()).contains("additionalProperties=4").doesNotContain("x_Notes");
    assertThat(RECORDS.fromJson(RECORD).additionalProperties()).isEmpty();
    assertThatThrownBy(() -> record.additionalProperties().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void addsPropertiesThatTheContractDoesNotKnow() throws IOException {
    CostAndUsageRecord record =
        RECORDS.fromJson(RECORD).toBuilder()
            .additionalProperties(Map.of("x_New", List.of("a", 1, false)))
            .build();

    assertThat(RECORDS.toJson(record)).endsWith(",\"x_New\":[\"a\",1,false]}");
    assertThatThrownBy(
            () -> record.toBuilder().additionalProperties(Map.of("BilledCost", BigDecimal.ONE)))
        .hasMessage("The contract knows the property BilledCost; it has a setter of its own.");
    assertThatThrownBy(() -> record.toBuilder().additionalProperties(Map.of("x", new Object())))
        .hasMessage(
            "A java.lang.Object has no place in JSON; give a string, a boolean, a number, a list,"
                + " a map or null.");
  }

  @Test
  void tellsNullFromAbsent() throws IOException {
    CostAndUsageRecord withNull = with("\"BilledCost\": null");
    CostAndUsageRecord without = RECORDS.fromJson(RECORD);

    assertThat(withNull.billedCost()).isNull();
    assertThat(withNull.hasBilledCost()).isTrue();
    assertThat(RECORDS.toJson(withNull)).contains("\"BilledCost\":null");
    assertThat(without.billedCost()).isNull();
    assertThat(without.hasBilledCost()).isFalse();
    assertThat(RECORDS.toJson(without)).doesNotContain("BilledCost");
    assertThat(without.toBuilder().billedCost(null).build()).isEqualTo(withNull);
  }

  @Test
  void readsEachPropertyIntoItsComponent() throws IOException {
    UsageMessage message = read(UsageMessage.class, "{\"message\": \"m\", \"code\": 7}");

    assertThat(message).isEqualTo(UsageMessage.builder().message("m").code(7L).build());
  }

  @Test
  void demandsTheKeyOfARequiredValueThatMayBeNull() throws IOException {
    String withNulls = "{\"errors\": null, \"messages\": null, \"result\": [], \"success\": true}";
    JsonAdapter<PaygoBillableUsageEnvelope> adapter =
        MOSHI.adapter(PaygoBillableUsageEnvelope.class);

    PaygoBillableUsageEnvelope envelope = adapter.fromJson(withNulls);

    assertThat(envelope.errors()).isNull();
    assertThat(adapter.toJson(envelope)).isEqualTo(withNulls.replace(" ", ""));
    assertThatThrownBy(() -> adapter.fromJson(withNulls.replace("\"messages\": null,", "")))
        .hasMessage("Required value 'messages' missing at $");
  }

  @Test
  void demandsASuccess() {
    assertThatThrownBy(
            () ->
                read(
                    CostAndUsageEnvelope.class,
                    "{\"errors\": [], \"messages\": [], \"result\": []}"))
        .hasMessage("Required value 'success' missing at $");
  }

  @Test
  void leavesOutAnAbsentValueWhenWriting() throws IOException {
    assertThat(
            MOSHI.adapter(UsageMessage.class).toJson(UsageMessage.builder().message("m").build()))
        .isEqualTo("{\"message\":\"m\"}");
  }

  @Test
  void readsWholeNumbersBeyondAnInt() throws IOException {
    UsageMessage message = read(UsageMessage.class, "{\"message\": \"m\", \"code\": 75e9}");

    assertThat(message.code()).isEqualTo(75_000_000_000L);
    assertThatThrownBy(() -> read(UsageMessage.class, "{\"message\": \"m\", \"code\": 1.5}"))
        .hasMessage("'1.5' is not an int64 at $.code");
  }

  @Test
  void namesComponentsInCamelCase() throws IOException {
    CostAndUsageRecord record = with("\"x_ZoneId\": \"z\", \"x_BillableMetricId\": \"m\"");

    assertThat(record.xZoneId()).isEqualTo("z");
    assertThat(record.xBillableMetricId()).isEqualTo("m");
  }

  @Test
  void keepsAValueThatTheContractDoesNotKnow() throws IOException {
    String json = RECORD.replace("\"Usage\"", "\"Purchase\"");

    CostAndUsageRecord record = RECORDS.fromJson(json);

    assertThat(record.chargeCategory()).isEqualTo(new ChargeCategory("Purchase"));
    assertThat(record.chargeCategory().isKnown()).isFalse();
    assertThat(RECORDS.toJson(record)).contains("\"ChargeCategory\":\"Purchase\"");
    assertThat(RECORDS.fromJson(RECORD).chargeCategory()).isSameAs(ChargeCategory.USAGE);
    assertThat(ChargeCategory.USAGE.isKnown()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "true", "{}", "[]"})
  void refusesAValueThatIsNoString(String category) {
    assertThatThrownBy(() -> RECORDS.fromJson(RECORD.replace("\"Usage\"", category)))
        .isInstanceOf(JsonDataException.class)
        .hasMessageStartingWith("Expected a string but was ")
        .hasMessageEndingWith(" at $.ChargeCategory");
  }

  @Test
  void readsANullChargeClass() throws IOException {
    assertThat(with("\"ChargeClass\": null").chargeClass()).isNull();
    assertThat(with("\"ChargeClass\": \"Correction\"").chargeClass())
        .isSameAs(ChargeClass.CORRECTION);
  }

  @ParameterizedTest
  @ValueSource(
      classes = {CostAndUsageRecord.class, PaygoBillableUsageRecord.class, ChargeClass.class})
  void isFoundByAPlainMoshi(Class<?> model) {
    assertThat(new Moshi.Builder().build().adapter(model).toString())
        .contains(model.getSimpleName() + "JsonAdapter");
  }

  @Test
  void readsTheSameByAPlainMoshi() throws IOException {
    assertThat(new Moshi.Builder().build().adapter(CostAndUsageRecord.class).fromJson(RECORD))
        .isEqualTo(RECORDS.fromJson(RECORD));
  }

  @Test
  void copiesListsAndRefusesNullInThem() throws IOException {
    List<CostAndUsageRecord> records = new ArrayList<>(List.of(RECORDS.fromJson(RECORD)));
    CostAndUsageEnvelope envelope =
        CostAndUsageEnvelope.builder().errors(null).messages(null).result(records).build();

    records.clear();

    assertThat(envelope.result()).hasSize(1);
    assertThatThrownBy(() -> envelope.result().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(
            () -> CostAndUsageEnvelope.builder().result(Arrays.asList((CostAndUsageRecord) null)))
        .isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> readResult(RECORD + ", null"))
        .isInstanceOf(JsonDataException.class)
        .hasMessageEndingWith(" at $.result[1]");
  }

  @Test
  void ignoresTheResultOfAFailure() throws IOException {
    FailureEnvelope failure =
        read(
            FailureEnvelope.class,
            """
            {"success": false, "result": null, "errors": [
              {"code": 6003, "message": "m", "error_chain": [{"code": 6111, "message": "n"}]}]}""");

    assertThat(failure.errors().get(0).errorChain())
        .singleElement()
        .extracting(FailureError::code)
        .isEqualTo(6111L);
    assertThatThrownBy(
            () ->
                read(FailureEnvelope.class, "{\"success\": false, \"result\": {}, \"errors\": []}"))
        .hasMessage("Expected null but was BEGIN_OBJECT at $.result");
  }

  @Test
  void showsNothingSensitive() throws IOException {
    BillingProfile profile =
        read(
            BillingProfile.class,
            """
            {"id": "tag", "card_number": "4242424242424242", "card_expiry_year": 2029,
             "last_name": "Ngata"}""");
    BillingProfileEnvelope envelope =
        BillingProfileEnvelope.builder()
            .errors(List.of())
            .messages(List.of())
            .result(profile)
            .build();

    assertThat(envelope.toString())
        .contains("id=tag", "cardNumber=present", "cardExpiryYear=present", "vat=absent")
        .doesNotContain("4242", "2029", "Ngata");
    assertThat(RECORDS.fromJson(RECORD).toString())
        .contains("billingAccountName=present", "chargeCategory=Usage");
  }

  @Test
  void quotesNothingSensitive() {
    assertThatThrownBy(() -> read(BillingProfile.class, "{\"card_expiry_year\": 2029.5}"))
        .hasMessage("The value is not an int64 at $.card_expiry_year");
  }

  @Test
  void readsPeriodsAsTheyWereSent() throws IOException {
    String json = RECORD.replace("2026-10-02T00:00:00Z", "2026-10-02T05:30:00+05:30");

    assertThat(RECORDS.fromJson(json).chargePeriodEnd().toString())
        .isEqualTo("2026-10-02T05:30+05:30");
    assertThat(RECORDS.fromJson(json).chargePeriodStart())
        .isEqualTo(OffsetDateTime.parse("2026-10-01T00:00:00Z"));
  }

  private static CostAndUsageRecord with(String properties) throws IOException {
    return RECORDS.fromJson(RECORD.replaceFirst("\\{", "{" + properties + ","));
  }

  private static void readResult(String records) throws IOException {
    read(
        CostAndUsageEnvelope.class,
        "{\"errors\": [], \"messages\": [], \"result\": [" + records + "], \"success\": true}");
  }

  private static <T> T read(Class<T> model, String json) throws IOException {
    return MOSHI.adapter(model).fromJson(json);
  }
}
