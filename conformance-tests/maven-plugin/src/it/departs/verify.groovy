// What is known passes, and the rest fails the build.
def log = new File(basedir, 'build.log').text

assert log.contains('(unknown) @ departs')
assert log.contains('[ERROR] ERROR  schema.enum  getAccountBillableUsage  200')
assert log.contains('traffic.har departs from the contract; what was found is above.')
assert !log.contains('\u001b[3')
