-- How each account answered, by operation and edition.
SELECT
  account, operation, edition,
  min(retrieved) AS first, max(retrieved) AS last,
  count(*) AS exchanges, count_if(status BETWEEN 200 AND 299) AS successes,
  sum(records) AS records, sum(errors) AS errors, sum(warnings) AS warnings,
  CASE
    WHEN sum(errors) > 0 THEN 'departs'
    WHEN sum(records) > 0 THEN 'conforms'
    ELSE 'untested'
  END AS verdict
FROM exchanges
GROUP BY account, operation, edition
