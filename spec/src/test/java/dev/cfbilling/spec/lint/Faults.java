package dev.cfbilling.spec.lint;

import java.util.List;

/** For every rule the edits that it must find, among them the mistakes most easily made. */
final class Faults {

  private static final String V2_FULL_PERIOD = "examples/getAccountBillableUsage/full-period.json";
  private static final String V2_RECORD = "schemas/CostAndUsageRecord.yaml";
  private static final String PROFILE = "schemas/BillingProfile.yaml";
  private static final String PROFILE_OPERATION = "operations/getBillingProfile.yaml";
  private static final String INFO_OPERATION = "operations/getPaygoBillableUsageInfo.yaml";

  private Faults() {}

  static List<Fault> all() {
    return List.of(
        new Fault(
            new ConstraintCoverageRule(),
            "schemas/PaygoSubscription.yaml",
            "    type: string\n",
            "    type: string\n    nullable: true\n",
            "schemas/PaygoSubscription.yaml#/properties/id/nullable is exercised by no example;"
                + " show a value that it applies to"),
        new Fault(
            new ConstraintCoverageRule(),
            "schemas/ChargeFrequency.yaml",
            "[Usage-Based]",
            "[Usage-Based, Recurring]",
            "schemas/ChargeFrequency.yaml#/enum/1 is exercised by no example;"
                + " show a value that it applies to"),
        new Fault(
            new ConstraintCoverageRule(),
            PROFILE,
            "properties:\n",
            "required: [tax_number]\nproperties:\n",
            "schemas/BillingProfile.yaml#/required/0 is exercised by no example;"
                + " show a value that it applies to"),
        new Fault(
            new ConstraintCoverageRule(),
            PROFILE,
            "properties:\n",
            "properties:\n  closed_on:\n    format: date-time\n",
            "schemas/BillingProfile.yaml#/properties/closed_on/format is exercised by no example;"
                + " show a value that it applies to"),
        new Fault(
            new ConstraintCoverageRule(),
            V2_RECORD,
            "          enum: [true]\n",
            "          enum: [true, false]\n",
            "schemas/CostAndUsageRecord.yaml#/properties/Tags/additionalProperties/oneOf/1/enum/1 is"
                + " exercised by no example; show a value that it applies to"),
        new Fault(
            new DescriptionRule(),
            "headers/RetryAfter.yaml",
            "next request.",
            "next request",
            "headers/RetryAfter.yaml#/description is \"Whole seconds to wait before the next"
                + " request\"; it must end with a full stop"),
        new Fault(
            new DescriptionRule(),
            PROFILE,
            "    description: Tag of the billing item.\n",
            "",
            "schemas/BillingProfile.yaml#/properties/id has no description; give it one"),
        new Fault(
            new ErrorResponseRule(),
            PROFILE_OPERATION,
            "    '404':\n      $ref: ../responses/NotFound.yaml\n",
            "",
            "operations/getBillingProfile.yaml#/get/responses/404 does not refer to"
                + " ../responses/NotFound.yaml; every operation must"),
        new Fault(
            new ErrorResponseRule(),
            "responses/NotFound.yaml",
            "FailureEnvelope",
            "BillingProfileEnvelope",
            "responses/NotFound.yaml has no JSON body with FailureEnvelope.yaml;"
                + " every failure must"),
        new Fault(
            new ExampleEditionRule(),
            "operations/getAccountBillableUsage.yaml",
            "x-since: '2026-08-02'",
            "x-since: '2026-07-24'",
            "the example product-family of getAccountBillableUsage is not for the edition of"
                + " 2026-07-24: x_ProductFamilyId is unknown to it; give it dates"),
        new Fault(
            new ExampleEditionRule(),
            "operations/getAccountBillableUsage.yaml",
            "by-metric.json\n            x-since: '2026-09-25'",
            "by-metric.json\n            x-since: '2026-09-15'",
            "the example by-metric of queryAccountBillableUsage is not for the edition of 2026-09-15:"
                + " /FilterBy has BillableMetricIds; the schema does not allow it; give it dates"),
        new Fault(
            new ExampleNameRule(),
            INFO_OPERATION,
            "            not-covered:\n",
            "            uncovered:\n",
            "operations/getPaygoBillableUsageInfo.yaml#/get/responses/200/content/"
                + "application~1json/examples/uncovered/externalValue names"
                + " examples/getPaygoBillableUsageInfo/not-covered.json;"
                + " an example and its file share one name in kebab-case"),
        new Fault(
            new ExampleRule(),
            "schemas/FailureError.yaml",
            "  documentation_url:\n",
            "  documentation_url:\n    writeOnly: true\n",
            "examples/errors/method-not-allowed.json#/errors/0/documentation_url is in a response;"
                + " the schema has it for requests alone"),
        new Fault(
            new ExampleRule(),
            V2_FULL_PERIOD,
            "\"Usage\"",
            "\"Purchase\"",
            "examples/getAccountBillableUsage/full-period.json#/result/0/ChargeCategory"
                + " is \"Purchase\"; the schema allows only enum [\"Usage\"]"),
        new Fault(
            new ExampleRule(),
            "examples/usageQueries/by-tag.json",
            "\"ads\"",
            "\"search\"",
            "examples/usageQueries/by-tag.json#/FilterBy/Tags/0/Values is [\"search\",\"search\"];"
                + " the schema allows only uniqueItems true"),
        new Fault(
            new ExampleRule(),
            V2_FULL_PERIOD,
            "2026-10-02T00:00:00Z",
            "2026-02-30T00:00:00Z",
            "examples/getAccountBillableUsage/full-period.json#/result/0/ChargePeriodEnd"
                + " is \"2026-02-30T00:00:00Z\"; the schema allows only format \"date-time\""),
        new Fault(
            new ExampleRule(),
            V2_FULL_PERIOD,
            "      \"ConsumedUnit\": \"Requests\",\n",
            "",
            "examples/getAccountBillableUsage/full-period.json#/result/0 lacks ConsumedUnit;"
                + " the schema requires it"),
        new Fault(
            new ExampleRule(),
            "examples/getBillingProfile/full.json",
            "\"id\": \"",
            "\"id\": \"0",
            "examples/getBillingProfile/full.json#/result/id"
                + " is \"0b3f1c7d95a2e48608c1d7e4f9a0b6253\"; the schema allows only maxLength 32"),
        new Fault(
            new ExampleRule(),
            "examples/getPaygoUsage/full-period.json",
            "\"PricingQuantity\": 2700000",
            "\"PricingQuantity\": 2700000.5",
            "examples/getPaygoUsage/full-period.json#/result/6/PricingQuantity is 2700000.5;"
                + " the schema allows only type \"integer\""),
        new Fault(
            new ExampleRule(),
            "examples/getPaygoUsage/full-period.json",
            "\"BillingCurrency\": \"USD\"",
            "\"BillingCurrency\": null",
            "examples/getPaygoUsage/full-period.json#/result/0/BillingCurrency is null;"
                + " the schema allows only type \"string\""),
        new Fault(
            new ExampleRule(),
            "examples/errors/no-permission.json",
            "\"success\": false",
            "\"success\": true",
            "examples/errors/no-permission.json#/success is true;"
                + " the schema allows only enum [false]"),
        new Fault(
            new ExampleRule(),
            "examples/errors/unknown-token.json",
            "\"result\": null",
            "\"result\": {}",
            "examples/errors/unknown-token.json#/result is {};"
                + " the schema allows only enum [null]"),
        new Fault(
            new ExampleRule(),
            "src/test/resources/docs-examples/getPaygoUsage.json",
            "\"code\": 0",
            "\"code\": \"0\"",
            "src/test/resources/docs-examples/getPaygoUsage.json#/errors/0/code is \"0\";"
                + " the schema allows only type \"integer\""),
        new Fault(
            new ExtensionRule(),
            PROFILE_OPERATION,
            "  x-access: general\n",
            "",
            "operations/getBillingProfile.yaml#/get/x-access is absent;"
                + " the contract allows only \"general\", \"restricted\""),
        new Fault(
            new ExtensionRule(),
            PROFILE_OPERATION,
            "x-resource: billing-profile",
            "x-resource: profile",
            "operations/getBillingProfile.yaml#/get/x-resource is \"profile\";"
                + " the contract allows only \"account-usage\", \"account-usage-query\","
                + " \"billable-metrics\", \"billing-profile\", \"first-paygo-usage\","
                + " \"organization-usage\", \"paygo-coverage\", \"paygo-usage\","
                + " \"second-paygo-usage\""),
        new Fault(
            new ExtensionRule(),
            "operations/getPaygoUsage.yaml",
            "x-superseded-by: /accounts/{account_id}/billable-usage",
            "x-superseded-by: /accounts/{account_id}/usage",
            "operations/getPaygoUsage.yaml#/get/x-superseded-by is"
                + " \"/accounts/{account_id}/usage\"; it must be a path of the contract"),
        new Fault(
            new ExtensionRule(),
            "operations/getAccountBillableUsage.yaml",
            "  x-read-only: true\n",
            "",
            "operations/getAccountBillableUsage.yaml#/post/x-read-only is absent; it must be true"),
        new Fault(
            new FieldCountRule(),
            V2_RECORD,
            "  - ChargeCategory\n",
            "",
            "schemas/CostAndUsageRecord.yaml with 36 fields, 9 of them required and 16 nullable;"
                + " the sources have schemas/CostAndUsageRecord.yaml with 36 fields, 10 of them"
                + " required and 16 nullable"),
        new Fault(
            new HistoryRule(),
            "parameters/Metric.yaml",
            "x-until: '2026-07-10'",
            "x-until: '2026-07-11'",
            "parameters/Metric.yaml#/x-until is \"2026-07-11\"; editions.yaml has no edition of that"
                + " day"),
        new Fault(
            new HistoryRule(),
            "operations/getPaygoUsage.yaml",
            "    - until: '2026-07-24'\n",
            "    - until: '2026-07-10'\n",
            "operations/getPaygoUsage.yaml#/get/x-history/3/until is \"2026-07-10\"; it must be after"
                + " \"2026-07-16\" of until"),
        new Fault(
            new HistoryRule(),
            "operations/getPaygoUsageInfo.yaml",
            "    - until: '2026-08-04'\n",
            "    - until: '2026-08-07'\n",
            "operations/getPaygoUsageInfo.yaml#/get/x-until is \"2026-08-04\"; it must be after"
                + " \"2026-08-07\" of until"),
        new Fault(
            new HistoryRule(),
            V2_RECORD,
            "      - since: '2026-08-07'\n        required: true\n",
            "      - since: '2026-08-07'\n        type: number\n",
            "schemas/CostAndUsageRecord.yaml#/properties/x_BillableMetricId/x-history/0/type is no"
                + " member that a history may have; they are absent, deprecated, description, enum,"
                + " example, minimum, parameters, pattern, required, since, summary, until, x-stability, x-superseded-by"),
        new Fault(
            new HistoryRule(),
            "operations/getPaygoBillableUsage.yaml",
            "x-since: '2026-08-04'",
            "x-since: '2026-08-07'",
            "operations/getPaygoUsage.yaml#/get/x-until is \"2026-08-04\"; getPaygoBillableUsage, which"
                + " follows, must be there from that day on and not from \"2026-08-07\" on"),
        new Fault(
            new HistoryRule(),
            "editions.yaml",
            "  breaks: [getAccountBillableUsage, ",
            "  breaks: [getBillingProfile, ",
            "editions.yaml says that the edition of 2026-10-15 breaks readers of getBillingProfile;"
                + " it is an operation that x-history describes anew on that day"),
        new Fault(
            new HistoryRule(),
            "DECISIONS.md",
            "| 2026-08-07 |",
            "| 2026-08-08 |",
            "editions.yaml has the date 2026-08-07; DECISIONS.md has no row of evidence for it"),
        new Fault(
            new LabelRule(),
            "operations/getBillingUsagePaygo.yaml",
            "; alpha, restricted)",
            "; restricted)",
            "operations/getBillingUsagePaygo.yaml#/get/summary does not say \"alpha\", as x-stability"
                + " does; add it"),
        new Fault(
            new LabelRule(),
            "operations/getPaygoUsage.yaml",
            "and access is restricted to",
            "and access is given to",
            "operations/getPaygoUsage.yaml#/get/description does not say \"restricted\", as x-access"
                + " does; add it"),
        new Fault(
            new LengthLimitRule(),
            V2_RECORD,
            "  SubAccountId:\n    type: string\n",
            "  SubAccountId:\n    type: string\n    maxLength: 32\n",
            "schemas/CostAndUsageRecord.yaml#/properties/SubAccountId limits its length to 32;"
                + " the sources state no limit"),
        new Fault(
            new LengthLimitRule(),
            "schemas/TagFilter.yaml",
            "maxLength: 1024",
            "maxLength: 256",
            "schemas/TagFilter.yaml#/properties/Values/items limits its length to 256;"
                + " the sources state 1024"),
        new Fault(
            new LengthLimitRule(),
            "parameters/AccountId.yaml",
            "  maxLength: 32\n",
            "",
            "parameters/AccountId.yaml#/schema limits its length to nothing;"
                + " the sources state 32"),
        new Fault(
            new KeyOrderRule(),
            "schemas/ChargeClass.yaml",
            "type: string\nenum: [Correction, null]\n",
            "enum: [Correction, null]\ntype: string\n",
            "schemas/ChargeClass.yaml has the keys [enum, type, nullable, description, example];"
                + " it must have [type, enum, nullable, description, example]"),
        new Fault(
            new KeyOrderRule(),
            "schemas/ChargeCategory.yaml",
            "type: string\n",
            "type: string\npattern: ^[A-Z]\n",
            "schemas/ChargeCategory.yaml has the keys [type, pattern, enum, description, example];"
                + " it must have [type, enum, description, example]"),
        new Fault(
            new LinkRule(),
            "responses/TooManyRequests.yaml",
            "headers/RetryAfter.yaml",
            "headers/RetryLater.yaml",
            "responses/TooManyRequests.yaml#/headers/Retry-After/$ref names"
                + " headers/RetryLater.yaml; there is no such file"),
        new Fault(
            new NamedSchemaRule(),
            "schemas/PaygoCoverageEnvelope.yaml",
            "  result:\n    $ref: PaygoCoverage.yaml\n",
            "  result:\n    type: object\n",
            "schemas/PaygoCoverageEnvelope.yaml#/properties/result is written in place;"
                + " an object or enum needs its own file"),
        new Fault(
            new NamedSchemaRule(),
            INFO_OPERATION,
            "            $ref: ../schemas/PaygoCoverageEnvelope.yaml\n",
            "            type: object\n",
            "operations/getPaygoBillableUsageInfo.yaml#/get/responses/200/content/"
                + "application~1json/schema is written in place;"
                + " a body's schema needs its own file"),
        new Fault(
            new NumberRule(),
            PROFILE,
            "format: int64",
            "format: int32",
            "schemas/BillingProfile.yaml#/properties/card_expiry_month has the format \"int32\";"
                + " an integer is int64"),
        new Fault(
            new NumberRule(),
            V2_RECORD,
            "    type: number\n",
            "    type: number\n    format: double\n",
            "schemas/CostAndUsageRecord.yaml#/properties/ConsumedQuantity has the format"
                + " \"double\"; a number has none"),
        new Fault(
            new OperationNameRule(),
            PROFILE_OPERATION,
            "operationId: getBillingProfile",
            "operationId: getProfile",
            "operations/getBillingProfile.yaml#/get has the operationId \"getProfile\";"
                + " it must be the file's name, \"getBillingProfile\""),
        new Fault(
            new OperationNameRule(),
            "operations/getAccountBillableUsage.yaml",
            "operationId: queryAccountBillableUsage",
            "operationId: getPaygoUsage",
            "[operations/getAccountBillableUsage.yaml#/post, operations/getPaygoUsage.yaml#/get] have"
                + " the operationId \"getPaygoUsage\"; each must have its own"),
        new Fault(
            new RegistrationRule(),
            "openapi.yaml",
            "    UsageTo:\n      $ref: parameters/UsageTo.yaml\n",
            "",
            "openapi.yaml does not register parameters/UsageTo.yaml;"
                + " it must be components.parameters.UsageTo"),
        new Fault(
            new PriceRule(),
            "examples/getAccountBillableUsage/with-costs.json",
            "\"ListUnitPrice\": 5e-6",
            "\"ListUnitPrice\": 5e-7",
            "examples/getAccountBillableUsage/with-costs.json#/result/2/ListCost is 0.49;"
                + " ListUnitPrice times PricingQuantity is 0.049"),
        new Fault(
            new RunningSumRule(),
            "examples/getPaygoBillableUsage/full-period.json",
            "\"CumulatedContractedCost\": 2.34",
            "\"CumulatedContractedCost\": 2.43",
            "examples/getPaygoBillableUsage/full-period.json#/result/9/CumulatedContractedCost is"
                + " 2.43; the days up to it add up to 2.34"),
        new Fault(
            new RunningSumRule(),
            "examples/getPaygoUsage/full-period.json",
            "\"CumulatedPricingQuantity\": 300000",
            "\"CumulatedPricingQuantity\": 300001",
            "examples/getPaygoUsage/full-period.json#/result/4/CumulatedPricingQuantity is"
                + " 300001; the days up to it add up to 300000"),
        new Fault(
            new SecurityRule(),
            PROFILE_OPERATION,
            "    - api_email: []\n      api_key: []\n",
            "",
            "operations/getBillingProfile.yaml#/get/security is [{\"api_token\":[]}]; it must be"
                + " [{\"api_token\":[]},{\"api_email\":[],\"api_key\":[]}]"),
        new Fault(
            new SensitiveValueRule(),
            "examples/getBillingProfile/full.json",
            "************4242",
            "4242424242424242",
            "examples/getBillingProfile/full.json#/result/card_number could be someone's;"
                + " show a masked value, or one at example.com"),
        new Fault(
            new SensitiveValueRule(),
            PROFILE,
            "owner@example.com",
            "owner@example.community",
            "schemas/BillingProfile.yaml#/properties/primary_email/example could be someone's;"
                + " show a masked value, or one at example.com"),
        new Fault(
            new UnusedFileRule(),
            "operations/getOrganizationBillableUsage.yaml",
            "OrganizationId.yaml",
            "AccountId.yaml",
            "parameters/OrganizationId.yaml is used by nothing; refer to it or remove it"),
        new Fault(
            new UnusedFileRule(),
            "openapi.yaml",
            "    $ref: operations/getPaygoUsage.yaml\n",
            "    $ref: operations/getPaygoBillableUsage.yaml\n",
            "operations/getPaygoUsage.yaml is used by nothing; refer to it or remove it"),
        new Fault(
            new UnusedFileRule(),
            INFO_OPERATION,
            "/not-covered.json",
            "/covered.json",
            "examples/getPaygoBillableUsageInfo/not-covered.json is used by nothing;"
                + " refer to it or remove it"),
        new Fault(
            new ValueExampleRule(),
            "headers/RetryAfter.yaml",
            "example: 17\n",
            "",
            "headers/RetryAfter.yaml shows no example; give it one"),
        new Fault(
            new ValueExampleRule(),
            PROFILE,
            "example: 11\n",
            "example: eleven\n",
            "schemas/BillingProfile.yaml#/properties/card_expiry_month/example is \"eleven\";"
                + " the schema allows only type \"integer\""),
        new Fault(
            new ValueExampleRule(),
            "parameters/UsageFrom.yaml",
            "'2026-10-14'",
            "'2026-10-14T00:00:00Z'",
            "parameters/UsageFrom.yaml#/example is \"2026-10-14T00:00:00Z\";"
                + " the schema allows only format \"date\""));
  }
}
