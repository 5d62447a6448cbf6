WITH usage AS (
  SELECT
    operation = 'getOrganizationBillableUsage' AS whole, date(retrieved) AS read_on, account,
    asked_of, metric,
    ConsumedUnit AS unit, day, file, entry, edition, retrieved, window, ConsumedQuantity
  FROM records
  WHERE operation IN ('getOrganizationBillableUsage', 'getAccountBillableUsage')
    AND retrieved IS NOT NULL AND (day IS NULL OR day < date(retrieved))
    -- Who asks for one metric gets no others.
    AND window NOT LIKE '% of %'
    -- Usage of a whole contract is of no account.
    AND BillingAccountId IS NOT NULL
    -- It may come between two readings of one day.
    AND NOT (ChargeClass <=> 'Correction')
),
spans AS (
  SELECT
    whole, read_on, account, asked_of, file, entry, edition, retrieved, window,
    collect_set(day) AS days
  FROM usage
  -- More would be a mistake, and take long.
  WHERE whole AND (day IS NULL OR day > date_sub(read_on, 400))
  GROUP BY whole, read_on, account, asked_of, file, entry, edition, retrieved, window
  -- The one that can't be read may be any.
  HAVING count(*) = count(day)
),
days AS (
  -- A number, by which is sorted fastest.
  SELECT *, xxhash64(account, day, read_on) AS number
  FROM (
    SELECT * FROM usage WHERE day IS NOT NULL
    UNION ALL
    -- A day that is left out has nothing; before its first day and after its last one an account may
    -- have been elsewhere.
    SELECT
      whole, read_on, account, asked_of, NULL AS metric, NULL AS unit,
      explode(array_except(sequence(array_min(days), array_max(days)), days)) AS day,
      file, entry, edition, retrieved, window, 0 AS ConsumedQuantity
    FROM spans
  )
  -- All that is compared with each other, in one place.
  DISTRIBUTE BY number
),
answers AS (
  SELECT
    number, whole, account, asked_of, metric, unit, day, read_on, file, entry, edition, retrieved,
    window,
    -- Unknown where a part of it is, or where it is too long.
    if(count(*) = count(ConsumedQuantity), try_sum(ConsumedQuantity), NULL) AS quantity
  FROM days
  GROUP BY
    number, whole, account, asked_of, metric, unit, day, read_on, file, entry, edition, retrieved,
    window
),
sums AS (
  SELECT
    number, account, metric, unit, day, read_on,
    max_by(struct(quantity), struct(retrieved, file, entry)) FILTER (WHERE whole) AS in_organization,
    max_by(struct(quantity), struct(retrieved, file, entry)) FILTER (WHERE NOT whole) AS in_account,
    max(struct(retrieved, file, entry, edition, window)) FILTER (WHERE whole) AS read,
    max(retrieved) FILTER (WHERE NOT whole) AS account_read,
    min(asked_of) FILTER (WHERE whole) AS first_of, max(asked_of) FILTER (WHERE whole) AS last_of
  FROM answers
  GROUP BY number, account, day, read_on, metric, unit
),
asked AS (
  SELECT
    account, metric, day, in_organization, in_account,
    max(read) OVER both AS of_organization, max(account_read) OVER both AS account_read,
    -- An account that moves has a part of its day in each of two organizations.
    min(first_of) OVER both = max(last_of) OVER both AS is_of_one
  FROM sums
  WINDOW both AS (PARTITION BY number, account, day, read_on)
)
SELECT
  of_organization.file, of_organization.entry, account,
  'getOrganizationBillableUsage' AS operation, of_organization.edition,
  of_organization.retrieved, of_organization.window,
  'ConsumedQuantity' AS property,
  concat(
    'ConsumedQuantity of ', named(metric), ' on ', day, ' of one account adds up to ',
    coalesce(shown(in_organization.quantity), 'nothing'), ' in the organization''s answer and to ',
    coalesce(shown(in_account.quantity), 'nothing'),
    ' in the account''s own of the same day; an organization is the sum of its accounts'
  ) AS message
FROM asked
WHERE account_read IS NOT NULL AND is_of_one
  -- Of the last two days, hours bring more, and of yesterday minutes; of some answers only the day is known.
  AND (day < date_sub(of_organization.retrieved, 2)
    OR (of_organization.retrieved <> date_trunc('DAY', of_organization.retrieved)
      AND account_read <> date_trunc('DAY', account_read)
      AND abs(unix_timestamp(of_organization.retrieved) - unix_timestamp(account_read))
        <= if(day < date_sub(of_organization.retrieved, 1), 3600, 60)))
  AND NOT agree(
    if(in_organization IS NULL, 0, in_organization.quantity),
    if(in_account IS NULL, 0, in_account.quantity))
