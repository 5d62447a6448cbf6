package dev.cfbilling.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
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
    "toBuilder, toBuilderValue",
    "reader, reader",
    "2fa, _2fa",
    "zone.name of-it, zoneNameOfIt",
    "größe, grE",
    "@, value",
  })
  void namesAComponent(String wireName, String name) {
    assertThat(JavaNames.properties().unique(JavaNames.camelCase(wireName))).isEqualTo(name);
  }

  @Test
  void givesOutANameOnce() {
    NameScope names = JavaNames.properties();

    assertThat(List.of(names.unique("zoneId"), names.unique("zoneId"), names.unique("zoneId")))
        .containsExactly("zoneId", "zoneIdValue", "zoneIdValue2");
  }

  @Test
  void givesOutANameTogetherWithThoseMadeFromIt() {
    NameScope names = JavaNames.properties();
    names.unique("hasZone");

    assertThat(names.unique("zone", name -> List.of("has" + JavaNames.capitalized(name))))
        .isEqualTo("zoneValue");
  }

  @Test
  void tellsNoClassesApartByTheirCase() {
    NameScope names = JavaNames.classes();

    assertThat(List.of(names.unique("Zone"), names.unique("ZONE"), names.unique("List")))
        .containsExactly("Zone", "ZONEModel", "ListModel");
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
