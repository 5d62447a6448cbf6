package dev.cfbilling.conformance.mock.answer;

import dev.cfbilling.conformance.mock.data.Account;
import dev.cfbilling.conformance.mock.data.SeededIds;
import dev.cfbilling.conformance.mock.usage.BillingPeriods;
import java.math.BigDecimal;
import java.time.LocalDate;
import tools.jackson.databind.node.ObjectNode;

/** The billing profile of an account: a made-up person, and a masked card. */
final class ProfileAnswer {
  private static final int CENTS = 10_000;

  /** Adding this many days to any start gives a day in the next cycle, never in a later one. */
  private static final int MAX_CYCLE = 31;

  private ProfileAnswer() {}

  static ObjectNode of(Account account, SeededIds ids, LocalDate today) {
    ObjectNode profile = JsonOutput.object().put("id", ids.tag(account.id() + " profile"));
    putState(profile, account, ids, today);
    putContact(profile, account.name());
    putPayer(profile);
    putCard(profile, today);
    return profile;
  }

  private static void putState(
      ObjectNode profile, Account account, SeededIds ids, LocalDate today) {
    long cents = Math.floorMod(ids.number(account.id() + " balance"), CENTS);
    profile
        .put("account_type", "business")
        .put("balance", BigDecimal.valueOf(cents, 2).toPlainString())
        .put("created_on", "2023-04-17T09:26:03.1182Z")
        .put("edited_on", "2024-02-03T18:40:55.9071Z")
        .put("next_bill_date", Timestamps.of(nextBill(account, today)))
        .put("is_partner", false)
        .put("use_legacy", false);
  }

  /** The first day of the main subscription's next cycle; without one, of the next month. */
  private static LocalDate nextBill(Account account, LocalDate today) {
    BillingPeriods cycle =
        account.subscriptions().stream()
            .findFirst()
            .map(main -> BillingPeriods.anchoredOn(main.anchor().getDayOfMonth()))
            .orElse(BillingPeriods.MONTHS);
    return cycle.startOf(cycle.startOf(today).plusDays(MAX_CYCLE));
  }

  private static void putContact(ObjectNode profile, String company) {
    profile
        .put("first_name", "Aroha")
        .put("last_name", "Ngata")
        .put("company", company)
        .put("telephone", "+64 3 555 0100")
        .put("primary_email", "owner@example.com")
        .put("enterprise_primary_email", "office@example.com")
        .put("enterprise_billing_email", "invoices@example.com")
        .put("address", "18 Harbour Street")
        .put("address2", "Floor 3")
        .put("city", "Dunedin")
        .put("state", "Otago")
        .put("zipcode", "9016")
        .put("country", "NZ")
        .put("vat", "NZ000000000")
        .put("tax_id_type", "nz_gst");
  }

  private static void putPayer(ObjectNode profile) {
    profile
        .put("payment_first_name", "Wiremu")
        .put("payment_last_name", "Ngata")
        .put("payment_email", "payments@example.com")
        .put("payment_address", "18 Harbour Street")
        .put("payment_address2", "Floor 3")
        .put("payment_city", "Dunedin")
        .put("payment_state", "Otago")
        .put("payment_zipcode", "9016")
        .put("payment_country", "NZ");
  }

  private static void putCard(ObjectNode profile, LocalDate today) {
    profile
        .put("payment_gateway", "gateway")
        .put("payment_nonce", "redacted")
        .put("device_data", "redacted")
        .put("card_number", "************4242")
        .put("card_expiry_month", 11)
        .put("card_expiry_year", today.getYear() + 3)
        .put("validation_code", "***");
  }
}
