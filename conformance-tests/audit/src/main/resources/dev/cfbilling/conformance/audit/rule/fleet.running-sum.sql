WITH sums AS (
  SELECT
    operation, account, meter, metric, day, file, entry, edition, retrieved, window,
    ContractedCost, CumulatedContractedCost
  FROM records
  WHERE meter IS NOT NULL AND day IS NOT NULL AND retrieved IS NOT NULL
    AND CumulatedContractedCost IS NOT NULL AND ContractedCost IS NOT NULL
  -- All that is compared with each other, in one place.
  DISTRIBUTE BY operation, account, meter
),
answers AS (
  SELECT
    operation, account, meter, metric, day, file, entry, edition, retrieved, window,
    count(*) AS records,
    max(ContractedCost) AS added, max(CumulatedContractedCost) AS total
  FROM sums
  GROUP BY operation, account, meter, metric, day, file, entry, edition, retrieved, window
),
readings AS (
  SELECT
    *,
    lead(day) OVER (
      PARTITION BY operation, account, meter ORDER BY day, retrieved, file, entry) AS day_of_next
  FROM answers
),
pairs AS (
  SELECT
    *,
    lag(struct(day, file, entry, retrieved, records, total)) OVER run AS before
  FROM readings
  -- The last reading of each day.
  WHERE NOT (day_of_next <=> day)
  WINDOW run AS (PARTITION BY operation, account, meter ORDER BY day)
)
SELECT
  file, entry, account, operation, edition, retrieved, window,
  'CumulatedContractedCost' AS property,
  concat(
    'CumulatedContractedCost of ', metric, ' on ', day, ' is ', shown(total), ' with ContractedCost ',
    shown(added), ', after ', shown(before.total), ' on the day before, as last read on ',
    date(before.retrieved), '; it is to grow by what each day adds'
  ) AS message
FROM pairs
WHERE datediff(day, before.day) = 1
  AND records = 1 AND before.records = 1
  AND NOT (file = before.file AND entry = before.entry)
  AND abs(total - before.total - added) > greatest(0.000001, abs(total) * 0.000001)
