WITH sources AS (
  SELECT
    operation, account, asked_of, metric, ConsumedUnit AS unit, day, file, entry, edition, retrieved, window,
    CASE WHEN operation LIKE '%Paygo%' THEN 'paygo' ELSE operation END AS source,
    ConsumedQuantity, meter,
    CASE WHEN operation LIKE '%Paygo%' THEN ContractedCost ELSE BilledCost END AS cost
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
    count(*) AS records, count(ConsumedQuantity) AS known, try_sum(ConsumedQuantity) AS quantity,
    count(cost) AS priced, try_sum(cost) AS cost
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
    if(sum(records) = sum(priced) AND count(*) = count(cost), try_sum(cost), NULL) AS cost,
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
    lag(struct(file, operation, window, quantity, cost, meters, retrieved)) OVER (
      PARTITION BY number, source, account, asked_of, metric, unit, day
      ORDER BY retrieved, file, entry) AS other
  FROM sums
),
compared AS (
  SELECT
    *,
    CASE
      WHEN NOT agree(quantity, other.quantity) THEN 'ConsumedQuantity'
      WHEN NOT agree(cost, other.cost) THEN if(source = 'paygo', 'ContractedCost', 'BilledCost')
    END AS property
  FROM pairs
)
SELECT
  file, entry, account, operation, edition, retrieved, window, property,
  concat(
    property, ' of ', named(metric), ' on ', day, ' adds up to ',
    shown(if(property = 'ConsumedQuantity', quantity, cost)), ', and to ',
    shown(if(property = 'ConsumedQuantity', other.quantity, other.cost)), ' in the answer of ',
    other.operation, CASE WHEN other.window = '' THEN '' ELSE concat(' for ', other.window) END,
    ' at the same time; each counts the day once'
  ) AS message
FROM compared
WHERE property IS NOT NULL
  -- Of a plain body the window may be unknown: two of one reading are two windows.
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
