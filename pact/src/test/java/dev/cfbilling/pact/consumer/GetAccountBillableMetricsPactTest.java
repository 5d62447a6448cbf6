package dev.cfbilling.pact.consumer;

import static dev.cfbilling.pact.consumer.Interaction.ACCOUNT;
import static dev.cfbilling.pact.consumer.Interaction.CONSUMER;
import static dev.cfbilling.pact.consumer.Interaction.given;
import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.junit5.PactConsumerTestExt;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import dev.cfbilling.client.CloudflareBilling;
import dev.cfbilling.client.failure.BillingApiException;
import dev.cfbilling.client.model.BillableMetric;
import dev.cfbilling.client.model.ProductFamily;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PactConsumerTestExt.class)
@PactTestFor(providerName = Interaction.PROVIDER, pactVersion = PactSpecVersion.V4)
class GetAccountBillableMetricsPactTest {
  private static final String PATH = "accounts/${account_id}/billable/usage/billable-metrics";

  @Pact(consumer = CONSUMER)
  V4Pact minimal(PactBuilder unused) {
    return given("an account with usage that has no price yet")
        .receives("a request for the metrics that an account has usage of", PATH)
        .answers(ExampleBody.of("getAccountBillableMetrics/several"));
  }

  @Test
  @PactTestFor(pactMethod = "minimal")
  void readsWhatAMetricBelongsTo(MockServer server) throws BillingApiException {
    BillableMetric metric = metrics(server).get(0);

    assertThat(metric.id()).isEqualTo("argo_smart_routing_gb");
    assertThat(metric.name()).isEqualTo("Argo Smart Routing");
    assertThat(metric.productFamily()).extracting(ProductFamily::name).containsExactly("Argo");
  }

  @Pact(consumer = CONSUMER)
  V4Pact empty(PactBuilder unused) {
    return given("an account without usage")
        .receives("a request for the metrics of an account when there is no usage", PATH)
        .answers(ExampleBody.of("getAccountBillableMetrics/empty"));
  }

  @Test
  @PactTestFor(pactMethod = "empty")
  void readsNoMetricAsAnEmptyList(MockServer server) throws BillingApiException {
    assertThat(metrics(server)).isEmpty();
  }

  private static List<BillableMetric> metrics(MockServer server) throws BillingApiException {
    return CloudflareBilling.execute(
            BillingClient.at(server).billableUsage().getAccountBillableMetrics(ACCOUNT, null, null))
        .result();
  }
}
