package dev.cfbilling.generator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names come out the same in every locale; the build runs its tests in a Turkish one. */
class JavaNamesTest {

  @ParameterizedTest
  @CsvSource({
    "x_ZoneId, xZoneId",
    "x_BillableMetricName, xBillableMetricName",
    "BillingAccountId, billingAccountId",
    "InvoiceIssuerName, invoiceIssuerName",
    "VATNumber, vatNumber",
    "account_id, accountId",
    "address2, address2",
    "from, from",
    "class, classValue",
    "hashCode, hashCodeValue",
    "reader, readerValue",
    "2fa, _2fa",
  })
  void namesAComponent(String wireName, String name) {
    assertThat(JavaNames.camelCase(wireName)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "Usage-Based, USAGE_BASED",
    "Correction, CORRECTION",
    "oneTime, ONE_TIME",
    "invoice, INVOICE",
    "3d, _3D",
  })
  void namesAConstant(String value, String name) {
    assertThat(JavaNames.constant(value)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "Billing Profile, BillingProfile",
    "PayGo Usage, PayGoUsage",
    "info-items, InfoItems"
  })
  void namesAnInterface(String tag, String name) {
    assertThat(JavaNames.pascalCase(tag)).isEqualTo(name);
  }
}
