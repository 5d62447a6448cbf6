package dev.cfbilling.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import dev.cfbilling.client.model.BillableMetricsEnvelope;
import dev.cfbilling.client.model.BillingProfileEnvelope;
import dev.cfbilling.client.model.CostAndUsageEnvelope;
import dev.cfbilling.client.model.CostAndUsageQuery;
import dev.cfbilling.client.model.FailureEnvelope;
import dev.cfbilling.client.model.ModelJsonAdapterFactory;
import dev.cfbilling.client.model.PaygoBillableUsageEnvelope;
import dev.cfbilling.client.model.PaygoCoverageEnvelope;
import dev.cfbilling.client.model.PaygoUsageEnvelope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every example of the contract and of Cloudflare's documentation is read, and written the same.
 */
class ExamplesTest {
  private static final Path SPEC = Path.of("..", "..", "spec");
  private static final Moshi MOSHI = new Moshi.Builder().add(new ModelJsonAdapterFactory()).build();
  private static final Map<String, Class<?>> BODIES =
      Map.ofEntries(
          Map.entry("errors", FailureEnvelope.class),
          Map.entry("getAccountBillableMetrics", BillableMetricsEnvelope.class),
          Map.entry("getAccountBillableUsage", CostAndUsageEnvelope.class),
          Map.entry("getBillingProfile", BillingProfileEnvelope.class),
          Map.entry("getBillingUsagePaygo", PaygoUsageEnvelope.class),
          Map.entry("getOrganizationBillableUsage", CostAndUsageEnvelope.class),
          Map.entry("getPaygoBillableUsage", PaygoBillableUsageEnvelope.class),
          Map.entry("getPaygoBillableUsageInfo", PaygoCoverageEnvelope.class),
          Map.entry("getPaygoUsage", PaygoUsageEnvelope.class),
          Map.entry("getPaygoUsageInfo", PaygoCoverageEnvelope.class),
          Map.entry("queryAccountBillableUsage", CostAndUsageEnvelope.class),
          Map.entry("usageQueries", CostAndUsageQuery.class));

  static Stream<Named<Path>> examples() throws IOException {
    try (Stream<Path> own = Files.walk(SPEC.resolve("examples"));
        Stream<Path> docs = Files.walk(SPEC.resolve("src/test/resources/docs-examples"))) {
      return Stream.concat(own, docs)
          .filter(file -> file.toString().endsWith(".json"))
          .sorted()
          .map(file -> Named.of(SPEC.relativize(file).toString(), file))
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void isReadAndWrittenTheSame(Path example) throws IOException {
    assertRoundTrip(bodyOf(example), Files.readString(example));
  }

  private static <T> void assertRoundTrip(Class<T> body, String json) throws IOException {
    JsonAdapter<T> adapter = MOSHI.adapter(body);

    T value = adapter.fromJson(json);

    assertThat(value).isNotNull();
    assertThat(adapter.fromJson(adapter.toJson(value))).isEqualTo(value);
    assertThat(JsonTree.parse(adapter.toJson(value))).isEqualTo(JsonTree.parse(json));
  }

  /** By the operation, which is the name of the folder or of the file. */
  private static Class<?> bodyOf(Path example) {
    return BODIES.entrySet().stream()
        .filter(body -> example.toString().matches(".*/" + body.getKey() + "[/.].*"))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow(() -> new AssertionError("No body is known for " + example));
  }
}
