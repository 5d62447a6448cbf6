package dev.cfbilling.conformance.probe;

import dev.cfbilling.conformance.contract.OwnColumns;
import dev.cfbilling.conformance.finding.Quote;
import dev.cfbilling.conformance.json.SentNumber;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * The parts of a record that identify it, and those that are compared.
 *
 * @param index in the result
 * @param key the identifying columns that the record has, in their order, with their values
 * @param quantity the ConsumedQuantity as sent, or why there is none
 * @param content a hash of all columns
 */
public record Row(
    int index,
    Map<String, String> key,
    String account,
    Optional<String> metric,
    Optional<String> subscription,
    Optional<Instant> billingPeriodStart,
    Optional<Instant> chargePeriodStart,
    Optional<BigDecimal> consumed,
    String quantity,
    int content) {
  private static final int MAX_DIGITS = 1000;

  /** The identifier of a metric in the list of an account's metrics. */
  private static final String METRIC_IN_LIST = "Id";

  public static Row of(int index, JsonNode row, Usage usage) {
    Map<String, String> key = new LinkedHashMap<>();
    for (String column : usage.key()) {
      text(row, column).ifPresent(value -> key.put(column, value));
    }
    Optional<SentNumber> consumed =
        row.path("ConsumedQuantity") instanceof SentNumber number
            ? Optional.of(number)
            : Optional.empty();
    return new Row(
        index,
        key,
        text(row, "BillingAccountId").orElse(""),
        text(row, usage == Usage.NONE ? METRIC_IN_LIST : OwnColumns.METRIC_ID),
        text(row, "SubscriptionId"),
        instant(row, "BillingPeriodStart"),
        instant(row, "ChargePeriodStart"),
        consumed.filter(Row::isOfUsualSize).map(SentNumber::decimalValue),
        consumed.map(SentNumber::sent).orElse("no number"),
        row.hashCode());
  }

  /** The identifying columns with their values, for a sentence. */
  public String named() {
    return key.entrySet().stream()
        .map(column -> column.getKey() + " " + Quote.text(column.getValue()))
        .collect(Collectors.joining(", "));
  }

  /** Longer numbers would make arithmetic too slow. */
  private static boolean isOfUsualSize(SentNumber number) {
    return number.sent().length() <= MAX_DIGITS
        && Math.abs((long) number.decimalValue().scale()) <= MAX_DIGITS;
  }

  /** Whether it corrects what was invoiced, as far as its answer tells. */
  public boolean isCorrection() {
    return "Correction".equals(key.get("ChargeClass"));
  }

  /** The day of its usage, in UTC. */
  public Optional<LocalDate> day() {
    return chargePeriodStart.map(start -> LocalDate.ofInstant(start, ZoneOffset.UTC));
  }

  /** Whether its usage is from before {@code day}. */
  public boolean isBefore(LocalDate day) {
    return day().map(own -> own.isBefore(day)).orElse(false);
  }

  private static Optional<String> text(JsonNode row, String column) {
    JsonNode value = row.path(column);
    return value.isString() ? Optional.of(value.asString()) : Optional.empty();
  }

  private static Optional<Instant> instant(JsonNode row, String column) {
    try {
      return text(row, column).map(OffsetDateTime::parse).map(OffsetDateTime::toInstant);
    } catch (DateTimeException alreadyReported) {
      return Optional.empty();
    }
  }
}
