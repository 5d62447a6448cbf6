WITH answers AS (
  SELECT
    operation, account, meter, metric, day, file, entry, retrieved, window,
    first(edition) AS edition, count(*) AS records,
    max(ContractedCost) AS added, max(CumulatedContractedCost) AS total
  FROM records
  WHERE meter IS NOT NULL AND day IS NOT NULL AND retrieved IS NOT NULL
    AND CumulatedContractedCost IS NOT NULL AND ContractedCost IS NOT NULL
  GROUP BY operation, account, meter, metric, day, file, entry, retrieved, window
),
latest AS (
  SELECT
    operation, account, meter, metric, day,
    max_by(
      struct(file, entry, edition, retrieved, window, records, added, total),
      struct(retrieved, file, entry)) AS read
  FROM answers
  GROUP BY operation, account, meter, metric, day
),
pairs AS (
  SELECT
    *,
    lag(day) OVER run AS day_before,
    lag(read) OVER run AS before
  FROM latest
  WINDOW run AS (PARTITION BY operation, account, meter ORDER BY day)
)
SELECT
  read.file, read.entry, account, operation, read.edition, read.retrieved, read.window,
  'CumulatedContractedCost' AS property,
  concat(
    'CumulatedContractedCost of ', metric, ' on ', day, ' is ', shown(read.total), ' with ContractedCost ',
    shown(read.added), ', after ', shown(before.total), ' on the day before, as last read on ',
    date(before.retrieved), '; it is to grow by what each day adds'
  ) AS message
FROM pairs
WHERE datediff(day, day_before) = 1
  AND read.records = 1 AND before.records = 1
  AND NOT (read.file = before.file AND read.entry = before.entry)
  AND abs(read.total - before.total - read.added) > greatest(0.000001, abs(read.total) * 0.000001)
