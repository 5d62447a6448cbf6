-- How each account answered, by operation and edition.
SELECT
  account, operation, edition,
  min(first) AS first, max(last) AS last,
  sum(exchanges) AS exchanges, sum(successes) AS successes, sum(records) AS records,
  sum(errors) AS errors, sum(warnings) AS warnings,
  CASE
    WHEN sum(errors) > 0 THEN 'departs'
    WHEN sum(records) > 0 THEN 'conforms'
    ELSE 'untested'
  END AS verdict
FROM counts
GROUP BY account, operation, edition
