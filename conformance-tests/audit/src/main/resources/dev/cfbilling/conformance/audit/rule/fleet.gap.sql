WITH answers AS (
  SELECT DISTINCT
    operation, account, asked_of, day, file, entry, edition, retrieved, window,
    -- It may correct what is long past: there is a record then, and no first or last day.
    NOT (ChargeClass <=> 'Correction') AS is_own
  FROM records
  -- A query, or who asks for one metric, may ask for what was not used on each day.
  WHERE day IS NOT NULL AND operation NOT LIKE 'query%' AND window NOT LIKE '% of %'
),
days AS (
  SELECT
    operation, account, asked_of, day, bool_or(is_own) AS is_own,
    max_by(struct(file, entry, edition, retrieved, window), struct(retrieved, file, entry)) AS source
  FROM answers
  GROUP BY operation, account, asked_of, day
),
pairs AS (
  SELECT
    *, lag(day) OVER (PARTITION BY operation, account, asked_of ORDER BY day) AS before,
    min(if(is_own, day, NULL)) OVER all_days AS first,
    max(if(is_own, day, NULL)) OVER all_days AS last
  FROM days
  WINDOW all_days AS (PARTITION BY operation, account, asked_of)
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
WHERE datediff(day, before) > 1 AND before >= first AND day <= last
