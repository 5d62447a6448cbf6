package dev.cfbilling.client.recipes;

import static dev.cfbilling.client.MockBilling.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.client.CloudflareBilling;
import dev.cfbilling.client.MockBilling;
import dev.cfbilling.client.UsageStream;
import dev.cfbilling.client.export.UsageCsv;
import dev.cfbilling.client.model.CostAndUsageRecord;
import dev.cfbilling.client.model.PaygoCoverage;
import dev.cfbilling.client.period.BillingCycle;
import dev.cfbilling.client.period.DateRange;
import dev.cfbilling.client.period.RestatementWindow;
import dev.cfbilling.client.reader.UsageAnswer;
import dev.cfbilling.client.reader.UsageReader;
import dev.cfbilling.client.usage.RecordKey;
import dev.cfbilling.client.usage.UsageRecord;
import dev.cfbilling.client.usage.UsageSource;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows of billing cycles, of keeping usage and of CSV. */
class KeepUsageRecipeTest {
  private final InstantSource clock = InstantSource.fixed(Instant.parse("2026-10-17T10:00:00Z"));

  @AutoClose private final MockBilling mock = new MockBilling();

  @Test
  void findsTheCurrentBillingPeriod() throws IOException {
    mock.answerExample(200, "getPaygoBillableUsageInfo/covered.json");
    CloudflareBilling billing = mock.client();
    String account = ACCOUNT;

    PaygoCoverage coverage =
        CloudflareBilling.execute(billing.payGoUsage().getPaygoBillableUsageInfo(account)).result();
    BillingCycle cycle = BillingCycle.of(coverage.subscriptions().get(0));
    DateRange period = cycle.currentPeriod(clock);

    assertThat(period)
        .isEqualTo(new DateRange(LocalDate.of(2026, 10, 14), LocalDate.of(2026, 11, 13)));
  }

  @Test
  void replacesWhatCloudflareRestates() throws IOException {
    String first = MockBilling.example("getPaygoUsage/full-period.json").replace("-06-", "-10-");
    mock.answer(200, first).answer(200, first.replace("4200000", "4200001"));
    Map<RecordKey, UsageRecord> store = new HashMap<>();
    UsageReader reader = UsageReader.of(mock.client()).using(UsageSource.PAYGO_USAGE);
    String account = ACCOUNT;

    for (int run = 0; run < 2; run++) {
      DateRange lastDays = RestatementWindow.DEFAULT.range(clock);
      UsageAnswer answer = reader.account(account, lastDays);
      store.putAll(RecordKey.index(answer.records())); // an upsert by key, in a database
    }

    assertThat(store).hasSize(12);
    assertThat(store.values())
        .anyMatch(usage -> usage.quantities().consumed().toString().equals("4200001"));
  }

  @Test
  void writesCsv(@TempDir Path folder) throws IOException {
    mock.answerExample(200, "getAccountBillableUsage/with-costs.json");
    Path file = folder.resolve("usage.csv");
    List<UsageRecord> records =
        UsageReader.of(mock.client())
            .account(ACCOUNT, new DateRange(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 10, 1)))
            .records();

    try (OutputStream out = Files.newOutputStream(file)) {
      UsageCsv.forSpreadsheets().write(records, out); // or exact(), for a database
    }

    assertThat(file).content().contains("ContractedCost");
  }

  @Test
  void writesCsvWhileAResponseArrives() throws IOException {
    mock.answerExample(200, "getAccountBillableUsage/with-costs.json");
    CloudflareBilling billing = mock.client();
    String account = ACCOUNT;
    LocalDate from = LocalDate.of(2026, 9, 1);
    LocalDate to = LocalDate.of(2026, 10, 1);
    StringWriter out = new StringWriter();

    try (UsageStream<CostAndUsageRecord> rows =
        CloudflareBilling.stream(
            billing.billableUsage().getAccountBillableUsage(account, from, to, null))) {
      UsageCsv.exact().write(rows.records().map(row -> UsageRecord.of(row, account)), out);
    }

    assertThat(out.toString().lines()).hasSize(8);
  }
}
