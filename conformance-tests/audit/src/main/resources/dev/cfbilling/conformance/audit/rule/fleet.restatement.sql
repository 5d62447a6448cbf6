SELECT
  file, entry, account, operation, edition, retrieved, window, property,
  concat(
    property, ' of ', metric, ' on ', day, ' is ', coalesce(shown(after), 'null'), ' and was ',
    coalesce(shown(before), 'null'), ' when it was read on ', date(read_before), '; it changed within ',
    age_days, ' days of the day'
  ) AS message
FROM restatements
