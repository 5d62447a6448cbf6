import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import http from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import Cloudflare from 'cloudflare';
import { har } from 'har-validator';
import { start, stop } from './mock.js';

const { CLI, JAVA } = process.env;
const NOW = '2026-11-21T12:00:00Z';
const MONTH = { from: '2026-10-01', to: '2026-10-31' };
const TOKEN = 'zT7-qLm2_Vx9RkW4sPd8NyBc3HgJf6Ua1EoXiZ5t';

/** A proxy in a process of its own, once it has said where it is. */
async function startProxy(...options) {
  const command = ['-jar', CLI, 'proxy', '--port', '0', ...options];
  const child = spawn(JAVA, command, { stdio: ['ignore', 'pipe', 'inherit'] });
  const proxy = { child, said: '' };
  child.stdout.on('data', (piece) => (proxy.said += piece));
  while (!proxy.said.includes('ends it.')) await once(child.stdout, 'data');
  proxy.baseURL = /The proxy is at (\S+?)\/;/.exec(proxy.said)[1];
  return proxy;
}

/** It says what it has seen, and exits with the code of that. */
async function end({ child }) {
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  return (await exit)[0];
}

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** What the SDK gets, call by call: the status, and the hash of each body. */
async function seen(baseURL, { accounts, organization }) {
  const answers = [];
  const hashing = async (url, init) => {
    const response = await fetch(url, init);
    const body = Buffer.from(await response.arrayBuffer());
    answers.push(`${new URL(url).pathname} ${response.status} ${sha256(body)}`);
    const { status, headers } = response;
    return new Response(body, { status, headers: withoutCoding(headers) });
  };
  const client = new Cloudflare({ apiToken: TOKEN, baseURL, maxRetries: 0, fetch: hashing });
  for (const account_id of accounts) {
    await client.billing.profiles.get({ account_id });
    await client.billing.usage.getAccountUsageV2({ account_id, ...MONTH });
    await client.billing.usage.getAccountUsageInfoV1({ account_id });
    await client.billing.usage.getAccountUsageV1({ account_id });
  }
  await client.organizations.billing.usage.get(organization, MONTH);
  const [account_id] = accounts;
  const refused = { account_id, from: '2026-09-01', to: '2026-10-31' };
  await assert.rejects(client.billing.usage.getAccountUsageV2(refused));
  return answers;
}

function withoutCoding(headers) {
  const decoded = new Headers(headers);
  decoded.delete('content-encoding');
  decoded.delete('content-length');
  return decoded;
}

/** An answer with nothing decoded. */
function raw(url) {
  const headers = { Authorization: `Bearer ${TOKEN}`, 'Accept-Encoding': 'gzip' };
  return new Promise((resolve, reject) => {
    http
      .get(url, { headers }, async (answer) => {
        const pieces = [];
        for await (const piece of answer) pieces.push(piece);
        resolve({ coding: answer.headers['content-encoding'], hash: sha256(Buffer.concat(pieces)) });
      })
      .on('error', reject);
  });
}

let folder, mock;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'proxy-'));
  mock = await start('--clock', NOW);
});
after(async () => {
  await stop(mock);
  await rm(folder, { recursive: true });
});

test('the SDK gets the same bytes with the proxy as without', async () => {
  const file = join(folder, 'traffic.har');
  const proxy = await startProxy('--base-url', mock.baseURL, '--record', file);

  const direct = await seen(mock.baseURL, mock);
  const passed = await seen(`${proxy.baseURL}/client/v4`, mock);

  assert.equal(direct.length, 4 * mock.accounts.length + 2);
  assert.deepEqual(passed, direct);
  const path = `/accounts/${mock.accounts[0]}/billable/usage?${new URLSearchParams(MONTH)}`;
  const compressed = await raw(mock.baseURL + path);
  assert.equal(compressed.coding, 'gzip');
  assert.deepEqual(await raw(proxy.baseURL + path), compressed);

  assert.equal(await end(proxy), 0);
  assert.match(proxy.said, /0 errors/);
});

test('har-validator accepts what the proxy has recorded, and nothing of the token is in it', async () => {
  const text = await readFile(join(folder, 'traffic.har'), 'utf8');

  await har(JSON.parse(text));

  assert.equal(JSON.parse(text).log.entries.length, 4 * mock.accounts.length + 3);
  for (let i = 0; i + 8 <= TOKEN.length; i++) {
    assert.ok(!text.includes(TOKEN.slice(i, i + 8)));
  }
});
