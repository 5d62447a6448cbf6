const assert = require('node:assert/strict');
const { readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const { test } = require('node:test');
const { validateAction } = require('@action-validator/core');
const { complaints } = require('./lint.js');

const { ACTIONS } = process.env;
const read = (action) => readFileSync(join(ACTIONS, action, 'action.yml'), 'utf8');
const indent = (text, by) => text.replace(/^(?=.)/gm, ' '.repeat(by));

/** The action as a workflow with the same inputs, steps and outputs: actionlint reads no action. */
function asWorkflow(action) {
  const [, inputs, outputs, steps] =
    /^inputs:\n(.*?)^outputs:\n(.*?)^runs:\n  using: composite\n  steps:\n(.*)/ms.exec(action);
  return [
    'on:\n  workflow_call:\n    inputs:',
    indent(inputs, 4).replace(/^ {6}[\w-]+:$/gm, '$&\n        type: string'),
    'jobs:\n  action:\n    runs-on: ubuntu-24.04\n    outputs:',
    ...[...outputs.matchAll(/^  ([\w-]+):\n.*?^    value: (.*?)$/gms)].map(
      ([, name, value]) => `      ${name}: ${value}`,
    ),
    `    steps:\n${indent(steps, 2)}`,
  ].join('\n');
}

for (const action of readdirSync(ACTIONS)) {
  test(`${action} is as GitHub wants it`, async () => {
    assert.deepEqual(validateAction(read(action)).errors, []);
    assert.deepEqual(await complaints(asWorkflow(read(action)), action), []);
  });
}

// Linters that say nothing of anything would prove nothing.
for (const [correct, mistaken, complaint] of [
  ['inputs.category', 'inputs.kategory', /^conform:\d+:\d+ property "kategory" is not defined/],
  ['steps.check.outputs.verdict', 'steps.chek.outputs', /^conform:\d+:\d+ property "chek" is not/],
]) {
  test(`finds ${mistaken}`, async () => {
    const [found] = await complaints(asWorkflow(read('conform').replace(correct, mistaken)), 'conform');
    assert.match(found, complaint);
  });
}

test('finds a step without a shell', () => {
  const mistaken = read('conform').replace('      shell: bash\n', '');
  assert.notDeepEqual(validateAction(mistaken).errors, []);
});
