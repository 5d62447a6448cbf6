WITH sums AS (
  SELECT
    operation, account, asked_of, meter, metric, day, file, entry, edition, retrieved, window,
    ContractedCost, CumulatedContractedCost,
    greatest(ChargePeriodEnd, timestamp(date_add(day, 1))) AS over
  FROM records
  WHERE meter IS NOT NULL AND day IS NOT NULL AND retrieved IS NOT NULL
    AND CumulatedContractedCost IS NOT NULL AND ContractedCost IS NOT NULL
  -- All that is compared with each other, in one place.
  DISTRIBUTE BY meter, operation, account, asked_of
),
readings AS (
  SELECT
    *,
    lead(day) OVER run AS day_of_next,
    lag(struct(day, file, entry)) OVER run AS previous
  FROM sums
  -- The number first, by which is sorted fastest.
  WINDOW run AS (PARTITION BY meter, operation, account, asked_of ORDER BY day, retrieved, file, entry)
),
pairs AS (
  SELECT
    *,
    lag(struct(day, over, file, entry, retrieved, is_alone, CumulatedContractedCost)) OVER run AS before
  FROM (SELECT *, NOT (previous <=> struct(day, file, entry)) AS is_alone FROM readings)
  -- The last reading of each day.
  WHERE NOT (day_of_next <=> day)
  WINDOW run AS (PARTITION BY meter, operation, account, asked_of ORDER BY day)
)
SELECT
  file, entry, account, operation, edition, retrieved, window,
  'CumulatedContractedCost' AS property,
  concat(
    'CumulatedContractedCost of ', named(metric), ' on ', day, ' is ', shown(CumulatedContractedCost), ' with ContractedCost ',
    shown(ContractedCost), ', after ', shown(before.CumulatedContractedCost), ' on the day before, as last read on ',
    date(before.retrieved), '; it is to grow by what each day adds'
  ) AS message
FROM pairs
WHERE datediff(day, before.day) = 1
  AND is_alone AND before.is_alone
  -- A day that goes on grows, and one that was read last may have been restated since the next was.
  AND before.retrieved BETWEEN before.over AND retrieved
  AND NOT (file = before.file AND entry = before.entry)
  AND abs(CumulatedContractedCost - before.CumulatedContractedCost - ContractedCost)
    > greatest(0.000001, abs(CumulatedContractedCost) * 0.000001)
