WITH answers AS (
  SELECT
    operation = 'getOrganizationBillableUsage' AS whole,
    account, metric, ConsumedUnit AS unit, day, date(retrieved) AS read_on,
    file, entry, edition, retrieved, window, sum(ConsumedQuantity) AS quantity
  FROM records
  WHERE operation IN ('getOrganizationBillableUsage', 'getAccountBillableUsage')
    AND day IS NOT NULL AND date(retrieved) > day
  GROUP BY 1, account, metric, ConsumedUnit, day, file, entry, edition, retrieved, window
),
sums AS (
  SELECT
    account, metric, unit, day, read_on,
    max_by(quantity, struct(retrieved, file, entry)) FILTER (WHERE whole) AS in_organization,
    max_by(quantity, struct(retrieved, file, entry)) FILTER (WHERE NOT whole) AS in_account
  FROM answers
  GROUP BY account, metric, unit, day, read_on
),
readings AS (
  SELECT DISTINCT whole, account, day, read_on, file, entry, edition, retrieved, window
  FROM answers
),
asked AS (
  SELECT
    account, day, read_on, count_if(NOT whole) AS of_account,
    max_by(struct(file, entry, edition, retrieved, window), struct(retrieved, file, entry))
      FILTER (WHERE whole) AS of_organization
  FROM readings
  GROUP BY account, day, read_on
)
SELECT
  of_organization.file, of_organization.entry, account,
  'getOrganizationBillableUsage' AS operation, of_organization.edition,
  of_organization.retrieved, of_organization.window,
  'ConsumedQuantity' AS property,
  concat(
    'ConsumedQuantity of ', metric, ' on ', day, ' of one account adds up to ',
    coalesce(shown(in_organization), 'nothing'), ' in the organization''s answer and to ',
    coalesce(shown(in_account), 'nothing'),
    ' in the account''s own of the same day; an organization is the sum of its accounts'
  ) AS message
FROM sums JOIN asked USING (account, day, read_on)
WHERE of_organization IS NOT NULL AND of_account > 0
  AND NOT (in_organization <=> in_account)
