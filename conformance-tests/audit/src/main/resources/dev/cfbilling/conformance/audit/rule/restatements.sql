-- Figures that changed after their day was over: of each record, one reading with the one before.
WITH readings AS (
  SELECT
    file, entry, account, asked_of, operation, edition, retrieved, window, meter, metric, day,
    struct(
      BilledCost, ContractedCost, ContractedUnitPrice, EffectiveCost, ListCost, ListUnitPrice,
      ConsumedQuantity, PricingQuantity, CumulatedContractedCost, CumulatedPricingQuantity
    ) AS amounts,
    left_out,
    greatest(ChargePeriodEnd, timestamp(date_add(day, 1))) AS over
  FROM records
  WHERE meter IS NOT NULL AND day IS NOT NULL AND retrieved IS NOT NULL
    -- What a query counts is as it was asked, which is in no table.
    AND operation NOT LIKE 'query%'
),
again AS (
  SELECT
    *,
    -- Which of two records is which in the next answer, nothing tells.
    NOT (lag(answer) OVER again <=> answer OR lead(answer) OVER again <=> answer) AS is_alone
  FROM (SELECT *, struct(file, entry) AS answer FROM readings WHERE retrieved >= over)
  WINDOW again AS (
    -- The number first, by which is sorted fastest.
    PARTITION BY meter, day, operation, account, asked_of ORDER BY retrieved, file, entry)
),
pairs AS (
  SELECT
    *,
    lag(amounts) OVER again AS earlier,
    lag(left_out) OVER again AS left_out_before,
    lag(retrieved) OVER again AS read_before,
    lag(window) OVER again AS window_before,
    lag(is_alone) OVER again AS was_alone
  FROM again
  WINDOW again AS (
    PARTITION BY meter, day, operation, account, asked_of ORDER BY retrieved, file, entry)
)
SELECT
  file, entry, account, operation, edition, retrieved, window, meter, metric, day, read_before,
  property, before, after, minus(after, before) AS difference, datediff(retrieved, day) AS age_days
FROM (SELECT * FROM pairs WHERE is_alone AND was_alone AND NOT (amounts <=> earlier))
LATERAL VIEW inline(array(
  struct('BilledCost' AS property, earlier.BilledCost AS before, amounts.BilledCost AS after),
  struct('ContractedCost' AS property, earlier.ContractedCost AS before, amounts.ContractedCost AS after),
  struct('ContractedUnitPrice' AS property, earlier.ContractedUnitPrice AS before, amounts.ContractedUnitPrice AS after),
  struct('EffectiveCost' AS property, earlier.EffectiveCost AS before, amounts.EffectiveCost AS after),
  struct('ListCost' AS property, earlier.ListCost AS before, amounts.ListCost AS after),
  struct('ListUnitPrice' AS property, earlier.ListUnitPrice AS before, amounts.ListUnitPrice AS after),
  struct('ConsumedQuantity' AS property, earlier.ConsumedQuantity AS before, amounts.ConsumedQuantity AS after),
  struct('PricingQuantity' AS property, earlier.PricingQuantity AS before, amounts.PricingQuantity AS after),
  struct('CumulatedContractedCost' AS property, earlier.CumulatedContractedCost AS before, amounts.CumulatedContractedCost AS after),
  struct('CumulatedPricingQuantity' AS property, earlier.CumulatedPricingQuantity AS before, amounts.CumulatedPricingQuantity AS after)
)) changed
WHERE read_before < retrieved
  -- Two windows of the same hour that differ are no restatement: see fleet.double.
  AND (window = window_before OR unix_timestamp(retrieved) - unix_timestamp(read_before) > 3600)
  -- A number that arrives was not another; and one that is calculated anew may have other last digits.
  AND before IS NOT NULL
  AND (after IS NULL
    OR abs(double(after) - double(before)) > 1e-12 * greatest(abs(double(after)), abs(double(before))))
  -- A number that is in no table is not known to be another.
  AND NOT coalesce(array_contains(left_out, property), false)
  AND NOT coalesce(array_contains(left_out_before, property), false)
