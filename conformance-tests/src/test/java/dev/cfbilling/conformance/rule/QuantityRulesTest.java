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
      usage.pricing-unit | COST_AND_USAGE | {"-":"PricingUnit"} | error /result/0/PricingUnit is absent but PricingQuantity is 150000; both or neither are given (FOCUS PricingUnit-C-005)
      usage.pricing-unit | COST_AND_USAGE | {"PricingQuantity":null} | error /result/0/PricingQuantity is null but PricingUnit is "Operations"; both or neither are given (FOCUS PricingUnit-C-005)
      usage.consumed-quantity | COST_AND_USAGE | {"ConsumedQuantity":-0.5} | error /result/0/ConsumedQuantity is -0.5 in a record that is no correction; it must not be negative (FOCUS ConsumedQuantity-C-008)
      usage.consumed-quantity | PAYGO_BILLABLE_USAGE | {"ConsumedQuantity":-1} | error /result/0/ConsumedQuantity is -1 in a record that is no correction; it must not be negative (FOCUS ConsumedQuantity-C-008)
      usage.consumed-quantity | PAYGO_USAGE | {"ConsumedQuantity":-1} | warning /result/0/ConsumedQuantity is -1 in a record that is no correction; it must not be negative (FOCUS ConsumedQuantity-C-008)
      usage.consumed-unit | COST_AND_USAGE | {"ConsumedUnit":""} | error /result/0/ConsumedUnit is ""; a unit must not be blank (FOCUS ConsumedUnit-C-006)
      usage.consumed-unit | COST_AND_USAGE | {"ConsumedUnit":" "} | error /result/0/ConsumedUnit is " "; a unit must not be blank (FOCUS ConsumedUnit-C-006)
      usage.pricing-quantity | COST_AND_USAGE | {"PricingQuantity":150001.5} | warning /result/0/PricingQuantity is 150001.5 but ConsumedQuantity is 150000; no more is priced than was consumed, as a rule (FOCUS PricingQuantity)
      usage.pricing-quantity | PAYGO_BILLABLE_USAGE | {"PricingQuantity":1150002} | warning /result/0/PricingQuantity is 1150002 but ConsumedQuantity is 1150000; no more is priced than was consumed, as a rule (FOCUS PricingQuantity)
      usage.pricing-quantity | PAYGO_BILLABLE_USAGE | {"ConsumedUnit":"GB","PricingUnit":"GB","PricingQuantity":1150002} | warning /result/0/PricingQuantity is 1150002 but ConsumedQuantity is 1150000; no more is priced than was consumed, as a rule (FOCUS PricingQuantity)
      usage.pricing-quantity | PAYGO_USAGE | {"PricingQuantity":1150002} | warning /result/0/PricingQuantity is 1150002 but ConsumedQuantity is 1150000; no more is priced than was consumed, as a rule (FOCUS PricingQuantity)
      usage.unit-format | COST_AND_USAGE | {"ConsumedUnit":"GB-months"} | warning /result/0/ConsumedUnit is "GB-months"; a unit is written like GB, Requests or GB-Months (FOCUS UnitFormat-A-001)
      usage.unit-format | COST_AND_USAGE | {"ConsumedUnit":"requests"} | warning /result/0/ConsumedUnit is "requests"; a unit is written like GB, Requests or GB-Months (FOCUS UnitFormat-A-001)
      usage.unit-format | COST_AND_USAGE | {"ConsumedUnit":"Requests per Second"} | warning /result/0/ConsumedUnit is "Requests per Second"; a unit is written like GB, Requests or GB-Months (FOCUS UnitFormat-A-001)
      usage.unit-format | COST_AND_USAGE | {"ConsumedUnit":"GB-Month"} | warning /result/0/ConsumedUnit is "GB-Month"; a unit is written like GB, Requests or GB-Months (FOCUS UnitFormat-A-001)
      usage.unit-format | COST_AND_USAGE | {"ConsumedUnit":"GB/Seconds"} | warning /result/0/ConsumedUnit is "GB/Seconds"; a unit is written like GB, Requests or GB-Months (FOCUS UnitFormat-A-001)
      usage.unit-format | COST_AND_USAGE | {"ConsumedUnit":"0 Tokens"} | warning /result/0/ConsumedUnit is "0 Tokens"; a unit is written like GB, Requests or GB-Months (FOCUS UnitFormat-A-001)
      usage.unit-format | COST_AND_USAGE | {"ConsumedUnit":"1,000 Tokens"} | warning /result/0/ConsumedUnit is "1,000 Tokens"; a unit is written like GB, Requests or GB-Months (FOCUS UnitFormat-A-001)
      usage.unit-format | COST_AND_USAGE | {"PricingUnit":"count"} | warning /result/0/PricingUnit is "count"; a unit is written like GB, Requests or GB-Months (FOCUS UnitFormat-A-001)
      """)
  void rejects(String rule, RecordKind kind, String change, String finding) {
    assertThat(Meaning.of(rule, kind, change)).containsExactly(finding);
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
      usage.pricing-unit | COST_AND_USAGE | {"PricingUnit":null,"PricingQuantity":null}
      usage.pricing-unit | COST_AND_USAGE | {"PricingUnit":7,"PricingQuantity":null}
      usage.pricing-unit | PAYGO_USAGE | {}
      usage.consumed-quantity | COST_AND_USAGE | {"ConsumedQuantity":0}
      usage.consumed-quantity | COST_AND_USAGE | {"ConsumedQuantity":-5,"ChargeClass":"Correction"}
      usage.consumed-quantity | COST_AND_USAGE | {"ConsumedQuantity":-5,"ChargeClass":"correction"}
      usage.consumed-quantity | COST_AND_USAGE | {"ConsumedQuantity":-1e999999999}
      usage.consumed-unit | PAYGO_BILLABLE_USAGE | {"ConsumedUnit":""}
      usage.consumed-unit | PAYGO_USAGE | {"ConsumedUnit":""}
      usage.consumed-unit | COST_AND_USAGE | {"ConsumedUnit":null}
      usage.unit-format | COST_AND_USAGE | {"ConsumedUnit":"","PricingUnit":null}
      usage.unit-format | PAYGO_BILLABLE_USAGE | {"ConsumedUnit":"GB-months"}
      usage.pricing-quantity | COST_AND_USAGE | {"PricingQuantity":0}
      usage.pricing-quantity | COST_AND_USAGE | {"PricingQuantity":150001}
      usage.pricing-quantity | COST_AND_USAGE | {"PricingQuantity":9e9,"PricingUnit":"Tokens"}
      usage.pricing-quantity | COST_AND_USAGE | {"PricingQuantity":9e9,"ChargeClass":"Correction"}
      usage.pricing-quantity | COST_AND_USAGE | {"PricingQuantity":null}
      usage.pricing-quantity | PAYGO_BILLABLE_USAGE | {"ConsumedUnit":"GB","PricingUnit":"MB","PricingQuantity":1150002}
      usage.unit-format | COST_AND_USAGE | {"ConsumedUnit":"Requests"}
      usage.unit-format | COST_AND_USAGE | {"ConsumedUnit":"Milliseconds"}
      usage.unit-format | COST_AND_USAGE | {"ConsumedUnit":"GB-Months"}
      usage.unit-format | COST_AND_USAGE | {"ConsumedUnit":"GB-Seconds"}
      usage.unit-format | COST_AND_USAGE | {"ConsumedUnit":"GiB-Seconds"}
      usage.unit-format | COST_AND_USAGE | {"ConsumedUnit":"vCPU-Hours"}
      usage.unit-format | COST_AND_USAGE | {"ConsumedUnit":"1000 Tokens"}
      usage.unit-format | COST_AND_USAGE | {"ConsumedUnit":"Requests/Second"}
      usage.unit-format | COST_AND_USAGE | {"ConsumedUnit":"B"}
      usage.unit-format | COST_AND_USAGE | {"ConsumedUnit":"Dimension-Months"}
      usage.unit-format | COST_AND_USAGE | {"ConsumedUnit":"100 Twitch Neurons"}
      """)
  void leavesAlone(String rule, RecordKind kind, String change) {
    assertThat(Meaning.of(rule, kind, change)).isEmpty();
  }
}
