import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

const { OPENAPI, PACT } = process.env;

// Warnings that are right and stay, each { code, interaction, why }. One that no longer comes fails
// too, so that the list stays short.
const ACCEPTED = [];

const isAccepted = ({ code, mockDetails }) =>
  ACCEPTED.some(
    (known) => known.code === code && known.interaction === mockDetails.interactionDescription,
  );

/** What the comparator has to say about a pact, errors and warnings alike. */
function compare(pact) {
  const directory = mkdtempSync(join(tmpdir(), 'pact-'));
  try {
    const contract = JSON.parse(readFileSync(OPENAPI, 'utf8'));
    // The comparator reads no servers; the paths of a pact are whole.
    contract.info['x-opc-config-base-path'] = new URL(contract.servers[0].url).pathname;
    const files = { contract: join(directory, 'contract.json'), pact: join(directory, 'pact.json') };
    writeFileSync(files.contract, JSON.stringify(contract));
    writeFileSync(files.pact, JSON.stringify(pact));
    const opc = spawnSync('node_modules/.bin/opc', ['--oas', files.contract, files.pact]);
    assert.equal(opc.stderr.toString(), '');
    return JSON.parse(opc.stdout.toString());
  } finally {
    rmSync(directory, { recursive: true });
  }
}

const pact = () => JSON.parse(readFileSync(PACT, 'utf8'));

test('the pact is what the contract allows', () => {
  const results = compare(pact());

  assert.deepEqual(
    results.filter((result) => !isAccepted(result)).map(({ type, code, message, mockDetails }) =>
      `${type} ${code} in "${mockDetails.interactionDescription}": ${message}`),
    [],
  );
  assert.equal(results.length, ACCEPTED.length, 'an accepted warning no longer comes');
});

test('a value and a parameter that the contract does not have are told', () => {
  const broken = pact();
  const interaction = broken.interactions.find(({ description }) =>
    description === 'a request for the costs of an account in a zone');
  interaction.response.body.content.result[0].ChargeCategory = 'Purchase';
  interaction.request.query.page = ['2'];

  const codes = compare(broken).map(({ type, code }) => `${type} ${code}`);

  assert.ok(codes.includes('error response.body.incompatible'), String(codes));
  assert.ok(codes.includes('warning request.query.unknown'), String(codes));
});
