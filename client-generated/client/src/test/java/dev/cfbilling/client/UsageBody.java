package dev.cfbilling.client;

import static java.util.stream.Collectors.toCollection;

import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * A valid answer of {@code getAccountBillableUsage} of any length, made while it is read; always
 * the same bytes. It is what a busy account gets: metrics of the account, by region, and of thirty
 * zones, day after day, with costs.
 */
public final class UsageBody extends InputStream {
  private static final String START =
      "{\"success\":true,\"errors\":[],\"messages\":[],\"result\":[";
  private static final String END = "]}";
  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 10, 1);
  private static final int ZONES = 30;
  private static final List<String> REGIONS = List.of("WNAM", "ENAM", "WEUR", "EEUR", "APAC");

  private static final List<String> METRICS =
      List.of(
          // id, name, family, unit, list price, how many records a day
          "workers_standard_requests|Workers Standard Requests|Workers|Requests|0.0000003|1",
          "workers_standard_cpu_ms|Workers CPU ms|Workers|Milliseconds|0.00000002|1",
          "workers_logs_events|Observability - Logs|Workers|Events|0.0000006|1",
          "kv_read_operations|KV Read Operations|Workers KV|Operations|0.0000005|1",
          "kv_write_operations|KV Write Operations|Workers KV|Operations|0.000005|1",
          "kv_storage|KV Storage|Workers KV|GB-Months|0.5|1",
          "d1_rows_read|D1 - Rows Read|D1|Rows|0.000000001|1",
          "queues_standard_operations|Queues - Standard operations|Queues|Operations|0.0000004|1",
          "images_stored|Images Stored|Images|Images|0.00005|1",
          "r2_data_storage|R2 Data Storage|R2|GB-Months|0.015|5",
          "r2_class_a_operations|R2 Storage Class A Operations|R2|Operations|0.0000045|5",
          "r2_class_b_operations|R2 Storage Class B Operations|R2|Operations|0.00000036|5",
          "zaraz_loads|Zaraz Loads|Zaraz|Loads|0.0005|30",
          "http_transferred_bytes|HTTP Transferred Bytes|CDN|B|0|30",
          "argo_smart_routing_gb|Argo Smart Routing|Argo|GB|0.1|30",
          "load_balancing_dns_queries|Load Balancing DNS Queries|Load Balancing|Requests|0.000001|30",
          "cache_reserve_storage|Cache Reserve Storage|Cache Reserve|GB-Months|0.015|30");

  private record Metric(
      String id, String name, String family, String unit, BigDecimal price, int perDay) {
    static Metric parse(String line) {
      String[] column = line.split("\\|", -1);
      return new Metric(
          column[0],
          column[1],
          column[2],
          column[3],
          new BigDecimal(column[4]),
          Integer.parseInt(column[5]));
    }
  }

  /** A metric, and which one of its regions or zones. */
  private record Place(Metric metric, int number) {
    String region() {
      return metric.perDay() == REGIONS.size() ? '"' + REGIONS.get(number) + '"' : "null";
    }

    String zone(String format) {
      return metric.perDay() == ZONES ? format.formatted(number) : "null";
    }
  }

  private static final List<Place> DAY =
      METRICS.stream()
          .map(Metric::parse)
          .flatMap(
              metric ->
                  IntStream.range(0, metric.perDay()).mapToObj(number -> new Place(metric, number)))
          .toList();

  private final int records;
  private final IntUnaryOperator order;
  private int next;
  private byte[] chunk = START.getBytes(StandardCharsets.UTF_8);
  private int position;

  /** A body of so many records. */
  public UsageBody(int records) {
    this(records, IntUnaryOperator.identity());
  }

  private UsageBody(int records, IntUnaryOperator order) {
    this.records = records;
    this.order = order;
  }

  /** The same records, none of which has much in common with the one before. */
  public static UsageBody shuffled(int records) {
    List<Integer> order = IntStream.range(0, records).boxed().collect(toCollection(ArrayList::new));
    Collections.shuffle(order, new Random(6));
    return new UsageBody(records, order::get);
  }

  @Override
  public int read() {
    return fill() ? chunk[position++] & 0xff : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) {
    if (length > 0 && !fill()) {
      return -1;
    }
    int count = Math.min(length, chunk.length - position);
    System.arraycopy(chunk, position, target, offset, count);
    position += count;
    return count;
  }

  /** Makes the next part of the text when the last one has been read; false at the end. */
  private boolean fill() {
    if (position == chunk.length && next <= records) {
      String text = next == records ? END : (next == 0 ? "" : ",") + record(order.applyAsInt(next));
      chunk = text.getBytes(StandardCharsets.UTF_8);
      position = 0;
      next++;
    }
    return position < chunk.length;
  }

  private static String record(int number) {
    Place place = DAY.get(number % DAY.size());
    Metric metric = place.metric();
    LocalDate day = FIRST_DAY.plusDays(number / DAY.size() % 31);
    BigDecimal quantity = BigDecimal.valueOf(1_000L + number * 7_919L % 9_000_000L);
    BigDecimal contractedPrice = metric.price().multiply(new BigDecimal("0.9"));
    return String.format(
        Locale.ROOT,
        """
        {"BillingAccountId":"023e105f4ecef8ad9ca31a8372d0c353",\
        "BillingAccountName":"Kelp & Anchor","ChargeCategory":"Usage",\
        "ChargeDescription":"%1$s — daily usage","ChargeFrequency":"Usage-Based",\
        "ChargePeriodEnd":"%3$sT00:00:00Z","ChargePeriodStart":"%2$sT00:00:00Z",\
        "ConsumedQuantity":%4$s,"ConsumedUnit":"%5$s","HostProviderName":"Cloudflare",\
        "InvoiceIssuerName":"Cloudflare","ServiceProviderName":"Cloudflare",\
        "x_BillableMetricName":"%1$s","BilledCost":%6$s,"BillingCurrency":"USD",\
        "BillingPeriodEnd":"2026-11-01T00:00:00Z","BillingPeriodStart":"2026-10-01T00:00:00Z",\
        "ChargeClass":null,"ContractedCost":%6$s,"ContractedUnitPrice":%7$s,\
        "EffectiveCost":%6$s,"ListCost":%8$s,"ListUnitPrice":%9$s,"PricingQuantity":%4$s,\
        "PricingUnit":"%5$s","RegionId":%10$s,"RegionName":%10$s,\
        "SubAccountId":"4d0c8f2a-6b1e-4f73-9a58-c2e7d1b03f96","SubAccountName":"Workers Paid",\
        "x_BillableMetricId":"%11$s","x_ProductFamilyName":"%12$s",\
        "x_ZoneId":%13$s,"x_ZoneName":%14$s}""",
        metric.name(),
        day,
        day.plusDays(1),
        quantity,
        metric.unit(),
        plain(contractedPrice.multiply(quantity)),
        plain(contractedPrice),
        plain(metric.price().multiply(quantity)),
        plain(metric.price()),
        place.region(),
        metric.id(),
        metric.family(),
        place.zone("\"%032x\""),
        place.zone("\"zone-%d.example\""));
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
