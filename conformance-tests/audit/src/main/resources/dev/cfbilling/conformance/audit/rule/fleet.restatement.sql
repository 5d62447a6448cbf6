SELECT
  file, entry, account, operation, edition, retrieved, window, property,
  concat(
    property, ' of ', named(metric), ' on ', day, ' is ', coalesce(shown(after), 'null'), ' and was ',
    coalesce(shown(before), 'null'), ' when it was read on ', date(read_before), '; it changed within ',
    age_days, CASE WHEN age_days = 1 THEN ' day' ELSE ' days' END, ' of its start'
  ) AS message
FROM restatements
