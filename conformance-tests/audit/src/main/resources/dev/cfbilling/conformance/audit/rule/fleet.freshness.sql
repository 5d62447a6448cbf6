WITH told AS (
  SELECT
    operation, account, asked_of, file, entry, retrieved, window, edition, max(day) AS last_day
  FROM records
  -- A query asks for days that are in no table.
  WHERE day IS NOT NULL AND retrieved IS NOT NULL AND operation NOT LIKE 'query%'
    -- One metric may be used seldom.
    AND window NOT LIKE '% of %'
  GROUP BY operation, account, asked_of, file, entry, retrieved, window, edition
  UNION ALL
  -- An answer without a record is one; of PayGo there is none where no cycle starts in the window.
  SELECT
    operation, account, account AS asked_of, file, entry, retrieved, window, edition,
    NULL AS last_day
  FROM exchanges
  WHERE records = 0 AND errors = 0 AND status BETWEEN 200 AND 299 AND retrieved IS NOT NULL
    AND operation NOT LIKE '%Paygo%' AND window NOT LIKE '% of %'
),
answers AS (
  SELECT
    -- What an organization has is filed under its accounts.
    *, max(last_day) OVER (PARTITION BY operation, asked_of) AS last_of_all,
    least(date(retrieved), coalesce(try_to_date(substring(substring_index(window, '/', -1), 1, 10)), date(retrieved))) AS asked_to
  FROM told
),
latest AS (
  SELECT
    operation, account,
    max_by(
      struct(
        file, entry, edition, retrieved, window, coalesce(last_day, last_of_all) AS last_day,
        asked_to),
      -- Who asks for earlier days too, in another file, has not got the latest late.
      struct(asked_to, last_day, retrieved, file, entry)) AS read
  FROM answers
  -- Who never used anything is behind nothing.
  WHERE last_of_all IS NOT NULL
  GROUP BY operation, account
)
SELECT
  read.file, read.entry, account, operation, read.edition, read.retrieved, read.window,
  'ChargePeriodStart' AS property,
  concat(
    'The last day is ', read.last_day, ', ', datediff(read.asked_to, read.last_day), ' days behind ',
    read.asked_to,
    CASE
      WHEN read.window = '' THEN ', on which it was read'
      ELSE concat(', up to which it was asked for on ', date(read.retrieved))
    END,
    '; figures come within 2 days'
  ) AS message
FROM latest
WHERE datediff(read.asked_to, read.last_day) > 2
