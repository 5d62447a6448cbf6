package dev.cfbilling.example.report;

import static dev.cfbilling.client.usage.UsageSource.BILLABLE_USAGE_V2;
import static dev.cfbilling.client.usage.UsageSource.PAYGO_BILLABLE_USAGE;

import dev.cfbilling.client.model.ChargeCategory;
import dev.cfbilling.client.model.ChargeClass;
import dev.cfbilling.client.model.ChargeFrequency;
import dev.cfbilling.client.model.CostAndUsageRecord;
import dev.cfbilling.client.period.DateRange;
import dev.cfbilling.client.reader.UsageAnswer;
import dev.cfbilling.client.usage.UsageRecord;
import dev.cfbilling.client.usage.UsageSource;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reports to look at, and the records that they are made of. */
final class Reports {
  static final String ACCOUNT = "023e105f4ecef8ad9ca31a8372d0c353";
  private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-08T12:00:00Z"));

  private Reports() {}

  /** What is usual: costs, a correction, a day without records and records without a cost. */
  static UsageReport usual() {
    List<UsageRecord> records = new ArrayList<>();
    for (int day = 1; day <= 8; day++) {
      if (day != 3) {
        records.add(usage(day, "R2", "0." + day + "5", "USD"));
        records.add(usage(day, "Workers", day % 2 == 0 ? "1.2345678" : "0", "USD"));
      }
    }
    records.add(usage(2, "Stream", "5", "USD"));
    records.add(correction(4, "Stream", "-2.50", "USD"));
    records.add(usage(5, "Queues", null, null));
    return of(records);
  }

  /** More families than there are colours. */
  static UsageReport manyFamilies() {
    List<UsageRecord> records = new ArrayList<>();
    for (int family = 1; family <= 12; family++) {
      for (int day = 1; day <= 8; day++) {
        records.add(usage(day, "Family " + family, (13 - family) + "." + day, "USD"));
      }
    }
    return of(records);
  }

  static UsageReport twoCurrencies() {
    return of(
        List.of(
            usage(1, "R2", "1.50", "USD"),
            usage(1, "R2", "2.25", "EUR"),
            usage(2, "Workers", "0.75", "EUR")));
  }

  static UsageReport withoutCosts() {
    return of(
        List.of(
            usage(1, "R2", null, null), usage(2, "R2", null, null), usage(2, "D1", null, null)));
  }

  static UsageReport empty() {
    return of(List.of());
  }

  /** Its names say {@code text}, whatever that is. */
  static UsageReport saying(String text) {
    List<UsageRecord> records =
        List.of(usage(1, text, "1", text), usage(2, text, "-1", text), usage(3, text, null, null));
    return UsageReport.of(text, priced(records, BILLABLE_USAGE_V2), CLOCK);
  }

  static UsageReport of(List<UsageRecord> records) {
    return UsageReport.of(ACCOUNT, priced(records, PAYGO_BILLABLE_USAGE), CLOCK);
  }

  private static PricedUsage priced(List<UsageRecord> records, UsageSource source) {
    DateRange range = new DateRange(FIRST, FIRST.plusDays(7));
    return new PricedUsage(UsageAnswer.of(source, range, records), Optional.empty());
  }

  static UsageRecord usage(
      int day, @Nullable String family, @Nullable String cost, @Nullable String currency) {
    return usage(day, family, cost, currency, null);
  }

  static UsageRecord correction(int day, String family, String cost, String currency) {
    return usage(day, family, cost, currency, "Correction");
  }

  private static UsageRecord usage(
      int day,
      @Nullable String family,
      @Nullable String cost,
      @Nullable String currency,
      @Nullable String chargeClass) {
    LocalDate date = FIRST.withDayOfMonth(day);
    BigDecimal amount = cost == null ? null : new BigDecimal(cost);
    CostAndUsageRecord usage =
        CostAndUsageRecord.builder()
            .billingAccountId(ACCOUNT)
            .billingAccountName("Kelp & Anchor")
            .billingCurrency(currency)
            .chargeCategory(ChargeCategory.USAGE)
            .chargeClass(chargeClass == null ? null : new ChargeClass(chargeClass))
            .chargeDescription("Usage")
            .chargeFrequency(ChargeFrequency.USAGE_BASED)
            .chargePeriodStart(start(date))
            .chargePeriodEnd(start(date.plusDays(1)))
            .consumedQuantity(new BigDecimal("1000." + day))
            .consumedUnit("Requests")
            .contractedCost(amount)
            .hostProviderName("Cloudflare")
            .invoiceIssuerName("Cloudflare")
            .serviceProviderName("Cloudflare")
            .xBillableMetricName(family + " Requests (first 10M are included)")
            .xProductFamilyName(family)
            .build();
    return UsageRecord.of(usage, ACCOUNT);
  }

  private static OffsetDateTime start(LocalDate day) {
    return day.atStartOfDay().atOffset(ZoneOffset.UTC);
  }

  static String text(UsageReport report) {
    StringWriter text = new StringWriter();
    new TextReport(report).print(new PrintWriter(text));
    return text.toString();
  }

  static String page(UsageReport report) {
    StringWriter page = new StringWriter();
    try {
      new HtmlReport(report).write(page);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return page.toString();
  }
}
