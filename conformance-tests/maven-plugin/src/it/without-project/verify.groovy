def log = new File(basedir, 'build.log').text

assert log.contains('usage.json against Cloudflare Billing API')
assert log.contains('missing.har')
assert log.contains('MojoExecutionException')
