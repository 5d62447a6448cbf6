WITH sums AS (
  SELECT
    operation, account, metric, ConsumedUnit AS unit, day, file, entry,
    first(edition) AS edition, retrieved, window,
    CASE WHEN operation LIKE '%Paygo%' THEN 'paygo' ELSE operation END AS source,
    sum(ConsumedQuantity) AS quantity
  FROM records
  WHERE day IS NOT NULL AND retrieved IS NOT NULL AND operation NOT LIKE 'query%'
  GROUP BY operation, account, metric, ConsumedUnit, day, file, entry, retrieved, window
),
pairs AS (
  SELECT
    *,
    lag(struct(operation, window, quantity, retrieved)) OVER (
      PARTITION BY source, account, metric, unit, day ORDER BY retrieved, file, entry) AS other
  FROM sums
)
SELECT
  file, entry, account, operation, edition, retrieved, window, 'ConsumedQuantity' AS property,
  concat(
    'ConsumedQuantity of ', metric, ' on ', day, ' adds up to ', shown(quantity), ', and to ',
    shown(other.quantity), ' in the answer of ', other.operation,
    CASE WHEN other.window = '' THEN '' ELSE concat(' for ', other.window) END,
    ' at the same time; each counts the day once'
  ) AS message
FROM pairs
WHERE quantity <> other.quantity
  AND (operation <> other.operation OR window <> other.window)
  AND unix_timestamp(retrieved) - unix_timestamp(other.retrieved) <= 3600
