WITH answers AS (
  SELECT DISTINCT operation, account, day, file, entry, edition, retrieved, window
  FROM records
  -- A query may ask for what was not used on each day.
  WHERE day IS NOT NULL AND operation NOT LIKE 'query%'
    -- It may correct what is long past.
    AND NOT (ChargeClass <=> 'Correction')
),
days AS (
  SELECT
    operation, account, day,
    max_by(struct(file, entry, edition, retrieved, window), struct(retrieved, file, entry)) AS source
  FROM answers
  GROUP BY operation, account, day
),
pairs AS (
  SELECT *, lag(day) OVER (PARTITION BY operation, account ORDER BY day) AS before
  FROM days
)
SELECT
  source.file, source.entry, account, operation, source.edition, source.retrieved, source.window,
  'ChargePeriodStart' AS property,
  concat(
    'There is a record of ', before, ' and of ', day, ', and none of ',
    CASE WHEN datediff(day, before) = 2 THEN 'the day' ELSE concat('the ', datediff(day, before) - 1, ' days') END,
    ' between'
  ) AS message
FROM pairs
WHERE datediff(day, before) > 1
