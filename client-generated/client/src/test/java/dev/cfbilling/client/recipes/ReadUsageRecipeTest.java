package dev.cfbilling.client.recipes;

import static dev.cfbilling.client.MockBilling.ACCOUNT;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.client.ApiToken;
import dev.cfbilling.client.CloudflareBilling;
import dev.cfbilling.client.MockBilling;
import dev.cfbilling.client.UsageStream;
import dev.cfbilling.client.cost.CostTotals;
import dev.cfbilling.client.cost.Money;
import dev.cfbilling.client.model.CostAndUsageRecord;
import dev.cfbilling.client.period.DateRange;
import dev.cfbilling.client.query.UsageQuery;
import dev.cfbilling.client.reader.UsageAnswer;
import dev.cfbilling.client.reader.UsageReader;
import dev.cfbilling.client.usage.FocusColumn;
import dev.cfbilling.client.usage.Presence;
import dev.cfbilling.client.usage.UsageRecord;
import dev.cfbilling.client.usage.UsageSource;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What the README shows of reading usage and adding it up. */
class ReadUsageRecipeTest {
  @AutoClose private final MockBilling mock = new MockBilling();

  private UsageAnswer october() throws IOException {
    mock.answerExample(200, "getAccountBillableUsage/with-costs.json");
    return UsageReader.of(mock.client()).account(ACCOUNT, DateRange.of(YearMonth.of(2026, 10)));
  }

  @Test
  void readsAMonth() throws IOException {
    mock.answerExample(403, "errors/no-permission.json")
        .answerExample(200, "getPaygoBillableUsageInfo/covered.json")
        .answer(200, MockBilling.EMPTY)
        .answerExample(200, "getPaygoBillableUsage/full-period.json");
    String baseUrl = mock.url();
    String token = "token";
    String account = ACCOUNT;

    CloudflareBilling billing =
        CloudflareBilling.builder(new ApiToken(token)).baseUrl(baseUrl).build();
    UsageReader reader = UsageReader.of(billing);

    UsageAnswer answer = reader.account(account, DateRange.of(YearMonth.of(2026, 10)));
    List<UsageRecord> records = answer.records();
    UsageSource source = answer.source(); // and answer.refusals() says why none before it

    assertThat(records).hasSize(12);
    assertThat(source).isEqualTo(UsageSource.PAYGO_BILLABLE_USAGE);
  }

  @Test
  void addsCostsUp() throws IOException {
    List<UsageRecord> records = october().records();

    CostTotals totals = CostTotals.of(records);
    Map<String, Money> byCurrency = totals.byCurrency();
    long unknown = totals.recordsWithoutCost();

    assertThat(byCurrency).containsOnlyKeys("USD");
    assertThat(unknown).isZero();
  }

  @Test
  void addsCostsUpByDayAndFamily() throws IOException {
    List<UsageRecord> records = october().records();

    Map<LocalDate, Map<String, CostTotals>> byDayAndFamily =
        records.stream()
            .collect(
                groupingBy(
                    UsageRecord::day,
                    TreeMap::new,
                    groupingBy(
                        usage -> String.valueOf(usage.meter().family()),
                        TreeMap::new,
                        CostTotals.summing())));

    assertThat(byDayAndFamily)
        .containsOnlyKeys(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 2));
  }

  @Test
  void tellsUnknownFromZero() throws IOException {
    UsageRecord usage = october().records().get(0);

    BigDecimal billed = usage.costs().billed(); // null: not reported; 0: reported to be free
    Presence why = FocusColumn.BILLED_COST.presenceIn(usage); // NOT_REPORTED or NOT_OFFERED

    assertThat(billed).isNotNull();
    assertThat(why).isEqualTo(Presence.REPORTED);
  }

  @Test
  void tellsWhichDaysAreNotThereYet() throws IOException {
    UsageAnswer answer = october();

    List<LocalDate> missing = answer.daysWithoutRecords();

    assertThat(missing).startsWith(LocalDate.of(2026, 10, 3));
  }

  @Test
  void callsAnOperationItself() throws IOException {
    mock.answerExample(200, "getAccountBillableUsage/full-period.json")
        .answerExample(200, "getAccountBillableUsage/empty.json");
    CloudflareBilling billing = mock.client();
    String account = ACCOUNT;
    List<CostAndUsageRecord> rows = new ArrayList<>();

    DateRange range = new DateRange(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 11, 15));
    for (DateRange window : range.windows()) {
      rows.addAll(
          CloudflareBilling.execute(
                  billing
                      .billableUsage()
                      .getAccountBillableUsage(account, window.from(), window.to(), null))
              .result());
    }

    assertThat(rows).hasSize(12);
  }

  @Test
  void queriesUsage() throws IOException {
    mock.answerExample(200, "queryAccountBillableUsage/tags.json");
    CloudflareBilling billing = mock.client();
    String account = ACCOUNT;
    DateRange range = DateRange.of(YearMonth.of(2026, 10));

    UsageQuery query =
        UsageQuery.builder().days(range).tag("team", "search", "ads").groupByTag("team").build();
    List<CostAndUsageRecord> rows =
        CloudflareBilling.execute(
                billing.billableUsage().queryAccountBillableUsage(account, query.body()))
            .result();

    assertThat(rows).hasSize(3);
  }

  @Test
  void readsAResponseRecordByRecord() throws IOException {
    mock.answerExample(200, "getAccountBillableUsage/full-period.json");
    CloudflareBilling billing = mock.client();
    String account = ACCOUNT;
    LocalDate from = LocalDate.of(2026, 10, 1);
    LocalDate to = LocalDate.of(2026, 10, 31);
    List<CostAndUsageRecord> rows = new ArrayList<>();
    Consumer<CostAndUsageRecord> store = rows::add;

    try (UsageStream<CostAndUsageRecord> usage =
        CloudflareBilling.stream(
            billing.billableUsage().getAccountBillableUsage(account, from, to, null))) {
      for (CostAndUsageRecord row : usage) {
        store.accept(row);
      }
    }

    assertThat(rows).hasSize(12);
  }
}
