package dev.cfbilling.conformance.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CostRulesTest {

  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
      usage.currency | COST_AND_USAGE | {"BillingCurrency":"usd"} | error /result/0/BillingCurrency is "usd"; a currency is an active ISO 4217 code, like USD (FOCUS CurrencyFormat-A-001)
      usage.currency | COST_AND_USAGE | {"BillingCurrency":"DEM"} | error /result/0/BillingCurrency is "DEM"; a currency is an active ISO 4217 code, like USD (FOCUS CurrencyFormat-A-001)
      usage.currency | PAYGO_USAGE | {"BillingCurrency":""} | error /result/0/BillingCurrency is ""; a currency is an active ISO 4217 code, like USD (FOCUS CurrencyFormat-A-001)
      usage.currency | COST_AND_USAGE | {"BillingCurrency":null} | error /result/0/BillingCurrency is null but BilledCost is 0.675; money has a currency (FOCUS BillingCurrency-C-003)
      usage.currency | COST_AND_USAGE | {"-":"BillingCurrency","BilledCost":null,"EffectiveCost":null,"ListCost":null,"ContractedCost":null} | error /result/0/BillingCurrency is absent but ListUnitPrice is 0.000005; money has a currency (FOCUS BillingCurrency-C-003)
      usage.currency | COST_AND_USAGE | {"BilledCost":null,"EffectiveCost":null,"ListCost":null,"ContractedCost":null,"ListUnitPrice":null,"ContractedUnitPrice":null} | error /result/0/BillingCurrency is "USD" but the record has no cost and no price; without money there is no currency (FOCUS BillingCurrency-C-006)
      usage.list-cost | COST_AND_USAGE | {"ListCost":0.7575} | error /result/0/ListCost is 0.7575 but ListUnitPrice 0.000005 times PricingQuantity 150000 is 0.75; the two must agree (FOCUS ListCost-C-009)
      usage.list-cost | COST_AND_USAGE | {"ListCost":0.75000076} | error /result/0/ListCost is 0.75000076 but ListUnitPrice 0.000005 times PricingQuantity 150000 is 0.75; the two must agree (FOCUS ListCost-C-009)
      usage.list-cost | COST_AND_USAGE | {"ListCost":-0.75} | error /result/0/ListCost is -0.75 but ListUnitPrice 0.000005 times PricingQuantity 150000 is 0.75; the two must agree (FOCUS ListCost-C-009)
      usage.contracted-cost | COST_AND_USAGE | {"ContractedCost":0.67} | error /result/0/ContractedCost is 0.67 but ContractedUnitPrice 0.0000045 times PricingQuantity 150000 is 0.675; the two must agree (FOCUS ContractedCost-C-009)
      usage.contracted-cost | COST_AND_USAGE | {"ContractedCost":0.67,"ChargeClass":"Correction"} | warning /result/0/ContractedCost is 0.67 but ContractedUnitPrice 0.0000045 times PricingQuantity 150000 is 0.675; the two must agree (FOCUS ContractedCost-C-009)
      usage.unit-price | COST_AND_USAGE | {"ListUnitPrice":-5e-6} | error /result/0/ListUnitPrice is -0.000005; a unit price must not be negative (FOCUS ListUnitPrice-C-008)
      usage.unit-price | COST_AND_USAGE | {"ContractedUnitPrice":-1} | error /result/0/ContractedUnitPrice is -1; a unit price must not be negative (FOCUS ContractedUnitPrice-C-009)
      usage.discount | COST_AND_USAGE | {"ContractedUnitPrice":0.000006} | warning /result/0/ContractedUnitPrice is 0.000006 but ListUnitPrice is 0.000005; what was agreed is not dearer than the list, as a rule (FOCUS 1.3, ContractedUnitPrice)
      usage.discount | COST_AND_USAGE | {"ContractedUnitPrice":0.000006,"ContractedCost":0.9} | warning /result/0/ContractedUnitPrice is 0.000006 but ListUnitPrice is 0.000005; what was agreed is not dearer than the list, as a rule (FOCUS 1.3, ContractedUnitPrice)
      usage.discount | COST_AND_USAGE | {"ContractedUnitPrice":null,"ContractedCost":0.76} | warning /result/0/ContractedCost is 0.76 but ListCost is 0.75; what was agreed is not dearer than the list, as a rule (FOCUS 1.3, ContractedCost)
      usage.billed-cost | COST_AND_USAGE | {"BilledCost":0.7} | warning /result/0/BilledCost is 0.7 but ContractedCost is 0.675; reductions only lower a cost, as a rule (FOCUS 1.3, BilledCost)
      usage.billed-cost | COST_AND_USAGE | {"EffectiveCost":0.7} | warning /result/0/EffectiveCost is 0.7 but ContractedCost is 0.675; reductions only lower a cost, as a rule (FOCUS 1.3, EffectiveCost)
      usage.cost-columns | COST_AND_USAGE | {"EffectiveCost":null,"ListCost":null} | error /result/0/EffectiveCost is null but BilledCost is 0.675; a record has all four costs or none (FOCUS EffectiveCost-C-003)
      usage.cost-columns | COST_AND_USAGE | {"-":"ContractedCost"} | error /result/0/ContractedCost is absent but BilledCost is 0.675; a record has all four costs or none (FOCUS ContractedCost-C-003)
      usage.price-null | COST_AND_USAGE | {"-":"ListUnitPrice"} | warning /result/0/ListUnitPrice is absent but the record has costs; usage with costs has it too (FOCUS ListUnitPrice-C-005)
      usage.price-null | COST_AND_USAGE | {"ContractedUnitPrice":null} | warning /result/0/ContractedUnitPrice is null but the record has costs; usage with costs has it too (FOCUS ContractedUnitPrice-C-006)
      usage.price-null | COST_AND_USAGE | {"PricingQuantity":null,"PricingUnit":null} | warning /result/0/PricingQuantity is null but the record has costs; usage with costs has it too (FOCUS PricingQuantity-C-005)
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
      usage.currency | COST_AND_USAGE | {"BillingCurrency":null,"ListUnitPrice":null,"ContractedUnitPrice":null,"BilledCost":null,"EffectiveCost":null,"ListCost":null,"ContractedCost":null}
      usage.currency | COST_AND_USAGE | {"BillingCurrency":7}
      usage.currency | COST_AND_USAGE | {"BillingCurrency":"XCG"}
      usage.currency | COST_AND_USAGE | {"BilledCost":null,"EffectiveCost":null,"ListCost":null,"ContractedCost":null,"ContractedUnitPrice":null}
      usage.list-cost | COST_AND_USAGE | {"ListCost":0.7500007}
      usage.list-cost | COST_AND_USAGE | {"ListCost":0.7499993}
      usage.list-cost | COST_AND_USAGE | {"ListCost":1e-9,"ListUnitPrice":0}
      usage.list-cost | COST_AND_USAGE | {"ListCost":9,"ChargeClass":"Correction"}
      usage.list-cost | COST_AND_USAGE | {"ListCost":9,"ListUnitPrice":null}
      usage.list-cost | COST_AND_USAGE | {"ListCost":9,"PricingQuantity":null}
      usage.list-cost | COST_AND_USAGE | {"ListCost":null}
      usage.list-cost | COST_AND_USAGE | {"ListCost":"9"}
      usage.contracted-cost | COST_AND_USAGE | {"ContractedCost":0.6750000000001}
      usage.contracted-cost | COST_AND_USAGE | {"ContractedCost":9,"ContractedUnitPrice":null}
      usage.contracted-cost | COST_AND_USAGE | {"ContractedCost":null}
      usage.unit-price | COST_AND_USAGE | {"ListUnitPrice":0,"ContractedUnitPrice":-0.0}
      usage.unit-price | COST_AND_USAGE | {"ListUnitPrice":"-1"}
      usage.discount | COST_AND_USAGE | {"ContractedUnitPrice":0.000005,"ContractedCost":0.75}
      usage.discount | COST_AND_USAGE | {"ContractedUnitPrice":0.000005000000001}
      usage.discount | COST_AND_USAGE | {"ContractedCost":-0.05,"ListCost":-0.1,"ChargeClass":"Correction"}
      usage.discount | COST_AND_USAGE | {"ListUnitPrice":null,"ListCost":null}
      usage.billed-cost | COST_AND_USAGE | {"BilledCost":0,"EffectiveCost":0}
      usage.billed-cost | COST_AND_USAGE | {"BilledCost":0.675000000001}
      usage.billed-cost | COST_AND_USAGE | {"BilledCost":1,"ChargeClass":"Correction"}
      usage.billed-cost | COST_AND_USAGE | {"BilledCost":1,"ContractedCost":null}
      usage.cost-columns | COST_AND_USAGE | {"BilledCost":null,"EffectiveCost":null,"ListCost":null,"ContractedCost":null}
      usage.cost-columns | COST_AND_USAGE | {"BilledCost":"0"}
      usage.price-null | COST_AND_USAGE | {"ListUnitPrice":null,"BilledCost":null,"EffectiveCost":null,"ListCost":null,"ContractedCost":null}
      usage.price-null | COST_AND_USAGE | {"ListUnitPrice":null,"ChargeClass":"Correction"}
      usage.price-null | COST_AND_USAGE | {"ListUnitPrice":null,"ChargeCategory":"Tax"}
      usage.price-null | COST_AND_USAGE | {"PricingQuantity":null}
      """)
  void leavesAlone(String rule, RecordKind kind, String change) {
    assertThat(Meaning.of(rule, kind, change)).isEmpty();
  }
}
