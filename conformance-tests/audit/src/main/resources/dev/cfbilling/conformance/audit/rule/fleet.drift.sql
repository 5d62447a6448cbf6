SELECT
  earliest.file, earliest.entry, '' AS account, operation, earliest.edition,
  first_seen AS retrieved, earliest.window, '' AS property, contract,
  concat(
    CASE
      WHEN `check` = 'drift.property' THEN concat('The unknown property at ', pattern, ', of the form ')
      ELSE concat('What ', `check`, ' told of ', coalesce(pattern, 'the answer'), ', ')
    END,
    value,
    CASE
      WHEN date(first_seen) = date(last_seen) THEN concat(', was seen on ', date(first_seen))
      ELSE concat(
        ', was seen from ', coalesce(date(first_seen), 'an unknown day'), ' to ',
        coalesce(date(last_seen), 'an unknown day'))
    END,
    ', ',
    CASE
      WHEN found = 1 THEN 'once'
      ELSE concat(CASE WHEN with_others THEN 'at most ' ELSE '' END, found, ' times')
    END,
    ' in ', accounts, CASE WHEN operation LIKE '%Organization%' THEN ' organization' ELSE ' account' END,
    CASE WHEN accounts = 1 THEN '' ELSE 's' END
  ) AS message
FROM drift
