def log = new File(basedir, 'build.log').text

assert log.contains('[INFO] Nothing is checked: conform.skip is set.')
assert new File(basedir, 'target/traffic.har.json').text.contains('getAccountBillableUsage')
assert new File(basedir, 'target/usage.json.json').text.contains('getPaygoUsage')
