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
      usage.currency | COST_AND_USAGE | {"BillingCurrency":"usd"} | error /result/0/BillingCurrency is "usd"; a currency is an active ISO 4217 code, like USD (FOCUS 1.2 BillingCurrency-C-003-M)
      usage.currency | COST_AND_USAGE | {"BillingCurrency":"DEM"} | error /result/0/BillingCurrency is "DEM"; a currency is an active ISO 4217 code, like USD (FOCUS 1.2 BillingCurrency-C-003-M)
      usage.currency | PAYGO_USAGE | {"BillingCurrency":""} | error /result/0/BillingCurrency is ""; a currency is an active ISO 4217 code, like USD (the account page)
      usage.currency | COST_AND_USAGE | {"BillingCurrency":null} | error /result/0/BillingCurrency is null but BilledCost is 0.675; money has a currency (FOCUS 1.2 BillingCurrency-C-004-M)
      usage.currency | COST_AND_USAGE | {"-":"BillingCurrency","BilledCost":null,"EffectiveCost":null,"ListCost":null,"ContractedCost":null} | error /result/0/BillingCurrency is absent but ListUnitPrice is 0.000005; money has a currency (FOCUS 1.2 BillingCurrency-C-004-M)
      usage.list-cost | COST_AND_USAGE | {"ListCost":0.7575} | error /result/0/ListCost is 0.7575 but ListUnitPrice 0.000005 times PricingQuantity 150000 is 0.75; the two must agree (FOCUS 1.3 ListCost)
      usage.list-cost | COST_AND_USAGE | {"ListCost":0.75000076} | error /result/0/ListCost is 0.75000076 but ListUnitPrice 0.000005 times PricingQuantity 150000 is 0.75; the two must agree (FOCUS 1.3 ListCost)
      usage.list-cost | COST_AND_USAGE | {"ListCost":-0.75} | error /result/0/ListCost is -0.75 but ListUnitPrice 0.000005 times PricingQuantity 150000 is 0.75; the two must agree (FOCUS 1.3 ListCost)
      usage.list-cost | COST_AND_USAGE | {"ListCost":9,"ChargeClass":"Correction"} | error /result/0/ListCost is 9 but ListUnitPrice 0.000005 times PricingQuantity 150000 is 0.75; the two must agree (FOCUS 1.3 ListCost)
      usage.list-cost | COST_AND_USAGE | {"ListCost":1e5000} | error /result/0/ListCost is 1E+5000 but ListUnitPrice 0.000005 times PricingQuantity 150000 is 0.75; the two must agree (FOCUS 1.3 ListCost)
      usage.list-cost | COST_AND_USAGE | {"ListCost":1e1000000001} | error /result/0/ListCost is 1E+1000000001 but ListUnitPrice 0.000005 times PricingQuantity 150000 is 0.75; the two must agree (FOCUS 1.3 ListCost)
      usage.list-cost | COST_AND_USAGE | {"ListCost":1e-5000} | error /result/0/ListCost is 1E-5000 but ListUnitPrice 0.000005 times PricingQuantity 150000 is 0.75; the two must agree (FOCUS 1.3 ListCost)
      usage.list-cost | COST_AND_USAGE | {"ListUnitPrice":1e5000} | error /result/0/ListCost is 0.75 but ListUnitPrice 1E+5000 times PricingQuantity 150000 is 1.5E+5005; the two must agree (FOCUS 1.3 ListCost)
      usage.unit-price | COST_AND_USAGE | {"ContractedUnitPrice":-1e5000} | error /result/0/ContractedUnitPrice is -1E+5000; a unit price must not be negative (FOCUS 1.2 ContractedUnitPrice-C-009-C)
      usage.contracted-cost | COST_AND_USAGE | {"ContractedCost":0.67} | error /result/0/ContractedCost is 0.67 but ContractedUnitPrice 0.0000045 times PricingQuantity 150000 is 0.675; the two must agree (FOCUS 1.3 ContractedCost)
      usage.contracted-cost | COST_AND_USAGE | {"ContractedCost":0.67,"ChargeClass":"Correction"} | error /result/0/ContractedCost is 0.67 but ContractedUnitPrice 0.0000045 times PricingQuantity 150000 is 0.675; the two must agree (FOCUS 1.3 ContractedCost)
      usage.unit-price | COST_AND_USAGE | {"ListUnitPrice":-5e-6} | error /result/0/ListUnitPrice is -0.000005; a unit price must not be negative (FOCUS 1.2 ListUnitPrice-C-008-M)
      usage.unit-price | COST_AND_USAGE | {"ContractedUnitPrice":-1} | error /result/0/ContractedUnitPrice is -1; a unit price must not be negative (FOCUS 1.2 ContractedUnitPrice-C-009-C)
      usage.discount | COST_AND_USAGE | {"ContractedUnitPrice":0.000006} | warning /result/0/ContractedUnitPrice is 0.000006 but ListUnitPrice is 0.000005; what was agreed is not dearer than the list, as a rule (inferred from FOCUS 1.3 ContractedUnitPrice)
      usage.discount | COST_AND_USAGE | {"ContractedUnitPrice":0.000006,"ContractedCost":0.9} | warning /result/0/ContractedUnitPrice is 0.000006 but ListUnitPrice is 0.000005; what was agreed is not dearer than the list, as a rule (inferred from FOCUS 1.3 ContractedUnitPrice)
      usage.discount | COST_AND_USAGE | {"ContractedUnitPrice":null,"ContractedCost":0.76} | warning /result/0/ContractedCost is 0.76 but ListCost is 0.75; what was agreed is not dearer than the list, as a rule (inferred from FOCUS 1.3 ContractedCost)
      usage.discount | COST_AND_USAGE | {"ContractedCost":-0.2,"ListCost":-0.1} | warning /result/0/ContractedCost is -0.2 but ListCost is -0.1; what was agreed is not dearer than the list, as a rule (inferred from FOCUS 1.3 ContractedCost)
      usage.billed-cost | COST_AND_USAGE | {"BilledCost":0.7} | warning /result/0/BilledCost is 0.7 but ContractedCost is 0.675; a reduced cost lies between 0 and that, as a rule (inferred from FOCUS 1.3 BilledCost)
      usage.billed-cost | COST_AND_USAGE | {"EffectiveCost":0.7} | warning /result/0/EffectiveCost is 0.7 but ContractedCost is 0.675; a reduced cost lies between 0 and that, as a rule (inferred from FOCUS 1.3 EffectiveCost)
      usage.billed-cost | COST_AND_USAGE | {"BilledCost":-0.675} | warning /result/0/BilledCost is -0.675 but ContractedCost is 0.675; a reduced cost lies between 0 and that, as a rule (inferred from FOCUS 1.3 BilledCost)
      usage.billed-cost | COST_AND_USAGE | {"EffectiveCost":-0.675} | warning /result/0/EffectiveCost is -0.675 but ContractedCost is 0.675; a reduced cost lies between 0 and that, as a rule (inferred from FOCUS 1.3 EffectiveCost)
      usage.billed-cost | COST_AND_USAGE | {"ContractedCost":-0.6,"EffectiveCost":0} | warning /result/0/BilledCost is 0.675 but ContractedCost is -0.6; a reduced cost lies between 0 and that, as a rule (inferred from FOCUS 1.3 BilledCost)
      usage.cost-columns | COST_AND_USAGE | {"EffectiveCost":null,"ListCost":null} | error /result/0/EffectiveCost is null but BilledCost is 0.675, and ListCost has no value either; a record has all four costs or none (FOCUS 1.2 EffectiveCost-C-003-M)
      usage.cost-columns | COST_AND_USAGE | {"-":"ContractedCost"} | error /result/0/ContractedCost is absent but BilledCost is 0.675; a record has all four costs or none (FOCUS 1.2 ContractedCost-C-003-M)
      usage.price-null | COST_AND_USAGE | {"-":"ListUnitPrice"} | warning /result/0/ListUnitPrice is absent but the record has costs; usage with costs has it too (inferred from FOCUS 1.2 ListUnitPrice-C-005-C)
      usage.price-null | COST_AND_USAGE | {"ContractedUnitPrice":null} | warning /result/0/ContractedUnitPrice is null but the record has costs; usage with costs has it too (inferred from FOCUS 1.2 ContractedUnitPrice-C-006-C)
      usage.price-null | COST_AND_USAGE | {"PricingQuantity":null,"PricingUnit":null} | warning /result/0/PricingQuantity is null but the record has costs; usage with costs has it too (inferred from FOCUS 1.2 PricingQuantity-C-005-C)
      """)
  void rejects(String rule, RecordKind kind, String change, String finding) {
    assertThat(Meaning.of(rule, kind, change)).containsExactly(finding);
  }
}
