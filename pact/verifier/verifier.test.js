import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Verifier } from '@pact-foundation/pact';

const { CLI, JAVA, PACT } = process.env;
const pact = () => JSON.parse(readFileSync(PACT, 'utf8'));

let mock;
let origin;
before(async () => {
  const command = ['-jar', CLI, 'mock', '--port', '0', '--provider-states'];
  mock = spawn(JAVA, command, { stdio: ['ignore', 'pipe', 'inherit'] });
  let introduction = '';
  for await (const piece of mock.stdout) {
    introduction += piece;
    if (introduction.includes('stops it.')) break;
  }
  origin = new URL(/The mock is at (\S+)/.exec(introduction)[1]).origin;
});
after(async () => {
  const exit = once(mock, 'exit');
  mock.kill('SIGTERM');
  await exit;
});

/** Holds the mock against a pact; fails with what the verifier says. */
async function verify(content) {
  const directory = mkdtempSync(join(tmpdir(), 'pact-'));
  try {
    const file = join(directory, 'pact.json');
    writeFileSync(file, JSON.stringify(content));
    await new Verifier({
      provider: content.provider.name,
      providerBaseUrl: origin,
      pactUrls: [file],
      providerStatesSetupUrl: `${origin}/_pact/provider-states`,
      logLevel: 'error',
    }).verifyProvider();
  } finally {
    rmSync(directory, { recursive: true });
  }
}

for (const interaction of pact().interactions) {
  test(interaction.description, () => verify({ ...pact(), interactions: [interaction] }));
}

test('the whole pact', () => verify(pact()));

test('an answer that is not as the pact demands is told', async () => {
  const broken = pact();
  const interaction = broken.interactions.find(({ response }) => response.status === 200);
  interaction.response.body.content.result.aPropertyThatIsNotThere = 'text';

  await assert.rejects(verify({ ...broken, interactions: [interaction] }));
});
