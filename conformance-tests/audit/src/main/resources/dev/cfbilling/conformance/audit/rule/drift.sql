-- What the contract would have to allow: when and in how many accounts each was seen.
SELECT
  operation, `check`, contract, pattern, value,
  min(retrieved) AS first_seen, max(retrieved) AS last_seen,
  count(DISTINCT account) AS accounts, sum(found) AS found,
  -- How often each of several values of an answer was found is not known.
  max(size(`values`)) > 1 AS with_others,
  min_by(struct(file, entry, edition, window), struct(retrieved, file, entry)) AS earliest
FROM findings
LATERAL VIEW explode(`values`) each AS value
GROUP BY operation, `check`, contract, pattern, value
