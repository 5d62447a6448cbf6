package dev.cfbilling.conformance.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityRulesTest {

  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
      usage.pricing-unit | COST_AND_USAGE | {"-":"PricingUnit"} | error /result/0/PricingUnit is absent but PricingQuantity is 150000; both or neither are given (FOCUS 1.2 PricingUnit-C-006-C)
      usage.pricing-unit | COST_AND_USAGE | {"PricingQuantity":null} | error /result/0/PricingUnit is "Operations" but PricingQuantity is null; both or neither are given (FOCUS 1.2 PricingUnit-C-005-C)
      usage.pricing-unit | COST_AND_USAGE | {"PricingUnit":""} | error /result/0/PricingUnit is "" but PricingQuantity is 150000; a priced quantity has a unit (FOCUS 1.2 NullHandling-A-002-M)
      usage.pricing-unit | COST_AND_USAGE | {"PricingUnit":" "} | error /result/0/PricingUnit is " " but PricingQuantity is 150000; a priced quantity has a unit (FOCUS 1.2 NullHandling-A-002-M)
      usage.pricing-unit | COST_AND_USAGE | {"PricingUnit":"","PricingQuantity":null} | error /result/0/PricingUnit is "" but PricingQuantity is null; both or neither are given (FOCUS 1.2 PricingUnit-C-005-C)
      usage.consumed-quantity | COST_AND_USAGE | {"ConsumedQuantity":-0.5} | warning /result/0/ConsumedQuantity is -0.5 in a record that is no correction; it must not be negative (inferred from its description)
      usage.consumed-quantity | PAYGO_BILLABLE_USAGE | {"ConsumedQuantity":-1} | warning /result/0/ConsumedQuantity is -1 in a record that is no correction; it must not be negative (inferred from its description)
      usage.consumed-quantity | PAYGO_USAGE | {"ConsumedQuantity":-1} | warning /result/0/ConsumedQuantity is -1 in a record that is no correction; it must not be negative (inferred from its description)
      usage.consumed-unit | COST_AND_USAGE | {"ConsumedUnit":""} | warning /result/0/ConsumedUnit is ""; a unit must not be blank (FOCUS 1.2 StringHandling-A-007-M, which recommends it)
      usage.consumed-unit | COST_AND_USAGE | {"ConsumedUnit":" "} | warning /result/0/ConsumedUnit is " "; a unit must not be blank (FOCUS 1.2 StringHandling-A-007-M, which recommends it)
      usage.pricing-quantity | COST_AND_USAGE | {"PricingQuantity":150001.5} | warning /result/0/PricingQuantity is 150001.5 but ConsumedQuantity is 150000; no more is priced than was consumed, as a rule (inferred from FOCUS 1.3 PricingQuantity)
      usage.pricing-quantity | PAYGO_BILLABLE_USAGE | {"PricingQuantity":1150002} | warning /result/0/PricingQuantity is 1150002 but ConsumedQuantity is 1150000; no more is priced than was consumed, as a rule (inferred from FOCUS 1.3 PricingQuantity)
      usage.pricing-quantity | PAYGO_BILLABLE_USAGE | {"ConsumedUnit":"GB","PricingUnit":"GB","PricingQuantity":1150002} | warning /result/0/PricingQuantity is 1150002 but ConsumedQuantity is 1150000; no more is priced than was consumed, as a rule (inferred from FOCUS 1.3 PricingQuantity)
      usage.pricing-quantity | COST_AND_USAGE | {"PricingQuantity":300000} | warning /result/0/PricingQuantity is 300000 but ConsumedQuantity is 150000; no more is priced than was consumed, as a rule (inferred from FOCUS 1.3 PricingQuantity)
      usage.pricing-quantity | COST_AND_USAGE | {"ConsumedQuantity":499999,"PricingQuantity":1500000} | warning /result/0/PricingQuantity is 1500000 but ConsumedQuantity is 499999; no more is priced than was consumed, as a rule (inferred from FOCUS 1.3 PricingQuantity)
      usage.unit-format | COST_AND_USAGE | {"ConsumedUnit":"GB-months"} | warning /result/0/ConsumedUnit is "GB-months"; a unit is written like GB, Requests or GB-Months (FOCUS 1.2 ConsumedUnit-C-003-O, which recommends it)
      usage.unit-format | COST_AND_USAGE | {"ConsumedUnit":"requests"} | warning /result/0/ConsumedUnit is "requests"; a unit is written like GB, Requests or GB-Months (FOCUS 1.2 ConsumedUnit-C-003-O, which recommends it)
      usage.unit-format | COST_AND_USAGE | {"ConsumedUnit":"Requests per Second"} | warning /result/0/ConsumedUnit is "Requests per Second"; a unit is written like GB, Requests or GB-Months (FOCUS 1.2 ConsumedUnit-C-003-O, which recommends it)
      usage.unit-format | COST_AND_USAGE | {"ConsumedUnit":"GB-Month"} | warning /result/0/ConsumedUnit is "GB-Month"; a unit is written like GB, Requests or GB-Months (FOCUS 1.2 ConsumedUnit-C-003-O, which recommends it)
      usage.unit-format | COST_AND_USAGE | {"ConsumedUnit":"GB/Seconds"} | warning /result/0/ConsumedUnit is "GB/Seconds"; a unit is written like GB, Requests or GB-Months (FOCUS 1.2 ConsumedUnit-C-003-O, which recommends it)
      usage.unit-format | COST_AND_USAGE | {"ConsumedUnit":"0 Tokens"} | warning /result/0/ConsumedUnit is "0 Tokens"; a unit is written like GB, Requests or GB-Months (FOCUS 1.2 ConsumedUnit-C-003-O, which recommends it)
      usage.unit-format | COST_AND_USAGE | {"ConsumedUnit":"1,000 Tokens"} | warning /result/0/ConsumedUnit is "1,000 Tokens"; a unit is written like GB, Requests or GB-Months (FOCUS 1.2 ConsumedUnit-C-003-O, which recommends it)
      usage.unit-format | COST_AND_USAGE | {"ConsumedUnit":"Units/3 Month"} | warning /result/0/ConsumedUnit is "Units/3 Month"; a unit is written like GB, Requests or GB-Months (FOCUS 1.2 ConsumedUnit-C-003-O, which recommends it)
      usage.unit-format | COST_AND_USAGE | {"ConsumedUnit":"Units/0 Months"} | warning /result/0/ConsumedUnit is "Units/0 Months"; a unit is written like GB, Requests or GB-Months (FOCUS 1.2 ConsumedUnit-C-003-O, which recommends it)
      usage.unit-format | COST_AND_USAGE | {"ConsumedUnit":"Units/1.5 Months"} | warning /result/0/ConsumedUnit is "Units/1.5 Months"; a unit is written like GB, Requests or GB-Months (FOCUS 1.2 ConsumedUnit-C-003-O, which recommends it)
      usage.unit-format | COST_AND_USAGE | {"ConsumedUnit":"GBs"} | warning /result/0/ConsumedUnit is "GBs"; a unit is written like GB, Requests or GB-Months (FOCUS 1.2 ConsumedUnit-C-003-O, which recommends it)
      usage.unit-format | COST_AND_USAGE | {"ConsumedUnit":"Gigabytes"} | warning /result/0/ConsumedUnit is "Gigabytes"; a unit is written like GB, Requests or GB-Months (FOCUS 1.2 ConsumedUnit-C-003-O, which recommends it)
      usage.unit-format | COST_AND_USAGE | {"ConsumedUnit":"Bytes"} | warning /result/0/ConsumedUnit is "Bytes"; a unit is written like GB, Requests or GB-Months (FOCUS 1.2 ConsumedUnit-C-003-O, which recommends it)
      usage.unit-format | COST_AND_USAGE | {"ConsumedUnit":"MBs-Days"} | warning /result/0/ConsumedUnit is "MBs-Days"; a unit is written like GB, Requests or GB-Months (FOCUS 1.2 ConsumedUnit-C-003-O, which recommends it)
      usage.unit-format | COST_AND_USAGE | {"ConsumedUnit":"GiBs/Second"} | warning /result/0/ConsumedUnit is "GiBs/Second"; a unit is written like GB, Requests or GB-Months (FOCUS 1.2 ConsumedUnit-C-003-O, which recommends it)
      usage.unit-format | COST_AND_USAGE | {"ConsumedUnit":"1000 Kilobits"} | warning /result/0/ConsumedUnit is "1000 Kilobits"; a unit is written like GB, Requests or GB-Months (FOCUS 1.2 ConsumedUnit-C-003-O, which recommends it)
      usage.unit-format | COST_AND_USAGE | {"ConsumedUnit":"GB-Weeks"} | warning /result/0/ConsumedUnit is "GB-Weeks"; a unit is written like GB, Requests or GB-Months (FOCUS 1.2 ConsumedUnit-C-003-O, which recommends it)
      usage.unit-format | COST_AND_USAGE | {"ConsumedUnit":"Requests/Week"} | warning /result/0/ConsumedUnit is "Requests/Week"; a unit is written like GB, Requests or GB-Months (FOCUS 1.2 ConsumedUnit-C-003-O, which recommends it)
      usage.unit-format | COST_AND_USAGE | {"PricingUnit":"count"} | warning /result/0/PricingUnit is "count"; a unit is written like GB, Requests or GB-Months (FOCUS 1.2 PricingUnit-C-003-O, which recommends it)
      """)
  void rejects(String rule, RecordKind kind, String change, String finding) {
    assertThat(Meaning.of(rule, kind, change)).containsExactly(finding);
  }
}
