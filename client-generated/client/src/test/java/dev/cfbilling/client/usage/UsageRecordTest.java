package dev.cfbilling.client.usage;

import static dev.cfbilling.client.usage.Presence.NOT_OFFERED;
import static dev.cfbilling.client.usage.Presence.NOT_REPORTED;
import static dev.cfbilling.client.usage.Presence.REPORTED;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonReader;
import dev.cfbilling.client.MockBilling;
import dev.cfbilling.client.Usage;
import dev.cfbilling.client.model.PaygoUsageRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageRecordTest {
  /** Under which names the paths send what FOCUS has another name for. */
  private static final Map<String, List<String>> SENT_AS =
      Map.of(
          "SkuId", List.of("x_BillableMetricId"),
          "SkuMeter", List.of("x_BillableMetricName", "ServiceName"),
          "ServiceName", List.of("x_ProductFamilyName", "ServiceFamilyName"),
          "SubAccountId", List.of("SubAccountId", "SubscriptionId"),
          "x_ZoneId", List.of("x_ZoneId", "ZoneId"),
          "x_ZoneName", List.of("x_ZoneName", "ZoneName"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "getAccountBillableUsage/full-period",
        "getAccountBillableUsage/product-family",
        "getAccountBillableUsage/with-costs",
        "getAccountBillableUsage/without-costs",
        "getAccountBillableUsage/free-tier",
        "getAccountBillableUsage/nulls",
        "getOrganizationBillableUsage/full-period",
        "queryAccountBillableUsage/filtered",
        "queryAccountBillableUsage/tags",
        "queryAccountBillableUsage/grouped",
        "queryAccountBillableUsage/contract-level",
        "queryAccountBillableUsage/costs",
        "getPaygoBillableUsage/full-period",
        "getPaygoBillableUsage/nulls",
        "getPaygoUsage/full-period",
        "getPaygoUsage/nulls",
        "getBillingUsagePaygo/full-period",
        "getBillingUsagePaygo/free-tier",
      })
  void saysWhatWasSentAndNothingElse(String example) throws IOException {
    List<Map<String, String>> sent = sent(MockBilling.example(example + ".json"));
    List<UsageRecord> records = Usage.example(example);

    assertThat(records).hasSameSizeAs(sent).isNotEmpty();
    for (int i = 0; i < sent.size(); i++) {
      assertThat(textOf(records.get(i))).isEqualTo(asColumns(sent.get(i)));
    }
  }

  private static Map<String, String> textOf(UsageRecord usage) {
    Map<String, String> text = new TreeMap<>();
    for (FocusColumn column : FocusColumn.values()) {
      String value = column.textIn(usage);
      if (value != null) {
        text.put(column.columnName(), value);
      }
    }
    RunningTotals soFar = usage.runningTotals();
    if (soFar != null) {
      text.put("CumulatedContractedCost", soFar.contractedCost().toPlainString());
      text.put("CumulatedPricingQuantity", String.valueOf(soFar.pricingQuantity()));
    }
    return text;
  }

  /** The same with each name that FOCUS has another for replaced. */
  private static Map<String, String> asColumns(Map<String, String> sent) {
    Map<String, String> rest = new LinkedHashMap<>(sent);
    Map<String, String> columns = new TreeMap<>();
    boolean v2 = sent.containsKey("x_BillableMetricName");
    SENT_AS.forEach(
        (column, names) -> {
          String name = names.size() == 2 && !v2 ? names.get(1) : names.get(0);
          String value = sent.get(name);
          rest.remove(name);
          if (value != null) {
            columns.put(column, value);
          }
        });
    columns.putAll(rest);
    return columns;
  }

  private static List<Map<String, String>> sent(String json) throws IOException {
    List<Map<String, String>> records = new ArrayList<>();
    JsonReader reader = JsonReader.of(new Buffer().writeUtf8(json));
    reader.beginObject();
    while (reader.hasNext()) {
      if (reader.nextName().equals("result")) {
        reader.beginArray();
        while (reader.hasNext()) {
          records.add(object(reader));
        }
        reader.endArray();
      } else {
        reader.skipValue();
      }
    }
    return records;
  }

  private static String tags(JsonReader reader) throws IOException {
    Map<String, String> tags = new TreeMap<>();
    reader.beginObject();
    while (reader.hasNext()) {
      String key = reader.nextName();
      boolean isText = reader.peek() == JsonReader.Token.STRING;
      String value =
          isText ? "\"" + reader.nextString() + "\"" : String.valueOf(reader.nextBoolean());
      tags.put("\"" + key + "\":", value);
    }
    reader.endObject();
    return tags.entrySet().stream()
        .map(tag -> tag.getKey() + tag.getValue())
        .collect(joining(",", "{", "}"));
  }

  private static Map<String, String> object(JsonReader reader) throws IOException {
    Map<String, String> object = new TreeMap<>();
    reader.beginObject();
    while (reader.hasNext()) {
      String name = reader.nextName();
      switch (reader.peek()) {
        case NULL -> reader.skipValue();
        case NUMBER -> object.put(name, new BigDecimal(reader.nextString()).toPlainString());
        case BEGIN_OBJECT -> object.put(name, tags(reader));
        default -> object.put(name, reader.nextString());
      }
    }
    reader.endObject();
    return object;
  }

  @Test
  void goesByTheIdentifierWhereAMeterHasNoName() {
    String json =
        MockBilling.example("queryAccountBillableUsage/filtered.json")
            .replaceAll("\"x_BillableMetricName\": \"[^\"]*\",", "");
    UsageRecord usage = Usage.of("queryAccountBillableUsage", json).get(0);

    assertThat(usage.meter().name()).isNull();
    assertThat(usage.meter().nameWithoutAllowance()).isEqualTo("workers_standard_requests");
    assertThat(usage).asString().contains("workers_standard_requests");
    assertThatThrownBy(
            () ->
                Usage.of(
                    "queryAccountBillableUsage",
                    json.replaceAll("\"x_BillableMetricId\": \"[^\"]*\",", "")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("x_BillableMetricName");
  }

  @ParameterizedTest
  @CsvSource({
    "getAccountBillableUsage, billable/usage",
    "getOrganizationBillableUsage, billable/usage",
    "getPaygoBillableUsage, billable-usage",
    "getPaygoUsage, paygo-usage",
    "getBillingUsagePaygo, billing/usage/paygo",
  })
  void saysWhichPathItCameBy(String operation, String path) {
    assertThat(Usage.example(operation + "/full-period"))
        .allSatisfy(
            usage -> {
              assertThat(usage.source().path()).isEqualTo(path);
              assertThat(usage.askedFor()).isEqualTo(MockBilling.ACCOUNT);
            });
  }

  @Test
  void keepsAbsentNullAndZeroApart() {
    UsageRecord free = Usage.example("getPaygoBillableUsage/full-period").get(0);
    UsageRecord withNulls = Usage.example("getAccountBillableUsage/nulls").get(0);
    UsageRecord without = Usage.example("getAccountBillableUsage/without-costs").get(0);
    UsageRecord older = Usage.example("getPaygoUsage/full-period").get(0);

    assertThat(free.costs().billed()).isEqualTo(BigDecimal.ZERO);
    assertThat(withNulls.costs().billed()).isNull();
    assertThat(without.costs().billed()).isNull();
    assertThat(FocusColumn.BILLED_COST.presenceIn(free)).isEqualTo(REPORTED);
    assertThat(FocusColumn.BILLED_COST.presenceIn(withNulls)).isEqualTo(NOT_REPORTED);
    assertThat(FocusColumn.BILLED_COST.presenceIn(without)).isEqualTo(NOT_REPORTED);
    assertThat(FocusColumn.BILLED_COST.presenceIn(older)).isEqualTo(NOT_OFFERED);
  }

  @Test
  void keepsAnEmptyUnitEmptyAndShowsThePricingUnitInstead() {
    UsageRecord newest = Usage.example("getPaygoBillableUsage/full-period").get(0);
    UsageRecord older = Usage.example("getPaygoUsage/full-period").get(0);

    assertThat(newest.quantities().consumedUnit()).isEmpty();
    assertThat(FocusColumn.CONSUMED_UNIT.presenceIn(newest)).isEqualTo(REPORTED);
    assertThat(newest.quantities().unitToShow()).isEqualTo("Count");
    assertThat(older.quantities().unitToShow()).isNull();
    assertThat(new Values.QuantitiesValue(BigDecimal.ONE, "GB", null, "Count").unitToShow())
        .isEqualTo("GB");
  }

  /** The tests run in the zone of Auckland, where it is another day. */
  @Test
  void tellsItsDayInUtc() {
    PaygoUsageRecord usage =
        PaygoUsageRecord.builder()
            .billingCurrency("USD")
            .billingPeriodStart(OffsetDateTime.parse("2026-06-14T00:00:00Z"))
            .chargePeriodStart(OffsetDateTime.parse("2026-06-14T22:00:00-02:00"))
            .chargePeriodEnd(OffsetDateTime.parse("2026-06-15T22:00:00-02:00"))
            .consumedQuantity(new BigDecimal("1.50"))
            .consumedUnit("")
            .contractedCost(BigDecimal.ZERO)
            .cumulatedContractedCost(BigDecimal.ZERO)
            .cumulatedPricingQuantity(0L)
            .pricingQuantity(0L)
            .serviceName("R2")
            .build();

    UsageRecord record = UsageRecord.of(usage, "a", UsageSource.PAYGO_USAGE);

    assertThat(record.day()).isEqualTo("2026-06-15");
    assertThat(record.charge().start()).isEqualTo(Instant.parse("2026-06-15T00:00:00Z"));
    assertThat(record.quantities().consumed()).isEqualTo(new BigDecimal("1.50"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> UsageRecord.of(usage, "a", UsageSource.PAYGO_BILLABLE_USAGE));
  }

  @Test
  void showsNoNamesOfPeople() {
    UsageRecord usage = Usage.example("getAccountBillableUsage/with-costs").get(0);

    assertThat(usage)
        .hasToString("UsageRecord[billable/usage, 2026-09-29, KV Write Operations, 0.675 USD]");
    assertThat(usage.account().name()).isEqualTo("Kelp & Anchor");
    assertThat(usage.account().toString()).doesNotContain("Kelp");
  }

  @ParameterizedTest
  @CsvSource({
    "Workers Standard Requests (first 10M are included), Workers Standard Requests",
    "Argo Smart Routing (First 1 GB included), Argo Smart Routing",
    "R2 Storage (First 10GB included) , R2 Storage",
    "R2 (Class A), R2 (Class A)",
    "Images (first tier), Images (first tier)",
    "First Aid, First Aid",
  })
  void leavesTheAllowanceOutOfAName(String name, String without) {
    assertThat(new Values.MeterValue(null, name, null, null, null).nameWithoutAllowance())
        .isEqualTo(without);
  }
}
