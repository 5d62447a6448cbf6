WITH sources AS (
  SELECT
    operation, account, asked_of, metric, ConsumedUnit AS unit, day, file, entry, edition, retrieved, window,
    CASE WHEN operation LIKE '%Paygo%' THEN 'paygo' ELSE operation END AS source,
    ConsumedQuantity, meter
  FROM records
  -- A day that goes on grows between two answers.
  WHERE day IS NOT NULL AND date(retrieved) > day AND operation NOT LIKE 'query%'
),
days AS (
  -- A number, by which is sorted fastest.
  SELECT *, xxhash64(source, account, asked_of, metric, unit, day) AS number
  FROM sources
  -- All that is compared with each other, in one place.
  DISTRIBUTE BY number
),
meters AS (
  SELECT
    number, operation, source, account, asked_of, metric, unit, day, file, entry, edition,
    retrieved, window, meter,
    count(*) AS records, count(ConsumedQuantity) AS known, try_sum(ConsumedQuantity) AS quantity
  FROM days
  GROUP BY
    number, operation, source, account, asked_of, metric, unit, day, file, entry, edition,
    retrieved, window, meter
),
sums AS (
  SELECT
    number, operation, source, account, asked_of, metric, unit, day, file, entry, edition,
    retrieved, window,
    -- Unknown where a part of it is, or where it is too long.
    if(sum(records) = sum(known) AND count(*) = count(quantity), try_sum(quantity), NULL)
      AS quantity,
    -- Which meters there are, in a number.
    bit_xor(xxhash64(meter)) AS meters
  FROM meters
  GROUP BY
    number, operation, source, account, asked_of, metric, unit, day, file, entry, edition,
    retrieved, window
),
pairs AS (
  SELECT
    *,
    lag(struct(file, operation, window, quantity, meters, retrieved)) OVER (
      PARTITION BY number, source, account, asked_of, metric, unit, day
      ORDER BY retrieved, file, entry) AS other
  FROM sums
)
SELECT
  file, entry, account, operation, edition, retrieved, window, 'ConsumedQuantity' AS property,
  concat(
    'ConsumedQuantity of ', named(metric), ' on ', day, ' adds up to ', shown(quantity), ', and to ',
    shown(other.quantity), ' in the answer of ', other.operation,
    CASE WHEN other.window = '' THEN '' ELSE concat(' for ', other.window) END,
    ' at the same time; each counts the day once'
  ) AS message
FROM pairs
WHERE NOT agree(quantity, other.quantity)
  -- Of plain bodies the window is unknown: two of one reading are two windows.
  AND (operation <> other.operation OR window <> other.window
    OR (file <> other.file AND retrieved = other.retrieved))
  -- A PayGo window has those subscriptions whose billing cycle starts in it.
  AND (source <> 'paygo' OR meters <=> other.meters
    OR (operation <> other.operation AND window = other.window
      AND (window <> '' OR retrieved = other.retrieved)))
  -- Where only the day of an answer is known, it may be hours from another; yesterday still grows.
  AND retrieved <> date_trunc('DAY', retrieved)
  AND other.retrieved <> date_trunc('DAY', other.retrieved)
  AND unix_timestamp(retrieved) - unix_timestamp(other.retrieved)
    <= if(day < date_sub(retrieved, 1), 3600, 60)
