WITH answers AS (
  SELECT
    operation = 'getOrganizationBillableUsage' AS whole,
    account, metric, ConsumedUnit AS unit, day, date(retrieved) AS read_on, file, entry,
    max(struct(retrieved, edition, window)) AS source, sum(ConsumedQuantity) AS quantity
  FROM records
  WHERE operation IN ('getOrganizationBillableUsage', 'getAccountBillableUsage')
    AND day IS NOT NULL AND date(retrieved) > day
  GROUP BY 1, account, metric, ConsumedUnit, day, date(retrieved), file, entry
),
both AS (
  SELECT
    account, metric, unit, day, read_on,
    max_by(quantity, source.retrieved) FILTER (WHERE whole) AS in_organization,
    max_by(quantity, source.retrieved) FILTER (WHERE NOT whole) AS in_account,
    max_by(struct(file, entry, source), struct(source.retrieved, file, entry))
      FILTER (WHERE whole) AS of_organization
  FROM answers
  GROUP BY account, metric, unit, day, read_on
),
asked AS (
  SELECT
    *,
    max(of_organization) OVER day_of_account AS any_organization,
    max(in_account) OVER day_of_account AS any_account
  FROM both
  WINDOW day_of_account AS (PARTITION BY account, day, read_on)
)
SELECT
  any_organization.file, any_organization.entry, account,
  'getOrganizationBillableUsage' AS operation, any_organization.source.edition,
  any_organization.source.retrieved, any_organization.source.window,
  'ConsumedQuantity' AS property,
  concat(
    'ConsumedQuantity of ', metric, ' on ', day, ' of one account adds up to ',
    coalesce(shown(in_organization), 'nothing'), ' in the organization''s answer and to ',
    coalesce(shown(in_account), 'nothing'),
    ' in the account''s own of the same day; an organization is the sum of its accounts'
  ) AS message
FROM asked
WHERE any_organization IS NOT NULL AND any_account IS NOT NULL
  AND NOT (in_organization <=> in_account)
