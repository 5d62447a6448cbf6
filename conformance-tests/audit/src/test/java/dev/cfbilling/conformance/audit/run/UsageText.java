package dev.cfbilling.conformance.audit.run;

import java.time.Instant;

/** Answers with usage, as JSON. */
final class UsageText {
  private static final int SECONDS_A_DAY = 86400;

  private UsageText() {}

  /** An answer with these records. */
  static String answer(String... records) {
    return """
        {"success": true, "errors": [], "messages": [], "result": [%s]}
        """
        .formatted(String.join(", ", records));
  }

  /** A record in FOCUS columns. */
  static String of(String account, String day, String metric, String quantity) {
    return """
        {"BillingAccountId": "%s", "BillingAccountName": "Kelp & Anchor", "ChargeCategory": "Usage",
         "ChargeDescription": "%s", "ChargeFrequency": "Usage-Based",
         "ChargePeriodStart": "%sT00:00:00Z", "ChargePeriodEnd": "%s",
         "ConsumedQuantity": %s, "ConsumedUnit": "Requests", "HostProviderName": "Cloudflare",
         "InvoiceIssuerName": "Cloudflare", "ServiceProviderName": "Cloudflare",
         "x_BillableMetricId": "%s", "x_BillableMetricName": "%s"}
        """
        .formatted(account, metric, day, end(day), quantity, metric, metric);
  }

  /** When a day is over. */
  static Instant end(String day) {
    return Instant.parse(day + "T00:00:00Z").plusSeconds(SECONDS_A_DAY);
  }
}
