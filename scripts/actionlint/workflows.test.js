const assert = require('node:assert/strict');
const { readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const { test } = require('node:test');
const { complaints } = require('./lint.js');

const { WORKFLOWS } = process.env;
const files = readdirSync(WORKFLOWS);
const read = (file) => readFileSync(join(WORKFLOWS, file), 'utf8');

for (const file of files) {
  test(`${file} is as GitHub wants it`, async () => {
    assert.deepEqual(await complaints(read(file), file), []);
  });
}

// A linter that says nothing of anything would prove nothing.
test('finds the output of a step that is not there', async () => {
  const mistaken = read('nightly.yml').replace('steps.live.outputs', 'steps.alive.outputs');
  const [complaint] = await complaints(mistaken, 'nightly.yml');
  assert.match(complaint, /^nightly\.yml:\d+:\d+ property "alive" is not defined/);
});
