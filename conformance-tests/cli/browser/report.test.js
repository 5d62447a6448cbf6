// Opens the HTML report in Debian's Chromium, as a user would: from a file.
import assert from 'node:assert/strict';
import { mkdtemp, mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, beforeEach, afterEach, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { HtmlValidate } from 'html-validate';
import { chromium } from 'playwright-core';

const pages = path.resolve(process.env.PAGES ?? 'pages');
const screenshots = path.resolve(process.env.SCREENSHOTS ?? 'screenshots');
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const DESKTOP = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };
const PAGES = ['faulty.html', 'hostile.html', 'large.html', 'small.html'];
// To look through the whole of each takes longest: a night does.
const LOOKED_THROUGH = process.env.NIGHTLY === 'false'
  ? ['faulty.html', 'runs.html'] : [...PAGES, 'history.html', 'runs.html'];
const QUIET = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
];
// However slow the machine is: only what never comes takes as long.
const TEN_MINUTES = 600_000;

let profile, browser, page, errors, requests;

before(async () => {
  await mkdir(screenshots, { recursive: true });
  profile = await mkdtemp(path.join(tmpdir(), 'report-'));
  browser = await chromium.launchPersistentContext(profile, {
    executablePath, headless: true, args: QUIET, viewport: DESKTOP, timeout: 0,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  browser.setDefaultTimeout(TEN_MINUTES);
});

after(async () => {
  await browser?.close();
  await rm(profile, { recursive: true, force: true });
});

beforeEach(async () => {
  errors = [];
  requests = [];
  page = await browser.newPage();
  page.on('pageerror', error => errors.push(String(error)));
  page.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning') errors.push(message.text());
  });
  page.on('request', request => requests.push(request.url()));
});

// Whatever a test does, the page stays whole and alone.
afterEach(async () => {
  await page.close();
  assert.deepEqual(errors, []);
  assert.deepEqual(requests.filter(url => !/^file:.*\.html(#.*)?$/.test(url)), []);
});

const url = (name, hash = '') => pathToFileURL(path.join(pages, name)).href + hash;
const open = (hash = '') => page.goto(url('faulty.html', hash));
const shown = () => page.locator('.finding:visible');
const all = () => page.locator('.finding').count();
const picture = (name, options = {}) =>
  page.screenshot({ path: path.join(screenshots, `${name}.png`), ...options });
const widthBeyondThePage = () =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test('opens with the verdict and every finding', async () => {
  await open();
  await picture('light');
  assert.equal(await page.locator('h1').textContent(), 'Departs from the contract');
  assert.ok(await all() > 10);
  assert.equal(await shown().count(), 10);
  assert.equal(await page.locator('.finding[open]').count(), 0);
  await page.getByText(/^Show all \d+ groups$/).click();
  assert.equal(await shown().count(), await all());
  await picture('light-whole', { fullPage: true });
});

test('filters by operation, check, severity and text', async () => {
  await open();
  await page.getByLabel('Severity').selectOption('warning');
  const warnings = await shown().count();
  assert.ok(warnings > 0 && warnings < await all());
  assert.equal(await page.locator('.finding:visible:not([data-severity=warning])').count(), 0);
  assert.equal(await page.locator('.shown').textContent(), `${warnings} of ${await all()} shown`);

  await page.getByRole('button', { name: 'Reset' }).click();
  await page.getByLabel('Operation', { exact: true }).selectOption('getPaygoUsage');
  assert.ok(await shown().count() > 1);
  await page.getByLabel('Check').selectOption('body.json');
  assert.equal(await shown().count(), 1);

  await page.getByRole('button', { name: 'Reset' }).click();
  await page.getByLabel('Text').fill('PURCHASE');
  assert.equal(await shown().count(), 1);
  await page.getByLabel('Text').fill('no such thing');
  assert.equal(await shown().count(), 0);
  assert.ok(await page.getByText('No finding matches the filter.').isVisible());
});

test('filters by keyboard alone', async () => {
  await open();
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('name'));
  for (let i = 0; await focused() !== 'severity'; i++) {
    assert.ok(i < 40, 'the filter is within reach of the tab key');
    await page.keyboard.press('Tab');
  }
  const outline = await page.evaluate(() => getComputedStyle(document.activeElement).outlineWidth);
  assert.equal(outline, '2px');
  await page.keyboard.press('ArrowDown');
  assert.equal(await page.locator('.finding:visible:not([data-severity=error])').count(), 0);
  assert.ok(await shown().count() < await all());
  await page.keyboard.press('Tab');
  await page.keyboard.type('purchase');
  assert.equal(await shown().count(), 1);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  assert.equal(await shown().count(), await all());
});

test('shows the findings of a cell of the table', async () => {
  await open();
  await page.getByRole('link', { name: /findings of schema in getAccountBillableUsage/ }).click();
  const cell = '[data-operations~=getAccountBillableUsage][data-column=schema]';
  await page.waitForFunction(() => document.querySelector('.filter select').value !== '');
  assert.equal(await shown().count(), await page.locator(`.finding${cell}`).count());
  assert.ok(await page.locator('#findings').evaluate(heading => heading === document.activeElement));
});

test('keeps the filter in the address', async () => {
  await open();
  await page.getByLabel('Check').selectOption('schema.enum');
  await page.getByLabel('Text').fill('purchase & <b>');
  const address = await page.evaluate(() => location.href);
  await page.goto('about:blank');
  requests = [];
  await page.goto(address);
  assert.equal(await page.getByLabel('Check').inputValue(), 'schema.enum');
  assert.equal(await page.getByLabel('Text').inputValue(), 'purchase & <b>');
  await page.evaluate(() => { location.hash = '#finding-1'; });
  await page.locator('#finding-1').waitFor({ state: 'visible' });
  assert.equal(await page.locator('#finding-1:target').count(), 1);
});

test('copies the command', async () => {
  await open();
  await page.locator('.finding').first().evaluate(finding => { finding.open = true; });
  const reproduce = page.locator('.reproduce').first();
  await reproduce.getByRole('button', { name: 'Copy' }).click();
  await reproduce.getByRole('button', { name: 'Copied' }).waitFor();
  assert.equal(
    await page.evaluate(() => navigator.clipboard.readText()),
    await reproduce.locator('pre').textContent());
});

test('fits a phone', async () => {
  await page.setViewportSize(PHONE);
  await open();
  assert.equal(await widthBeyondThePage(), 0);
  assert.ok(await page.locator('.matrix').evaluate(box => box.scrollWidth <= box.clientWidth + 2));
  assert.ok(await page.locator('.matrix td[data-label=schema]').first().isVisible());
  await picture('phone');
  await picture('phone-whole', { fullPage: true });
});

test('is dark where the user likes it dark', async () => {
  await open();
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await ground();
  await page.emulateMedia({ colorScheme: 'dark' });
  assert.notEqual(await ground(), light);
  await picture('dark');
  await picture('dark-whole', { fullPage: true });
});

for (const colorScheme of ['light', 'dark']) {
  test(`has text that stands out, ${colorScheme}`, async () => {
    await page.emulateMedia({ colorScheme });
    await open();
    const faint = await page.evaluate(() => {
      const parse = color => color.match(/[\d.]+/g).map(Number);
      const luminance = ([r, g, b]) => [r, g, b].map(c => c / 255)
        .map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
        .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
      const ground = element => {
        const color = parse(getComputedStyle(element).backgroundColor);
        return color.length < 4 || color[3] === 1 ? color : ground(element.parentElement);
      };
      return [...document.querySelectorAll('body *')]
        .filter(element => [...element.childNodes].some(n => n.nodeType === 3 && n.data.trim()))
        .filter(element => element.checkVisibility() && element.tagName !== 'SCRIPT')
        .map(element => {
          const [a, b] = [parse(getComputedStyle(element).color), ground(element)].map(luminance);
          const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
          return [`${element.tagName}.${element.className}`, ratio];
        })
        .filter(([, ratio]) => ratio < 4.5);
    });
    assert.deepEqual(faint, []);
  });
}

test('prints what is folded up and leaves out what cannot be used', async () => {
  await open();
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  assert.equal(await page.locator('details:not([open])').count(), 0);
  await page.emulateMedia({ media: 'print' });
  assert.ok(await page.locator('.filter').isHidden());
  await page.pdf({ path: path.join(screenshots, 'print.pdf'), format: 'A4' });
});

test('can be read without JavaScript', async () => {
  const plain = await chromium.launch({ executablePath, headless: true, args: QUIET });
  try {
    const still = await plain.newPage({ javaScriptEnabled: false });
    await still.goto(url('faulty.html'));
    assert.ok(await still.locator('.finding').count() > 10);
    await still.getByText(/^Show all \d+ groups$/).click();
    assert.equal(await still.locator('.finding:visible').count(), await still.locator('.finding').count());
    await still.locator('.finding summary').first().click();
    assert.ok(await still.getByText('In the contract').first().isVisible());
    assert.ok(await still.locator('.filter').isHidden());
    assert.equal(await still.locator('.copy:visible').count(), 0);
  } finally {
    await plain.close();
  }
});

test('obeys no value from outside', async () => {
  await page.goto(url('hostile.html'));
  assert.equal(await page.evaluate(() => window.pwned), undefined);
  assert.equal(await page.locator('script').count(), 1);
  await page.evaluate(() => document.querySelectorAll('details').forEach(one => { one.open = true; }));
  for (const element of await page.locator('.message, .reproduce, .caution').all()) {
    await element.hover();
  }
  assert.equal(await page.evaluate(() => window.pwned), undefined);
  await page.setViewportSize(PHONE);
  assert.equal(await widthBeyondThePage(), 0);
});

test('fits a desktop without scrolling sideways', async () => {
  for (const name of PAGES) {
    await page.goto(url(name));
    assert.equal(await widthBeyondThePage(), 0, name);
    assert.ok(await page.locator('.matrix').evaluate(box => box.scrollWidth <= box.clientWidth + 2));
  }
});

test('folds 44,000 errors into a page that can be read', async () => {
  await page.goto(url('large.html'));
  assert.equal(await shown().count(), 10);
  assert.match(await page.locator('.finding .found').first().textContent(), /×[\d,]+ in 44 exchanges/);
  await picture('large');
  await page.evaluate(() => { location.hash = '#finding-12'; });
  await page.locator('#finding-12 dl').waitFor({ state: 'visible' });
  await page.getByLabel('Text').fill('listcost');
  assert.ok(await shown().count() > 0 && await shown().count() < await all());
  await page.setViewportSize(PHONE);
  assert.equal(await widthBeyondThePage(), 0);
  await picture('large-phone');
});

test('shows the history in bars, on a desktop and on a phone', async () => {
  for (const [name, viewport, colorScheme] of [['history', DESKTOP, 'light'], ['history-dark', DESKTOP, 'dark'], ['history-phone', PHONE, 'light']]) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    await page.goto(url('history.html'));
    assert.equal(await widthBeyondThePage(), 0);
    assert.equal(await page.locator('script').count(), 0);
    assert.ok(await page.locator('.lineage').count() > 3);
    // Every name fits into its picture, and every bar has a width.
    const cut = await page.evaluate(() => [...document.querySelectorAll('.picture')].flatMap(picture => {
      const room = picture.getBoundingClientRect();
      return [...picture.querySelectorAll('.name, .day, .bar')]
        .filter(part => {
          const box = part.getBoundingClientRect();
          return box.width <= 0 || box.left < room.left - 2 || box.right > room.right + 2 || box.top < room.top || box.bottom > room.bottom + 2;
        })
        .map(part => part.textContent || part.outerHTML);
    }));
    assert.deepEqual(cut, []);
    await picture(name, { fullPage: true });
  }
});

test('shows the runs as a heat map with the newest day in sight, on a desktop and on a phone', async () => {
  for (const [name, viewport, colorScheme] of [['runs', DESKTOP, 'light'], ['runs-dark', DESKTOP, 'dark'], ['runs-phone', PHONE, 'light']]) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    await page.goto(url('runs.html'));
    assert.equal(await widthBeyondThePage(), 0);
    assert.equal(await page.locator('script').count(), 0);
    assert.equal(await page.evaluate(() => window.pwned), undefined);
    const newest = page.locator('.heat .day').first();
    assert.equal(await newest.textContent(), '11-18');
    const { x, width } = await newest.boundingBox();
    assert.ok(x + width <= viewport.width);
    assert.ok(await page.locator('.heat .cell.error').count() > 10);
    assert.ok(await page.locator('.timeline li').count() > 5);
    await picture(name, { fullPage: true });
  }
});

for (const name of LOOKED_THROUGH) {
  test(`is valid HTML, ${name}`, async () => {
    const validator = new HtmlValidate({ root: true, extends: ['html-validate:recommended'] });
    const report = await validator.validateFile(path.join(pages, name));
    assert.deepEqual(report.results.flatMap(result => result.messages), []);
  });

  test(`is accessible, ${name}`, async () => {
    // Colours don't depend on the width: each of both is looked at once.
    for (const [viewport, colorScheme] of [[DESKTOP, 'light'], [PHONE, 'dark']]) {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme });
      await page.goto(url(name));
      await page.evaluate(() => document.querySelectorAll('details').forEach(one => { one.open = true; }));
      // The page lets no script in; what runs here is the test's own.
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate(() => window.axe.run());
      assert.deepEqual(violations.map(({ id, nodes }) => [id, nodes.map(node => node.target)]), []);
    }
  });
}
