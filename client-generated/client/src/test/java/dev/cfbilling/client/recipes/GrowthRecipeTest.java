package dev.cfbilling.client.recipes;

import static dev.cfbilling.client.MockBilling.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.client.ApiToken;
import dev.cfbilling.client.CloudflareBilling;
import dev.cfbilling.client.MockBilling;
import dev.cfbilling.client.json.Decoding;
import dev.cfbilling.client.model.CostAndUsageRecord;
import dev.cfbilling.client.model.PaygoUsageRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the README shows of an API that grows. */
class GrowthRecipeTest {

  @Test
  void keepsWhatIsNew() throws IOException {
    try (MockBilling mock = new MockBilling()) {
      String body = MockBilling.example("getAccountBillableUsage/with-costs.json");
      mock.answer(200, body.replace("\"ChargeCategory\"", "\"x_New\": \"a\", \"ChargeCategory\""));
      String baseUrl = mock.url();
      String token = "token";

      CloudflareBilling billing =
          CloudflareBilling.builder(new ApiToken(token))
              .baseUrl(baseUrl)
              .decoding(Decoding.LENIENT)
              .build();
      CostAndUsageRecord row =
          CloudflareBilling.execute(
                  billing.billableUsage().getAccountBillableUsage(ACCOUNT, null, null, null))
              .result()
              .get(0);

      Map<String, Object> unknown = row.additionalProperties();

      assertThat(unknown).containsExactly(Map.entry("x_New", "a"));
    }
  }

  @Test
  void buildsATestsRecordFromAnother() throws IOException {
    try (MockBilling mock = new MockBilling()) {
      mock.answerExample(200, "getPaygoUsage/full-period.json");
      PaygoUsageRecord known =
          CloudflareBilling.execute(mock.client().payGoUsage().getPaygoUsage(ACCOUNT, null, null))
              .result()
              .get(0);

      PaygoUsageRecord usage = known.toBuilder().contractedCost(new BigDecimal("1.50")).build();

      assertThat(usage.contractedCost()).isEqualTo(new BigDecimal("1.50"));
      assertThat(usage.serviceName()).isEqualTo(known.serviceName());
    }
  }
}
