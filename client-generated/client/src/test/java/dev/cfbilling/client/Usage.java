package dev.cfbilling.client;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import dev.cfbilling.client.model.CostAndUsageEnvelope;
import dev.cfbilling.client.model.ModelJsonAdapterFactory;
import dev.cfbilling.client.model.PaygoBillableUsageEnvelope;
import dev.cfbilling.client.model.PaygoUsageEnvelope;
import dev.cfbilling.client.usage.UsageRecord;
import dev.cfbilling.client.usage.UsageSource;
import java.io.IOException;
import java.util.List;
import java.util.Objects;

/** The examples of the contract, as usage records. */
public final class Usage {
  private static final Moshi MOSHI = new Moshi.Builder().add(new ModelJsonAdapterFactory()).build();

  private Usage() {}

  /** Reads an example such as {@code getPaygoUsage/nulls}. */
  public static List<UsageRecord> example(String name) {
    return of(name.substring(0, name.indexOf('/')), MockBilling.example(name + ".json"));
  }

  /** Reads the body of an answer to an operation. */
  public static List<UsageRecord> of(String operation, String json) {
    return of(operation, json, MockBilling.ACCOUNT);
  }

  /** Reads the body of an answer to an operation that was asked for some account. */
  public static List<UsageRecord> of(String operation, String json, String asked) {
    return switch (operation) {
      case "getAccountBillableUsage", "getOrganizationBillableUsage" ->
          read(CostAndUsageEnvelope.class, json).result().stream()
              .map(usage -> UsageRecord.of(usage, asked))
              .toList();
      case "queryAccountBillableUsage" ->
          read(CostAndUsageEnvelope.class, json).result().stream()
              .map(usage -> UsageRecord.of(usage, asked, UsageSource.BILLABLE_USAGE_COSTS))
              .toList();
      case "getPaygoBillableUsage" ->
          read(PaygoBillableUsageEnvelope.class, json).result().stream()
              .map(usage -> UsageRecord.of(usage, asked))
              .toList();
      case "getPaygoUsage" -> older(json, asked, UsageSource.PAYGO_USAGE);
      case "getBillingUsagePaygo" -> older(json, asked, UsageSource.BILLING_USAGE_PAYGO);
      default -> throw new AssertionError("No usage comes from " + operation);
    };
  }

  private static List<UsageRecord> older(String json, String asked, UsageSource source) {
    return read(PaygoUsageEnvelope.class, json).result().stream()
        .map(usage -> UsageRecord.of(usage, asked, source))
        .toList();
  }

  private static <T> T read(Class<T> type, String json) {
    JsonAdapter<T> adapter = MOSHI.adapter(type);
    try {
      return Objects.requireNonNull(adapter.fromJson(json));
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }
}
