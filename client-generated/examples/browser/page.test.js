// Opens the page of usage-report in Debian's Chromium, as a user would: from a file.
import assert from 'node:assert/strict';
import { mkdtemp, mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, beforeEach, afterEach, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const pages = path.resolve(process.env.PAGES ?? 'pages');
const screenshots = path.resolve(process.env.SCREENSHOTS ?? 'screenshots');
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const DESKTOP = { width: 1280, height: 900 };
const PHONE = { width: 375, height: 812 };
const QUIET = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
];
// However slow the machine is: only what never comes takes as long.
const TEN_MINUTES = 600_000;

let profile, browser, page, errors, requests;

before(async () => {
  await mkdir(screenshots, { recursive: true });
  profile = await mkdtemp(path.join(tmpdir(), 'usage-report-'));
  browser = await chromium.launchPersistentContext(profile, {
    executablePath, headless: true, args: QUIET, viewport: DESKTOP, timeout: 0,
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
  assert.deepEqual(requests.filter(url => !/^file:.*\.html$/.test(url)), []);
});

const open = (name = 'usual') => page.goto(pathToFileURL(path.join(pages, `${name}.html`)).href);
const picture = (name, options = {}) =>
  page.screenshot({ path: path.join(screenshots, `${name}.png`), ...options });
const widthBeyondThePage = () =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
const box = selector => page.locator(selector).first().boundingBox();

test('draws as much as the table says', async () => {
  await open('many-families');
  const drawn = await page.evaluate(() => {
    const heights = {};
    for (const bar of document.querySelectorAll('.columns .bar')) {
      const [, family, cost] = bar.textContent.match(/^\S+, (.*): (\S+) USD$/);
      const sum = heights[family] ??= { height: 0, cost: 0, bars: 0 };
      sum.height += bar.getBoundingClientRect().height;
      sum.cost += Number(cost);
      sum.bars++;
    }
    return Object.values(heights);
  });
  assert.equal(drawn.length, 8);
  // Each bar gives a pixel to the gap above it.
  const scales = drawn.map(({ height, cost, bars }) => (height + bars) / cost);
  for (const scale of scales) assert.ok(Math.abs(scale / scales[0] - 1) < 0.01, String(scales));
});

test('stacks the bars of a day and hangs corrections from the line', async () => {
  await open();
  const zero = (await box('.zero')).y;
  const bars = await page.locator('.columns .bar').evaluateAll(all => all.map(bar => {
    const { x, top, bottom } = bar.getBoundingClientRect();
    return { x, top, bottom, title: bar.textContent };
  }));
  for (const bar of bars) {
    const hangs = / -\d/.test(bar.title);
    assert.ok(hangs ? bar.top >= zero - 1 : bar.bottom <= zero + 1, bar.title);
    for (const other of bars.filter(other => other.x === bar.x && other !== bar)) {
      assert.ok(other.bottom <= bar.top + 0.1 || other.top >= bar.bottom - 0.1, bar.title);
    }
  }
  assert.equal(bars.filter(bar => / -\d/.test(bar.title)).length, 1);
});

test('has a title, axes and a key, and the table behind it', async () => {
  await open();
  await picture('light');
  await picture('light-whole', { fullPage: true });
  const chart = page.getByRole('img', { name: 'Cost by day and product family, in USD' });
  assert.ok(await chart.isVisible());
  assert.ok(await page.getByText('USD a day').isVisible());
  assert.ok(await page.getByText('day, in UTC').isVisible());
  assert.equal(await page.getByRole('list', { name: 'Product families' }).locator('li').count(), 5);
  assert.equal(await page.getByRole('region', { name: 'By day', exact: true }).getByRole('row').count(), 1 + 8 + 1);
});

test('marks days that may change and days without records', async () => {
  await open();
  assert.equal(await page.locator('.columns .may-change').count(), 4);
  assert.equal(await page.locator('.columns .without').count(), 1);
  assert.ok(await page.locator('.key').getByText('may still change').isVisible());
  assert.ok(await page.locator('.key').getByText('no records').isVisible());
});

test('keeps all of it within the chart', async () => {
  for (const viewport of [DESKTOP, PHONE]) {
    await page.setViewportSize(viewport);
    for (const name of ['usual', 'many-families']) {
      await open(name);
      const plot = await box('.plot');
      const inside = await page.locator('.plot rect, .plot text').evaluateAll((all, plot) =>
        all.filter(shape => shape.checkVisibility()).map(shape => shape.getBoundingClientRect())
          .every(it => it.left >= plot.x - 1 && it.right <= plot.x + plot.width + 1
            && it.top >= plot.y - 1 && it.bottom <= plot.y + plot.height + 1), plot);
      assert.ok(inside, name);
    }
  }
});

test('has labels that do not overlap', async () => {
  for (const viewport of [DESKTOP, PHONE]) {
    await page.setViewportSize(viewport);
    await open();
    const clashes = await page.locator('.plot text').evaluateAll(all => {
      const boxes = all.filter(text => text.checkVisibility()).map(t => t.getBoundingClientRect());
      return boxes.filter((a, i) => boxes.some((b, j) => j > i && a.left < b.right
        && b.left < a.right && a.top + 3 < b.bottom - 3 && b.top + 3 < a.bottom - 3)).length;
    });
    assert.equal(clashes, 0);
  }
});

test('fits a phone, with letters of the same size', async () => {
  await open();
  const letter = () => page.locator('.plot text').first()
    .evaluate(text => text.getBoundingClientRect().height);
  const height = await letter();
  await page.setViewportSize(PHONE);
  for (const name of ['usual', 'many-families', 'two-currencies', 'without-costs', 'empty']) {
    await open(name);
    assert.equal(await widthBeyondThePage(), 0, name);
    await picture(`phone-${name}`, { fullPage: true });
  }
  await open();
  assert.equal(await letter(), height);
  const days = page.locator('.scroll:has(.days)');
  assert.ok(await days.evaluate(box => box.scrollWidth > box.clientWidth));
  await days.evaluate(box => { box.scrollLeft = 1000; });
  assert.ok((await box('.days tbody th')).x >= 0, 'the day stays in sight');
});

test('is dark where the user likes it dark', async () => {
  await open();
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await ground();
  await page.emulateMedia({ colorScheme: 'dark' });
  assert.notEqual(await ground(), light);
  await picture('dark-whole', { fullPage: true });
});

// Luminance and OKLab, and the matrices of Machado, Oliveira and Fernandes (2009) for eyes that
// lack one kind of cone.
const linear = color => color.match(/[\d.]+/g).slice(0, 3).map(c => c / 255)
  .map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
const luminance = ([r, g, b]) => 0.2126 * r + 0.7152 * g + 0.0722 * b;
const contrast = (a, b) => {
  const [low, high] = [luminance(linear(a)), luminance(linear(b))].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
};
const times = (matrix, color) =>
  matrix.map(row => row.reduce((sum, m, i) => sum + m * color[i], 0));
const EYES = {
  all: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protan: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deutan: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  tritan: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
};
const CONES = [[0.4122, 0.5363, 0.0514], [0.2119, 0.6807, 0.1074], [0.0883, 0.2817, 0.63]];
const OKLAB = [[0.2105, 0.7936, -0.0041], [1.978, -2.4286, 0.4506], [0.0259, 0.7828, -0.8087]];
const oklab = color => times(OKLAB, times(CONES, color.map(c => Math.max(0, c))).map(Math.cbrt));

for (const colorScheme of ['light', 'dark']) {
  test(`has colours that can be told apart, ${colorScheme}`, async () => {
    await page.emulateMedia({ colorScheme });
    await open('many-families');
    const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const colors = await page.locator('.key .bar')
      .evaluateAll(all => all.map(swatch => getComputedStyle(swatch).fill));
    assert.equal(new Set(colors).size, 8);
    for (const color of colors) assert.ok(contrast(color, ground) >= 3, color);
    for (const [eyes, matrix] of Object.entries(EYES)) {
      const seen = colors.map(color => oklab(times(matrix, linear(color))));
      seen.forEach((a, i) => seen.slice(i + 1).forEach(b =>
        assert.ok(Math.hypot(...a.map((x, k) => x - b[k])) > 0.12, `${eyes}: ${colors[i]}`)));
    }
  });

  test(`has text that stands out, ${colorScheme}`, async () => {
    await page.emulateMedia({ colorScheme });
    for (const name of ['usual', 'without-costs']) {
      await open(name);
      const texts = await page.evaluate(() => {
        const ground = element => {
          const color = getComputedStyle(element).backgroundColor;
          return /, 0\)$/.test(color) ? ground(element.parentElement) : color;
        };
        return [...document.querySelectorAll('body *')]
          .filter(element => [...element.childNodes].some(n => n.nodeType === 3 && n.data.trim()))
          .filter(element => element.tagName !== 'title'
            && element.checkVisibility({ visibilityProperty: true }))
          .map(element => {
            const style = getComputedStyle(element);
            const color = element instanceof SVGElement ? style.fill : style.color;
            return [`${element.tagName}.${element.className}`, color, ground(element)];
          });
      });
      assert.deepEqual(texts.filter(([, color, on]) => contrast(color, on) < 4.5), []);
    }
  });
}

test('says in words what a bar stands for', async () => {
  await open();
  const bar = page.locator('.columns .bar', { hasText: '2026-11-02, Stream: 5.00 USD' });
  const { x, y, width, height } = await bar.boundingBox();
  const topmost = await page.evaluate(([left, top]) => document.elementFromPoint(left, top).textContent,
    [x + width / 2, y + height / 2]);
  assert.equal(topmost, '2026-11-02, Stream: 5.00 USD');
});

test('prints its colours and every column of the table', async () => {
  await open();
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('.scroll').first().evaluate(box => getComputedStyle(box).overflowX), 'visible');
  await page.pdf({ path: path.join(screenshots, 'print.pdf'), format: 'A4' });
});

test('shows each currency by itself, and no cost as no cost', async () => {
  await open('two-currencies');
  assert.equal(await page.locator('figure').count(), 2);
  await picture('two-currencies', { fullPage: true });
  await open('without-costs');
  assert.equal(await page.locator('figure').count(), 0);
  assert.ok(await page.getByText('No cost is reported, which is not a cost of zero.').isVisible());
  await page.setViewportSize(PHONE);
  const { x, width } = await box('.unpriced tbody td.number');
  assert.ok(x + width <= PHONE.width, 'the quantity is in sight');
  await open('empty');
  assert.ok(await page.getByText('No usage is reported.').isVisible());
});

test('obeys no value from outside', async () => {
  await open('hostile');
  assert.equal(await page.evaluate(() => window.pwned), undefined);
  assert.equal(await page.locator('script').count(), 0);
  for (const element of await page.locator('.bar, .key li, td').all()) {
    if (await element.isVisible()) await element.hover({ force: true });
  }
  assert.equal(await page.evaluate(() => window.pwned), undefined);
  await page.setViewportSize(PHONE);
  assert.equal(await widthBeyondThePage(), 0);
});
