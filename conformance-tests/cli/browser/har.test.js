// Has the importer of Chromium's developer tools read what the proxy has recorded.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { chromium } from 'playwright-core';

const recording = path.resolve(process.env.PAGES ?? 'pages', 'traffic.har');
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** A page of the developer tools, whose modules a script can import. */
async function developerTools(browser) {
  const session = await browser.newBrowserCDPSession();
  const { targetId } = await session.send('Target.createTarget', {
    url: 'devtools://devtools/bundled/devtools_app.html',
  });
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
  return async (expression) => {
    const answer = new Promise((resolve) =>
      session.once('Target.receivedMessageFromTarget', ({ message }) => resolve(JSON.parse(message))),
    );
    const params = { expression, awaitPromise: true, returnByValue: true };
    const message = JSON.stringify({ id: 1, method: 'Runtime.evaluate', params });
    await session.send('Target.sendMessageToTarget', { sessionId, message });
    return (await answer).result.result.value;
  };
}

const IMPORT = (har) => `(async () => {
  const HAR = await import('devtools://devtools/bundled/models/har/har.js');
  const { log } = new HAR.HARFormat.HARRoot(JSON.parse(${JSON.stringify(har)}));
  return HAR.Importer.Importer.requestsFromHARLog(log).map(
    (call) => [call.requestMethod, new URL(call.url()).pathname, call.statusCode, call.mimeType]);
})()`;

test('the importer of the developer tools reads every call of a recording', async () => {
  const har = await readFile(recording, 'utf8');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'], timeout: 0 });
  try {
    const evaluate = await developerTools(browser);

    const calls = await evaluate(IMPORT(har));

    const { entries } = JSON.parse(har).log;
    assert.equal(entries.length, 3);
    assert.deepEqual(
      calls,
      entries.map(({ request, response }) => [
        request.method, new URL(request.url).pathname, response.status, 'application/json',
      ]),
    );
  } finally {
    await browser.close();
  }
});
