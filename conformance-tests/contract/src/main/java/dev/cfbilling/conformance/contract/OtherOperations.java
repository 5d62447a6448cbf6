package dev.cfbilling.conformance.contract;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Operations of Cloudflare beside those of the contract that are known to be others: a call of one
 * is no sign that the API has moved.
 *
 * <p>Seen in npm {@code cloudflare} 7.2.0 and in the OpenAPI document of 2026-10-04; {@code
 * spec/DECISIONS.md} lists them under "Observed upstream, not in this contract".
 */
final class OtherOperations {
  private static final List<Pattern> BELOW_AN_ACCOUNT =
      List.of(
          Pattern.compile("(POST|PUT|PATCH|DELETE) /billing/profile"),
          Pattern.compile("POST /billing/profile/payment-method"),
          Pattern.compile("GET /billing/(history|credits|bad-debt|unpaid-invoice|usage)"),
          Pattern.compile("GET /billing/receipts/[^/]+/pdf"),
          Pattern.compile("POST /billing/(pay-bad-debt|pay-invoice|client-secret)"),
          Pattern.compile("PATCH /billing/invoices"),
          Pattern.compile("[A-Z]+ /billing/payment-methods(/.*)?"));

  private OtherOperations() {}

  /**
   * Whether a call is of one of them.
   *
   * @param place the path, with the owner's id replaced by its parameter
   */
  static boolean include(String method, String place) {
    String call = method + " " + place.replaceFirst("^/accounts/\\{[^}]*}", "");
    return BELOW_AN_ACCOUNT.stream().anyMatch(known -> known.matcher(call).matches());
  }
}
