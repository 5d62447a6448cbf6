package dev.cfbilling.conformance.drift;

import static dev.cfbilling.conformance.drift.result.Effect.BREAKS_CALLER;
import static dev.cfbilling.conformance.drift.result.Effect.BREAKS_READER;
import static dev.cfbilling.conformance.drift.result.Effect.COMPATIBLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.contract.OwnColumns;
import dev.cfbilling.conformance.drift.result.DriftReport;
import dev.cfbilling.conformance.drift.result.Effect;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each row of the history of the API: the document after the change is compared with a contract
 * that says what was before. Every change of the row is named once, and nothing else is.
 */
class DriftTableTest {
  private static final ApiHistory HISTORY = new ApiHistory();

  @TempDir private Path directory;

  record Row(String before, String after, List<String> changes) {
    @Override
    public String toString() {
      return after;
    }
  }

  static Stream<Row> rows() {
    return Stream.of(
        row("before", "2025-05-28", said(COMPATIBLE, "getBillingProfile is deprecated now")),
        row(
            "2025-05-28",
            "2026-03-06",
            said(COMPATIBLE, "GET /accounts/{account_id}/billing/usage/paygo is new")),
        row(
            "2026-03-06",
            "2026-03-17",
            said(BREAKS_CALLER, "the query parameter last_year_period_start is gone"),
            said(BREAKS_CALLER, "the query parameter last_month_period_start is gone"),
            said(COMPATIBLE, "getBillingUsagePaygo is beta now; it was without a label"),
            said(COMPATIBLE, "getBillingUsagePaygo is restricted now; it was without a label")),
        row(
            "2026-03-17",
            "2026-04-27",
            said(COMPATIBLE, "getBillingUsagePaygo is alpha now; it was beta")),
        row(
            "2026-04-27",
            "2026-05-04",
            said(BREAKS_READER, "ConsumedUnit has no minLength now; it had minLength 1")),
        row(
            "2026-05-04",
            "2026-05-20 1b35ccd5c",
            said(
                BREAKS_CALLER,
                "GET /accounts/{account_id}/billing/usage/paygo"
                    + " is at /accounts/{account_id}/paygo-usage now"),
            said(COMPATIBLE, "GET /accounts/{account_id}/billable/usage is new"),
            said(COMPATIBLE, "GET /organizations/{organization_id}/billable/usage is new")),
        row(
            "2026-05-20 1b35ccd5c",
            "2026-05-20 2a7ae1ca6",
            said(COMPATIBLE, "ServiceFamilyName is new: optional, string")),
        row(
            "2026-05-20 2a7ae1ca6",
            "2026-06-03",
            said(COMPATIBLE, "ZoneId is new: optional, string, or null"),
            said(COMPATIBLE, "ZoneName is new: optional, string, or null")),
        row(
            "2026-06-03",
            "2026-06-22",
            said(COMPATIBLE, "SubscriptionId is new: optional, string, or null")),
        row(
            "2026-06-22",
            "2026-07-10",
            said(BREAKS_CALLER, "the query parameter metric is called metric_id now"),
            said(
                BREAKS_CALLER,
                "the query parameter metric_id is array of string, maxItems 10 now;"
                    + " it was string, maxLength 128"),
            said(BREAKS_CALLER, "the query parameter metric is gone")),
        row(
            "2026-07-10",
            "2026-07-16",
            said(COMPATIBLE, "getPaygoUsage is without a label now; it was alpha"),
            said(COMPATIBLE, "GET /accounts/{account_id}/paygo-usage-info is new")),
        row(
            "2026-07-16",
            "2026-07-24",
            said(COMPATIBLE, "x_ProductCategoryName is new: optional, string")),
        row(
            "2026-07-24",
            "2026-08-02",
            said(BREAKS_CALLER, "GET /accounts/{account_id}/paygo-usage is gone"),
            said(BREAKS_CALLER, "GET /accounts/{account_id}/paygo-usage-info is gone"),
            said(COMPATIBLE, "x_ProductFamilyId is new: optional, string")),
        row(
            "2026-08-02 without the gap",
            "2026-08-03",
            said(COMPATIBLE, "getPaygoUsage is general now; it was restricted"),
            said(COMPATIBLE, "getPaygoBillableUsageInfo is general now; it was restricted")),
        row(
            "2026-08-03",
            "2026-08-04",
            said(
                BREAKS_CALLER,
                "GET /accounts/{account_id}/paygo-usage"
                    + " is at /accounts/{account_id}/billable-usage now"),
            said(
                BREAKS_CALLER,
                "GET /accounts/{account_id}/paygo-usage-info"
                    + " is at /accounts/{account_id}/billable-usage/info now"),
            said(COMPATIBLE, "BilledCost is new: required, number"),
            said(COMPATIBLE, "BillingAccountId is new: required, string"),
            said(COMPATIBLE, "BillingAccountName is new: required, string, or null"),
            said(COMPATIBLE, "ChargeCategory is new: required, string"),
            said(COMPATIBLE, "ChargeClass is new: required, string, or null"),
            said(COMPATIBLE, "ChargeDescription is new: required, string, or null"),
            said(COMPATIBLE, "EffectiveCost is new: required, number"),
            said(COMPATIBLE, "HostProviderName is new: required, string"),
            said(COMPATIBLE, "InvoiceIssuerName is new: required, string"),
            said(COMPATIBLE, "ListCost is new: required, number"),
            said(COMPATIBLE, "PricingUnit is new: required, string"),
            said(COMPATIBLE, "ServiceProviderName is new: required, string")),
        row(
            "2026-08-04",
            "2026-08-07",
            said(BREAKS_CALLER, "the query parameter metric_id is gone"),
            said(COMPATIBLE, OwnColumns.METRIC_ID + " is required now")),
        // 2026-08-18: a side branch went back to the shape of July.
        row(
            "2026-08-07",
            "2026-07-24",
            said(
                BREAKS_CALLER,
                "GET /accounts/{account_id}/billable-usage"
                    + " is at /accounts/{account_id}/paygo-usage now"),
            said(
                BREAKS_CALLER,
                "GET /accounts/{account_id}/billable-usage/info"
                    + " is at /accounts/{account_id}/paygo-usage-info now"),
            said(BREAKS_READER, "BilledCost is gone"),
            said(BREAKS_READER, "BillingAccountId is gone"),
            said(BREAKS_READER, "BillingAccountName is gone"),
            said(BREAKS_READER, "ChargeCategory is gone"),
            said(BREAKS_READER, "ChargeClass is gone"),
            said(BREAKS_READER, "ChargeDescription is gone"),
            said(BREAKS_READER, "EffectiveCost is gone"),
            said(BREAKS_READER, "HostProviderName is gone"),
            said(BREAKS_READER, "InvoiceIssuerName is gone"),
            said(BREAKS_READER, "ListCost is gone"),
            said(BREAKS_READER, "PricingUnit is gone"),
            said(BREAKS_READER, "ServiceProviderName is gone"),
            said(BREAKS_READER, OwnColumns.METRIC_ID + " may be absent now"),
            said(BREAKS_READER, "x_ProductFamilyId is gone"),
            said(COMPATIBLE, "getPaygoBillableUsage is restricted now; it was general"),
            said(COMPATIBLE, "getPaygoBillableUsageInfo is restricted now; it was general"),
            said(COMPATIBLE, "the query parameter metric_id is new, and optional")),
        row(
            "2026-08-07",
            "later",
            said(BREAKS_READER, "BillingAccountId may be absent now"),
            said(BREAKS_READER, "BillingAccountName may be absent now"),
            said(BREAKS_READER, OwnColumns.METRIC_NAME + " may be absent now"),
            said(COMPATIBLE, "Tags is new: optional, object"),
            said(COMPATIBLE, "POST /accounts/{account_id}/billable/usage is new"),
            said(COMPATIBLE, "GET /accounts/{account_id}/billable/usage/billable-metrics is new")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void namesEveryChangeOfTheRowOnce(Row row) throws IOException {
    DriftReport report = compare(row.before(), row.after());

    assertThat(report.differences().stream().map(d -> said(d.effect(), d.what())))
        .containsExactlyInAnyOrderElementsOf(row.changes());
    assertThat(report.notes()).isEmpty();
  }

  private DriftReport compare(String before, String after) throws IOException {
    return Comparison.withUpstream(
        Documents.document(HISTORY.on(before), directory.resolve("contract.json")),
        Documents.document(HISTORY.on(after), directory.resolve("upstream.json")));
  }

  private static Row row(String before, String after, String... changes) {
    return new Row(before, after, List.of(changes));
  }

  private static String said(Effect effect, String what) {
    return effect + ": " + what;
  }
}
