-- Of each answer what it tells, once.
WITH answers AS (
  SELECT DISTINCT
    operation, account, metric, x_BillableMetricId, x_BillableMetricName, ConsumedUnit,
    x_ProductFamilyName, BillingCurrency, PricingUnit,
    -- Elsewhere, a metric may cost more; a correction costs what it corrects.
    if(ListUnitPrice > 0, RegionId, NULL) AS region,
    if(ListUnitPrice > 0 AND ChargeClass IS NULL, ListUnitPrice, NULL) AS price,
    date(BillingPeriodStart) AS cycle, file, entry, edition, retrieved, window
  FROM records
),
told AS (
  SELECT
    operation, each.account, each.of, each.property, each.value,
    file, entry, edition, retrieved, window
  FROM answers
  LATERAL VIEW inline(array(
    struct('' AS account, concat('the metric ', x_BillableMetricId) AS of,
      'x_BillableMetricName' AS property, x_BillableMetricName AS value),
    struct('' AS account, concat('the metric ', x_BillableMetricId) AS of,
      'ConsumedUnit' AS property, ConsumedUnit AS value),
    struct('' AS account, concat('the metric ', x_BillableMetricId) AS of,
      'x_ProductFamilyName' AS property, x_ProductFamilyName AS value),
    struct('' AS account,
      concat(
        'the metric ', metric, ' in ', BillingCurrency, ' for one of ', PricingUnit,
        coalesce(concat(' in the region ', region), '')) AS of,
      'ListUnitPrice' AS property, shown(price) AS value),
    struct(account AS account, concat('the billing cycle from ', cycle) AS of,
      'BillingCurrency' AS property, BillingCurrency AS value)
  )) each AS account, of, property, value
  WHERE each.of IS NOT NULL AND each.value IS NOT NULL
),
-- Where each of the values was first told.
said AS (
  SELECT
    operation, account, of, property, value, min(retrieved) AS since,
    min_by(
      struct(file, entry, edition, retrieved, window), struct(retrieved, file, entry)) AS source
  FROM told
  GROUP BY operation, account, of, property, value
),
several AS (
  SELECT
    operation, account, of, property, sort_array(collect_list(struct(since, value, source))) AS said
  FROM said
  GROUP BY operation, account, of, property
  HAVING count(*) > 1
),
departing AS (
  SELECT *, element_at(said, -1).source AS source FROM several
)
SELECT
  source.file, source.entry, account, operation, source.edition, source.retrieved, source.window,
  property,
  concat(
    property, ' of ', named(of), ' is ',
    array_join(transform(slice(said, 1, 4), one -> concat(quoted(one.value), ' from ', coalesce(date(one.since), 'an unknown day'), ' on')), ' and '),
    CASE WHEN size(said) > 4 THEN ' and so on' ELSE '' END,
    '; one is to have one'
  ) AS message
FROM departing
