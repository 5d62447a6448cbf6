WITH told AS (
  SELECT
    operation, '' AS account, concat('the metric ', x_BillableMetricId) AS of, property, value,
    retrieved, file, entry, edition, window
  FROM records
  LATERAL VIEW inline(array(
    struct('x_BillableMetricName' AS property, x_BillableMetricName AS value),
    struct('ConsumedUnit' AS property, ConsumedUnit AS value),
    struct('x_ProductFamilyName' AS property, x_ProductFamilyName AS value)
  )) each
  WHERE x_BillableMetricId IS NOT NULL AND value IS NOT NULL
  UNION ALL
  SELECT
    operation, '' AS account,
    concat('the metric ', metric, ' in ', BillingCurrency, ' for one of ', PricingUnit) AS of,
    'ListUnitPrice' AS property, shown(ListUnitPrice) AS value,
    retrieved, file, entry, edition, window
  FROM records
  WHERE ListUnitPrice > 0
  UNION ALL
  SELECT
    operation, account, concat('the billing cycle from ', date(BillingPeriodStart)) AS of,
    'BillingCurrency' AS property, BillingCurrency AS value,
    retrieved, file, entry, edition, window
  FROM records
  WHERE BillingPeriodStart IS NOT NULL AND BillingCurrency IS NOT NULL
),
counted AS (
  SELECT
    operation, account, of, property, value, min(retrieved) AS since,
    min_by(struct(retrieved, file, entry, edition, window), struct(retrieved, file, entry)) AS source
  FROM told
  GROUP BY operation, account, of, property, value
),
together AS (
  SELECT
    operation, account, of, property,
    sort_array(collect_list(struct(since, value))) AS said, max(source) AS source
  FROM counted
  GROUP BY operation, account, of, property
)
SELECT
  source.file, source.entry, account, operation, source.edition, source.retrieved, source.window,
  property,
  concat(
    property, ' of ', of, ' is ',
    array_join(transform(slice(said, 1, 4), one -> concat('"', one.value, '" from ', coalesce(date(one.since), 'an unknown day'), ' on')), ' and '),
    CASE WHEN size(said) > 4 THEN ' and so on' ELSE '' END,
    '; one is to have one'
  ) AS message
FROM together
WHERE size(said) > 1
