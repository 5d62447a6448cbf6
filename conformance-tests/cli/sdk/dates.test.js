import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import May from 'cloudflare-6.0';
import July from 'cloudflare-7.0';
import { answer, data, start, stop } from './mock.js';

const connect = (Cloudflare, { baseURL }) =>
  new Cloudflare({ apiToken: 'any', baseURL, maxRetries: 0 });

/** The API has no such path on that day. */
async function assertUnknown(mock, path) {
  const { status, body } = await answer(mock, path);
  assert.deepEqual([status, body.errors[0].code], [404, 7003], path);
}

describe('the SDK of May 2026, in which PayGo usage is on its first path', () => {
  let mock;
  let client;
  before(async () => {
    mock = await start('--clock', '2026-05-10T12:00:00Z');
    client = connect(May, mock);
  });
  after(() => stop(mock));

  test('the billing profile', async () => {
    const [account_id] = mock.accounts;

    const profile = await client.billing.profiles.get({ account_id });

    assert.deepEqual(profile, await data(mock, `/accounts/${account_id}/billing/profile`));
  });

  test('PayGo usage', async () => {
    const [account_id] = mock.accounts;

    const records = await client.billing.usage.paygo({ account_id });

    assert.deepEqual(records, await data(mock, `/accounts/${account_id}/billing/usage/paygo`));
    assert.ok(records.length > 0);
    // The family came with the second path, the zone in June.
    assert.ok(records.every((record) => !('ProductFamilyName' in record)));
    assert.ok(records.every((record) => !('ZoneName' in record)));
  });

  test('paths that are still to come', async () => {
    const [account_id] = mock.accounts;

    for (const path of ['paygo-usage', 'billable/usage', 'billable-usage']) {
      await assertUnknown(mock, `/accounts/${account_id}/${path}`);
    }
  });
});

describe('the SDK of July 2026, in which PayGo usage is on its second path', () => {
  const JUNE = { from: '2026-06-01', to: '2026-06-30' };
  const DAYS = new URLSearchParams(JUNE);
  let mock;
  let client;
  before(async () => {
    mock = await start('--clock', '2026-07-13T12:00:00Z');
    client = connect(July, mock);
  });
  after(() => stop(mock));

  test('PayGo usage', async () => {
    const [account_id] = mock.accounts;

    const records = await client.billing.usage.paygo({ account_id });

    assert.deepEqual(records, await data(mock, `/accounts/${account_id}/paygo-usage`));
    assert.ok(records.length > 0);
    assert.ok(records.every((record) => 'SubscriptionId' in record));
  });

  test('the usage of an account', async () => {
    const [account_id] = mock.accounts;

    const records = await client.billing.usage.get({ account_id, ...JUNE });

    assert.deepEqual(records, await data(mock, `/accounts/${account_id}/billable/usage?${DAYS}`));
    assert.equal(new Set(records.map((record) => record.ChargePeriodStart)).size, 30);
    assert.ok(records.every((record) => record.BillingAccountId === account_id));
  });

  test('the usage of an organization', async () => {
    const records = await client.organizations.billing.usage.get(mock.organization, JUNE);

    const sent = await data(mock, `/organizations/${mock.organization}/billable/usage?${DAYS}`);
    assert.deepEqual(records, sent);
    assert.ok(records.length > 0);
  });

  test('a path that has gone and one that is still to come', async () => {
    const [account_id] = mock.accounts;

    await assertUnknown(mock, `/accounts/${account_id}/billing/usage/paygo`);
    await assertUnknown(mock, `/accounts/${account_id}/billable-usage`);
  });
});
