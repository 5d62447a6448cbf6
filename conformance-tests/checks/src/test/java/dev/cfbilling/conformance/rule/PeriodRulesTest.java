package dev.cfbilling.conformance.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.Traffic;
import dev.cfbilling.conformance.exchange.Exchange;
import dev.cfbilling.conformance.finding.Finding;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodRulesTest {

  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
      usage.utc | COST_AND_USAGE | {"ChargePeriodStart":"2025-05-01T02:00:00+02:00"} | error /result/0/ChargePeriodStart is "2025-05-01T02:00:00+02:00"; a date-time is in UTC, like 2025-05-01T00:00:00Z (FOCUS 1.2 DateTimeFormat-A-001-M)
      usage.utc | PAYGO_BILLABLE_USAGE | {"BillingPeriodStart":"2025-05-14t00:00:00Z"} | information /result/0/BillingPeriodStart is "2025-05-14t00:00:00Z", which is UTC; FOCUS wants the form with T and Z, like 2025-05-01T00:00:00Z (open: not said by the PayGo pages)
      usage.utc | PAYGO_USAGE | {"ChargePeriodEnd":"2025-05-15T00:00:00-00:00"} | information /result/0/ChargePeriodEnd is "2025-05-15T00:00:00-00:00", which is UTC; FOCUS wants the form with T and Z, like 2025-05-01T00:00:00Z (open: not said by the PayGo pages)
      usage.charge-period | COST_AND_USAGE | {"ChargePeriodStart":"2025-05-02T00:00:00Z","ChargePeriodEnd":"2025-05-01T00:00:00Z"} | error /result/0/ChargePeriodEnd is "2025-05-01T00:00:00Z" but the period starts at "2025-05-02T00:00:00Z"; the end must be later (FOCUS 1.2 ChargePeriodEnd-C-004-M)
      usage.charge-period | COST_AND_USAGE | {"ChargePeriodStart":"2025-05-01T00:00:00Z","ChargePeriodEnd":"2025-05-01T00:00:00Z"} | error /result/0/ChargePeriodEnd is "2025-05-01T00:00:00Z" but the period starts at "2025-05-01T00:00:00Z"; the end must be later (FOCUS 1.2 ChargePeriodEnd-C-004-M)
      usage.charge-period | COST_AND_USAGE | {"ChargePeriodStart":"2025-05-01T00:00:00Z","ChargePeriodEnd":"2025-05-01T02:00:00+02:00"} | error /result/0/ChargePeriodEnd is "2025-05-01T02:00:00+02:00" but the period starts at "2025-05-01T00:00:00Z"; the end must be later (FOCUS 1.2 ChargePeriodEnd-C-004-M)
      usage.one-day | COST_AND_USAGE | {"ChargePeriodStart":"2025-05-01T00:00:00Z","ChargePeriodEnd":"2025-05-03T00:00:00Z"} | error /result/0/ChargePeriodEnd is "2025-05-03T00:00:00Z", of a period from "2025-05-01T00:00:00Z" to "2025-05-03T00:00:00Z"; it is to be one day from midnight to midnight in UTC (the account page)
      usage.one-day | COST_AND_USAGE | {"ChargePeriodStart":"2025-05-01T12:00:00Z","ChargePeriodEnd":"2025-05-02T12:00:00Z"} | error /result/0/ChargePeriodStart is "2025-05-01T12:00:00Z", of a period from "2025-05-01T12:00:00Z" to "2025-05-02T12:00:00Z"; it is to be one day from midnight to midnight in UTC (the account page)
      usage.one-day | COST_AND_USAGE | {"ChargePeriodStart":"2025-05-01T00:00:00Z","ChargePeriodEnd":"2025-05-01T23:59:59Z"} | error /result/0/ChargePeriodEnd is "2025-05-01T23:59:59Z", of a period from "2025-05-01T00:00:00Z" to "2025-05-01T23:59:59Z"; it is to be one day from midnight to midnight in UTC (the account page)
      usage.one-day | PAYGO_BILLABLE_USAGE | {"ChargePeriodStart":"2025-05-14T00:00:00Z","ChargePeriodEnd":"2025-05-16T00:00:00Z"} | warning /result/0/ChargePeriodEnd is "2025-05-16T00:00:00Z", of a period from "2025-05-14T00:00:00Z" to "2025-05-16T00:00:00Z"; it is to be one day from midnight to midnight in UTC (inferred from the PayGo pages' example)
      usage.one-day | PAYGO_USAGE | {"ChargePeriodStart":"2025-05-14T00:00:00Z","ChargePeriodEnd":"2025-06-14T00:00:00Z"} | warning /result/0/ChargePeriodEnd is "2025-06-14T00:00:00Z", of a period from "2025-05-14T00:00:00Z" to "2025-06-14T00:00:00Z"; it is to be one day from midnight to midnight in UTC (inferred from the PayGo pages' example)
      usage.billing-period | COST_AND_USAGE | {"ChargePeriodStart":"2025-04-30T00:00:00Z","ChargePeriodEnd":"2025-05-01T00:00:00Z"} | warning /result/0/ChargePeriodStart is "2025-04-30T00:00:00Z" but the billing period starts at "2025-05-01T00:00:00Z"; a charge must not begin before it (inferred from FOCUS 1.2 BillingPeriodStart-C-004-M)
      usage.billing-period | COST_AND_USAGE | {"ChargePeriodStart":"2025-06-01T00:00:00Z","ChargePeriodEnd":"2025-06-02T00:00:00Z"} | warning /result/0/ChargePeriodEnd is "2025-06-02T00:00:00Z" but the billing period ends at "2025-06-01T00:00:00Z"; a charge must not outlast it (inferred from FOCUS 1.2 BillingPeriodEnd-C-004-M)
      usage.billing-period | PAYGO_USAGE | {"ChargePeriodStart":"2025-05-13T00:00:00Z","ChargePeriodEnd":"2025-05-14T00:00:00Z"} | warning /result/0/ChargePeriodStart is "2025-05-13T00:00:00Z" but the billing period starts at "2025-05-14T00:00:00Z"; a charge must not begin before it (inferred from FOCUS 1.2 BillingPeriodStart-C-004-M)
      usage.billing-period-pair | COST_AND_USAGE | {"-":"BillingPeriodEnd"} | warning /result/0/BillingPeriodEnd is absent but BillingPeriodStart is "2025-05-01T00:00:00Z"; both or neither are given (inferred from FOCUS 1.2 BillingPeriodEnd-C-003-M)
      usage.billing-period-pair | COST_AND_USAGE | {"BillingPeriodStart":null} | warning /result/0/BillingPeriodStart is null but BillingPeriodEnd is "2025-06-01T00:00:00Z"; both or neither are given (inferred from FOCUS 1.2 BillingPeriodStart-C-003-M)
      usage.billing-month | COST_AND_USAGE | {"BillingPeriodEnd":"2025-05-01T00:00:00Z"} | error /result/0/BillingPeriodEnd is "2025-05-01T00:00:00Z" but BillingPeriodStart is "2025-05-01T00:00:00Z"; a billing period ends after it starts (FOCUS 1.2 BillingPeriodEnd-C-004-M)
      usage.billing-month | COST_AND_USAGE | {"BillingPeriodEnd":"2025-06-01T00:00:00.1Z"} | warning /result/0/BillingPeriodEnd is "2025-06-01T00:00:00.1Z", of a billing period that starts at "2025-05-01T00:00:00Z"; 28 to 31 days are expected (inferred from billing by the month)
      usage.billing-month | COST_AND_USAGE | {"BillingPeriodEnd":"2025-05-28T23:59:59Z"} | warning /result/0/BillingPeriodEnd is "2025-05-28T23:59:59Z", of a billing period that starts at "2025-05-01T00:00:00Z"; 28 to 31 days are expected (inferred from billing by the month)
      usage.correction | COST_AND_USAGE | {"ChargeClass":"Correction","ChargePeriodStart":"2025-07-02T00:00:00Z","BillingPeriodStart":"2025-07-01T00:00:00Z","BillingPeriodEnd":"2025-08-01T00:00:00Z"} | warning /result/0/ChargeClass is "Correction" of a charge from "2025-07-02T00:00:00Z" on, in a billing period from "2025-07-01T00:00:00Z" to "2025-08-01T00:00:00Z", which is not over; what is corrected has been invoiced (inferred from FOCUS 1.2 ChargeClass-C-003-C)
      usage.correction | COST_AND_USAGE | {"ChargeClass":"Correction","ChargePeriodStart":"2025-06-18T00:00:00Z","BillingPeriodStart":"2025-06-18T00:00:00Z","BillingPeriodEnd":null} | warning /result/0/ChargeClass is "Correction" of a charge from "2025-06-18T00:00:00Z" on, in a billing period from "2025-06-18T00:00:00Z" to null, which is not over; what is corrected has been invoiced (inferred from FOCUS 1.2 ChargeClass-C-003-C)
      """)
  void rejects(String rule, RecordKind kind, String change, String finding) {
    assertThat(Meaning.of(rule, kind, change)).containsExactly(finding);
  }

  /** So that a capture has the same verdict on every day. */
  @Test
  void holdACorrectionAgainstTheTimeOfItsAnswer() {
    String correctionOfMay = Meaning.body("{\"ChargeClass\":\"Correction\"}");

    assertThat(askedFor("2025-05-20T06:00:00Z", correctionOfMay))
        .containsExactly("usage.correction");
    assertThat(askedFor("2025-06-01T00:00:00Z", correctionOfMay)).isEmpty();
  }

  private static List<String> askedFor(String time, String body) {
    Exchange answer = Traffic.answer("accounts/%s/billable/usage", 200, body);
    Exchange dated = new Exchange(0, answer.request(), answer.response(), Instant.parse(time));
    return Meaning.inspect(Traffic.CONTRACT, dated).stream().map(Finding::check).toList();
  }
}
