package dev.cfbilling.conformance.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;

/**
 * A right answer of {@code getAccountBillableUsage}, with no fault of form or meaning; of one size,
 * always the same bytes.
 */
public final class UsageBody {
  private static final LocalDate FIRST_DAY = LocalDate.of(2025, 5, 1);
  private static final int DAYS = 31;

  /** Of each name there are some, told apart by their ids. */
  private static final int METRIC_COUNT = 40;

  private static final String[] METRICS = {
    "KV Write Operations", "Workers Requests", "R2 Class A Operations", "Images Stored"
  };

  private UsageBody() {}

  /** Writes whole records until the file has {@code size} bytes; the result is their number. */
  public static int write(Path file, long size) throws IOException {
    return write(file, size, "Usage");
  }

  /** The same with a literal that is none in each record. */
  static int writeFaulty(Path file, long size) throws IOException {
    return write(file, size, "Used!");
  }

  private static int write(Path file, long size, String category) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    long written = 0;
    int records = 0;
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("{\"success\":true,\"errors\":[],\"messages\":[],\"result\":[");
      while (written < size) {
        String record = (records == 0 ? "" : ",") + record(records, category);
        out.write(record);
        written += record.length();
        records++;
      }
      out.write("]}");
    }
    return records;
  }

  /** Everything that a record can have: a month of each metric in each zone, at one price. */
  private static String record(int number, String category) {
    LocalDate day = FIRST_DAY.plusDays(number % DAYS);
    LocalDate cycle = day.withDayOfMonth(1);
    int metricNumber = number / DAYS % METRIC_COUNT;
    String metric = METRICS[metricNumber % METRICS.length];
    int zone = number / DAYS / METRIC_COUNT;
    boolean free = number % 5 == 0;
    boolean zoned = zone > 0;
    boolean regional = zone % 3 == 1;
    long quantity = 1_000L + number * 7_919L % 9_000_000L;
    String cost = free ? "0" : "%d.%06d".formatted(quantity / 200_000, quantity * 5 % 1_000_000);
    return String.format(
        Locale.ROOT,
        """
        {"BillingAccountId":"023e105f4ecef8ad9ca31a8372d0c353",\
        "BillingAccountName":"Kelp & Anchor","ChargeCategory":"%13$s",\
        "ChargeDescription":"%1$s, daily usage","ChargeFrequency":"Usage-Based",\
        "ChargePeriodEnd":"%3$sT00:00:00Z","ChargePeriodStart":"%2$sT00:00:00Z",\
        "ConsumedQuantity":%4$d,"ConsumedUnit":"Operations","HostProviderName":"Cloudflare",\
        "InvoiceIssuerName":"Cloudflare","ServiceProviderName":"Cloudflare",\
        "x_BillableMetricName":"%1$s","BilledCost":%5$s,"BillingCurrency":"USD",\
        "BillingPeriodEnd":"%7$sT00:00:00Z","BillingPeriodStart":"%6$sT00:00:00Z",\
        "ChargeClass":null,"ContractedCost":%5$s,"ContractedUnitPrice":0.000005,\
        "EffectiveCost":%5$s,"ListCost":%5$s,"ListUnitPrice":5e-6,"PricingQuantity":%8$d,\
        "PricingUnit":"Operations","RegionId":%9$s,"RegionName":%9$s,\
        "SubAccountId":"4d0c8f2a-6b1e-4f73-9a58-c2e7d1b03f96","SubAccountName":"Workers Paid",\
        "x_BillableMetricId":"metric_%10$d","x_ProductFamilyName":"Workers",\
        "x_ZoneId":%11$s,"x_ZoneName":%12$s}""",
        metric,
        day,
        day.plusDays(1),
        quantity,
        cost,
        cycle,
        cycle.plusMonths(1),
        free ? 0 : quantity,
        regional ? "\"weur\"" : "null",
        metricNumber,
        zoned ? "\"%032x\"".formatted(zone * 31L) : "null",
        zoned ? "\"zone-%d.example\"".formatted(zone) : "null",
        category);
  }
}
