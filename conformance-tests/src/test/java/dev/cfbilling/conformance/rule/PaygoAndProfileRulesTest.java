package dev.cfbilling.conformance.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaygoAndProfileRulesTest {

  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
      paygo.cumulative-order | PAYGO_BILLABLE_USAGE | [{"ChargePeriodStart":"2025-05-20T00:00:00Z","ChargePeriodEnd":"2025-05-21T00:00:00Z","CumulatedContractedCost":2.25,"CumulatedPricingQuantity":450000},{"ChargePeriodStart":"2025-05-21T00:00:00Z","ChargePeriodEnd":"2025-05-22T00:00:00Z","CumulatedContractedCost":2.2,"CumulatedPricingQuantity":400000}] | error /result/1/CumulatedContractedCost is 2.2, of a charge period that starts at "2025-05-21T00:00:00Z", but 2.25 in the one that starts at 2025-05-20T00:00:00Z; what has run up in a cycle never becomes less & error /result/1/CumulatedPricingQuantity is 400000, of a charge period that starts at "2025-05-21T00:00:00Z", but 450000 in the one that starts at 2025-05-20T00:00:00Z; what has run up in a cycle never becomes less
      paygo.cumulative-order | PAYGO_USAGE | [{"ChargePeriodStart":"2025-05-21T00:00:00Z","ChargePeriodEnd":"2025-05-22T00:00:00Z","CumulatedContractedCost":2.2,"CumulatedPricingQuantity":400000,"SubscriptionId":null},{"ChargePeriodStart":"2025-05-18T00:00:00Z","ChargePeriodEnd":"2025-05-19T00:00:00Z","CumulatedContractedCost":2.25,"CumulatedPricingQuantity":400000,"SubscriptionId":null}] | warning /result/1/CumulatedContractedCost is 2.25, of a charge period that starts at "2025-05-18T00:00:00Z", but 2.2 in the one that starts at 2025-05-21T00:00:00Z; what has run up in a cycle never becomes less
      paygo.cumulative-sum | PAYGO_BILLABLE_USAGE | [{"ChargePeriodStart":"2025-05-14T00:00:00Z","ChargePeriodEnd":"2025-05-15T00:00:00Z","CumulatedContractedCost":2.25,"CumulatedPricingQuantity":450000}] | warning /result/0/CumulatedContractedCost is 2.25 on the first day of its cycle, with ContractedCost 0.75; it is to grow by what each day adds & warning /result/0/CumulatedPricingQuantity is 450000 on the first day of its cycle, with PricingQuantity 150000; it is to grow by what each day adds
      paygo.cumulative-sum | PAYGO_USAGE | [{"ChargePeriodStart":"2025-05-20T00:00:00Z","ChargePeriodEnd":"2025-05-21T00:00:00Z","CumulatedContractedCost":2.25,"CumulatedPricingQuantity":450000},{"ChargePeriodStart":"2025-05-21T00:00:00Z","ChargePeriodEnd":"2025-05-22T00:00:00Z","CumulatedContractedCost":3.1,"CumulatedPricingQuantity":600000}] | warning /result/1/CumulatedContractedCost is 3.1 after 2.25 and 450000 on 2025-05-20T00:00:00Z, with ContractedCost 0.75; it is to grow by what each day adds
      paygo.cumulative-sum | PAYGO_USAGE | [{"ChargePeriodStart":"2025-05-14T00:00:00Z","ChargePeriodEnd":"2025-05-15T00:00:00Z","CumulatedContractedCost":0.75,"CumulatedPricingQuantity":150000},{"ChargePeriodStart":"2025-05-18T00:00:00Z","ChargePeriodEnd":"2025-05-19T00:00:00Z","CumulatedContractedCost":1.5,"CumulatedPricingQuantity":300001}] | warning /result/1/CumulatedPricingQuantity is 300001 after 0.75 and 150000 on 2025-05-14T00:00:00Z, with PricingQuantity 150000; it is to grow by what each day adds
      paygo.cumulative-sum | PAYGO_USAGE | [{"ChargePeriodStart":"2025-05-21T00:00:00Z","ChargePeriodEnd":"2025-05-22T00:00:00Z","CumulatedContractedCost":3,"CumulatedPricingQuantity":600000},{"ChargePeriodStart":"2025-05-20T00:00:00Z","ChargePeriodEnd":"2025-05-21T00:00:00Z","CumulatedContractedCost":2.2,"CumulatedPricingQuantity":450001}] | warning /result/1/CumulatedContractedCost is 2.2 before 3 and 600000 on 2025-05-21T00:00:00Z, with ContractedCost 0.75; it is to grow by what each day adds & warning /result/1/CumulatedPricingQuantity is 450001 before 3 and 600000 on 2025-05-21T00:00:00Z, with PricingQuantity 150000; it is to grow by what each day adds
      paygo.cumulative-below-daily | PAYGO_BILLABLE_USAGE | [{"ChargePeriodStart":"2025-05-20T00:00:00Z","ChargePeriodEnd":"2025-05-21T00:00:00Z","CumulatedContractedCost":0.7,"CumulatedPricingQuantity":100000}] | error /result/0/CumulatedContractedCost is 0.7 but ContractedCost is 0.75; what has run up is no less than what the day adds & error /result/0/CumulatedPricingQuantity is 100000 but PricingQuantity is 150000; what has run up is no less than what the day adds
      paygo.equal-costs | PAYGO_BILLABLE_USAGE | [{"ListCost":0.7500000001,"BilledCost":0}] | error /result/0/BilledCost is 0 but ContractedCost is 0.75; for PayGo all four costs are the same & error /result/0/ListCost is 0.7500000001 but ContractedCost is 0.75; for PayGo all four costs are the same
      paygo.charge-class | PAYGO_BILLABLE_USAGE | [{"ChargeClass":"Correction"}] | error /result/0/ChargeClass is "Correction"; for PayGo it is always null
      paygo.pricing-unit | PAYGO_BILLABLE_USAGE | [{"PricingUnit":" "}] | error /result/0/PricingUnit is " "; it is never blank, and Count where a service has no unit of its own
      paygo.period-start | PAYGO_USAGE | [{"ChargePeriodStart":"2025-06-14T00:00:01Z"}] | warning /result/0/BillingPeriodStart is "2025-05-14T00:00:00Z" but the charge period starts at "2025-06-14T00:00:01Z"; a billing cycle is no longer than 31 days
      paygo.free-usage | PAYGO_USAGE | [{"PricingQuantity":0}] | error /result/0/ContractedCost is 0.75 but PricingQuantity is 0; where nothing is priced, nothing is charged
      paygo.price-band | PAYGO_BILLABLE_USAGE | [{"CumulatedContractedCost":0.74}] | warning /result/0/CumulatedContractedCost is 0.74 for a CumulatedPricingQuantity of 150000; at the published price it is 0.75
      paygo.price-band | PAYGO_USAGE | [{"CumulatedContractedCost":0.76}] | warning /result/0/CumulatedContractedCost is 0.76 for a CumulatedPricingQuantity of 150000; at the published price it is 0.75
      paygo.price-band | PAYGO_USAGE | [{"ServiceName":"R2 Storage Class A Operations (First 1M included)","CumulatedPricingQuantity":1000001,"CumulatedContractedCost":9.01}] | warning /result/0/CumulatedContractedCost is 9.01 for a CumulatedPricingQuantity of 1000001; at the published price it is from 4.5000045 to 9
      paygo.negative-cost | PAYGO_USAGE | [{"ContractedCost":-0.01}] | warning /result/0/ContractedCost is -0.01; PayGo has no corrections, so that no cost is negative
      profile.card-expiry | BILLING_PROFILE | [{"card_expiry_month":0}] | warning /result/card_expiry_month is a number that is no month; months go from 1 to 12
      profile.card-expiry | BILLING_PROFILE | [{"card_expiry_month":13}] | warning /result/card_expiry_month is a number that is no month; months go from 1 to 12
      profile.edited-on | BILLING_PROFILE | [{"edited_on":"2023-04-17T09:26:03.1181Z"}] | warning /result/edited_on is "2023-04-17T09:26:03.1181Z" but created_on is "2023-04-17T09:26:03.1182Z"; a profile is not changed before it is created
      profile.balance | BILLING_PROFILE | [{"balance":"12,50"}] | warning /result/balance is "12,50"; a balance is a decimal number, like "12.50"
      profile.balance | BILLING_PROFILE | [{"balance":""}] | warning /result/balance is ""; a balance is a decimal number, like "12.50"
      """)
  void rejects(String rule, RecordKind kind, String changes, String findings) {
    assertThat(String.join(" & ", Meaning.ofMany(rule, kind, changes))).isEqualTo(findings);
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
      paygo.cumulative-order | PAYGO_BILLABLE_USAGE | [{"ChargePeriodStart":"2025-05-20T00:00:00Z","ChargePeriodEnd":"2025-05-21T00:00:00Z","CumulatedContractedCost":2.25,"CumulatedPricingQuantity":450000},{"ChargePeriodStart":"2025-05-21T00:00:00Z","ChargePeriodEnd":"2025-05-22T00:00:00Z","CumulatedContractedCost":2.25,"CumulatedPricingQuantity":450000},{"ChargePeriodStart":"2025-05-19T00:00:00Z","ChargePeriodEnd":"2025-05-20T00:00:00Z","CumulatedContractedCost":2,"CumulatedPricingQuantity":400000}]
      paygo.cumulative-order | PAYGO_BILLABLE_USAGE | [{"ChargePeriodStart":"2025-05-20T00:00:00Z","ChargePeriodEnd":"2025-05-21T00:00:00Z","CumulatedContractedCost":2.25,"CumulatedPricingQuantity":450000},{"ChargePeriodStart":"2025-05-21T00:00:00Z","ChargePeriodEnd":"2025-05-22T00:00:00Z","CumulatedContractedCost":1,"CumulatedPricingQuantity":100000,"SubscriptionId":"b"}]
      paygo.cumulative-order | PAYGO_BILLABLE_USAGE | [{"ChargePeriodStart":"2025-05-20T00:00:00Z","ChargePeriodEnd":"2025-05-21T00:00:00Z","CumulatedContractedCost":2.25,"CumulatedPricingQuantity":450000},{"ChargePeriodStart":"2025-05-21T00:00:00Z","ChargePeriodEnd":"2025-05-22T00:00:00Z","CumulatedContractedCost":2.2499999,"CumulatedPricingQuantity":450000}]
      paygo.cumulative-order | PAYGO_USAGE | [{"ChargePeriodStart":"2025-05-20T00:00:00Z","ChargePeriodEnd":"2025-05-21T00:00:00Z","CumulatedContractedCost":2.25,"CumulatedPricingQuantity":450000},{"ChargePeriodStart":"2025-05-20T00:00:00Z","ChargePeriodEnd":"2025-05-21T00:00:00Z","CumulatedContractedCost":1,"CumulatedPricingQuantity":100000},{"ChargePeriodStart":"2025-05-21T00:00:00Z","ChargePeriodEnd":"2025-05-22T00:00:00Z","CumulatedContractedCost":1,"CumulatedPricingQuantity":100000}]
      paygo.cumulative-order | PAYGO_USAGE | [{"ChargePeriodStart":"2025-05-20T00:00:00Z","ChargePeriodEnd":"2025-05-21T00:00:00Z","CumulatedContractedCost":2.25,"CumulatedPricingQuantity":450000},{"ServiceName":7},{"CumulatedContractedCost":"x"},{"ChargePeriodStart":null}]
      paygo.cumulative-order | PAYGO_USAGE | [{"ChargePeriodStart":"2025-05-20T00:00:00Z","CumulatedContractedCost":1,"CumulatedPricingQuantity":100000},{"ChargePeriodStart":"2025-05-20T00:00:00Z","CumulatedContractedCost":2.25,"CumulatedPricingQuantity":450000},{"ChargePeriodStart":"2025-05-21T00:00:00Z","CumulatedContractedCost":1.5,"CumulatedPricingQuantity":200000}]
      paygo.cumulative-order | PAYGO_USAGE | [{"ChargePeriodStart":"2025-07-16T00:00:00Z","CumulatedContractedCost":9,"CumulatedPricingQuantity":900000},{"ChargePeriodStart":"2025-07-17T00:00:00Z","CumulatedContractedCost":1,"CumulatedPricingQuantity":100000}]
      paygo.cumulative-order | PAYGO_USAGE | [{"ChargePeriodStart":"2025-05-13T00:00:00Z","CumulatedContractedCost":9},{"ChargePeriodStart":"2025-05-14T00:00:00Z","ChargePeriodEnd":"2025-05-15T00:00:00Z","CumulatedContractedCost":1,"CumulatedPricingQuantity":100000}]
      paygo.cumulative-order | PAYGO_USAGE | [{"ChargePeriodStart":"2025-05-14T00:00:00Z","ChargePeriodEnd":"2025-05-15T00:00:00Z","CumulatedContractedCost":9,"CumulatedPricingQuantity":100000},{"ChargePeriodStart":"2025-08-13T00:00:00Z","CumulatedContractedCost":1}]
      paygo.cumulative-sum | PAYGO_BILLABLE_USAGE | [{"ChargePeriodStart":"2025-05-20T00:00:00Z","CumulatedContractedCost":0.75,"CumulatedPricingQuantity":150000},{"ChargePeriodStart":"2025-05-21T00:00:00Z","CumulatedContractedCost":1.5000015,"CumulatedPricingQuantity":300000}]
      paygo.cumulative-sum | PAYGO_BILLABLE_USAGE | [{},{"ChargePeriodStart":"2025-05-15T00:00:00Z","ChargePeriodEnd":"2025-05-16T00:00:00Z","CumulatedContractedCost":1.5000005,"CumulatedPricingQuantity":300000},{"ChargePeriodStart":"2025-05-20T00:00:00Z","ChargePeriodEnd":"2025-05-21T00:00:00Z","CumulatedContractedCost":2.25,"CumulatedPricingQuantity":450000}]
      paygo.cumulative-sum | PAYGO_USAGE | [{"ChargePeriodStart":"2025-05-20T00:00:00Z","ChargePeriodEnd":"2025-05-21T00:00:00Z","CumulatedContractedCost":2.25,"CumulatedPricingQuantity":450000},{"ChargePeriodStart":"2025-05-22T00:00:00Z","ChargePeriodEnd":"2025-05-23T00:00:00Z","CumulatedContractedCost":9,"CumulatedPricingQuantity":900000}]
      paygo.cumulative-sum | PAYGO_USAGE | [{"ChargePeriodStart":"2025-05-22T00:00:00Z","ChargePeriodEnd":"2025-05-23T00:00:00Z","CumulatedContractedCost":9,"CumulatedPricingQuantity":900000},{"ChargePeriodStart":"2025-05-20T00:00:00Z","ChargePeriodEnd":"2025-05-21T00:00:00Z","CumulatedContractedCost":2.25,"CumulatedPricingQuantity":450000}]
      paygo.cumulative-sum | PAYGO_USAGE | [{"ChargePeriodStart":"2025-05-21T00:00:00Z","ChargePeriodEnd":"2025-05-22T00:00:00Z","CumulatedContractedCost":3,"CumulatedPricingQuantity":600000},{"ChargePeriodStart":"2025-05-20T00:00:00Z","ChargePeriodEnd":"2025-05-21T00:00:00Z","CumulatedContractedCost":2.25,"CumulatedPricingQuantity":450000}]
      paygo.cumulative-below-daily | PAYGO_BILLABLE_USAGE | [{"CumulatedContractedCost":0.7499999999}]
      paygo.cumulative-below-daily | PAYGO_BILLABLE_USAGE | [{"CumulatedContractedCost":"0"}]
      paygo.equal-costs | PAYGO_BILLABLE_USAGE | [{"ListCost":7.5e-1,"BilledCost":0.750}]
      paygo.equal-costs | PAYGO_BILLABLE_USAGE | [{"ContractedCost":"1"}]
      paygo.charge-class | COST_AND_USAGE | [{"ChargeClass":"Correction"}]
      paygo.pricing-unit | PAYGO_USAGE | [{"ConsumedUnit":""}]
      paygo.period-start | PAYGO_BILLABLE_USAGE | [{"ChargePeriodStart":"2025-06-14T00:00:00Z"}]
      paygo.period-start | PAYGO_BILLABLE_USAGE | [{"ChargePeriodStart":"2025-05-13T00:00:00Z"}]
      paygo.free-usage | PAYGO_BILLABLE_USAGE | [{"PricingQuantity":0,"ContractedCost":0}]
      paygo.free-usage | PAYGO_BILLABLE_USAGE | [{"PricingQuantity":0,"ContractedCost":-1}]
      paygo.price-band | PAYGO_USAGE | [{"ServiceName":"R2 Storage Class A Operations","CumulatedPricingQuantity":1000001,"CumulatedContractedCost":9}]
      paygo.price-band | PAYGO_USAGE | [{"ServiceName":"R2 Storage Class A Operations","CumulatedPricingQuantity":1000001,"CumulatedContractedCost":4.5000045}]
      paygo.price-band | PAYGO_USAGE | [{"ServiceName":"Never Heard Of","CumulatedContractedCost":9}]
      paygo.price-band | PAYGO_USAGE | [{"ServiceName":"Argo Smart Routing (First 1 GB included)","CumulatedContractedCost":9}]
      paygo.price-band | PAYGO_USAGE | [{"BillingCurrency":"EUR","CumulatedContractedCost":9}]
      paygo.price-band | PAYGO_USAGE | [{"CumulatedPricingQuantity":0,"CumulatedContractedCost":0}]
      paygo.negative-cost | PAYGO_USAGE | [{"ContractedCost":0}]
      profile.card-expiry | BILLING_PROFILE | [{"card_expiry_month":1}]
      profile.card-expiry | BILLING_PROFILE | [{"card_expiry_month":12}]
      profile.edited-on | BILLING_PROFILE | [{"edited_on":"2023-04-17T09:26:03.1182Z"}]
      profile.edited-on | BILLING_PROFILE | [{"-":"created_on"}]
      profile.balance | BILLING_PROFILE | [{"balance":"0"}]
      profile.balance | BILLING_PROFILE | [{"balance":"-12.5"}]
      profile.balance | BILLING_PROFILE | [{"balance":7}]
      """)
  void leavesAlone(String rule, RecordKind kind, String changes) {
    assertThat(Meaning.ofMany(rule, kind, changes)).isEmpty();
  }
}
