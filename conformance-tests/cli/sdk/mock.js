import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';

const { CLI, JAVA } = process.env;

/** A mock in a process of its own, as the README starts it, and what it says of itself. */
export async function start(...options) {
  const command = ['-jar', CLI, 'mock', '--port', '0', ...options];
  const process = spawn(JAVA, command, { stdio: ['ignore', 'pipe', 'inherit'] });
  let introduction = '';
  for await (const piece of process.stdout) {
    introduction += piece;
    if (introduction.includes('stops it.')) break;
  }
  const said = (pattern) => [...introduction.matchAll(pattern)].map((match) => match[1]);
  return {
    process,
    baseURL: said(/The mock is at (\S+)/g)[0],
    accounts: said(/ account +([0-9a-f]{32})/g),
    organization: said(/ organization +([0-9a-f]{32})/g)[0],
    restricted: said(/ restricted +([0-9a-f]{32})/g)[0],
  };
}

/** It has come up, answered and gone when it was told to. */
export async function stop({ process }) {
  const exit = once(process, 'exit');
  process.kill('SIGTERM');
  assert.deepEqual(await exit, [143, null]);
}

/** What the mock answers, read with nothing in between. */
export async function answer(mock, path) {
  const response = await fetch(mock.baseURL + path, { headers: { Authorization: 'Bearer any' } });
  return { status: response.status, body: await response.json() };
}

/** What the mock has. */
export async function data(mock, path) {
  const { status, body } = await answer(mock, path);
  assert.equal(status, 200);
  return body.result;
}
