// A headless Chromium that opens the page of `aws-setup-doctor browser`, stays until it has the report, saves that by
// the keyboard, and has axe-core look for barriers: light and dark, wide and narrow.
// Usage: node page.mjs OUT [--proxy-server=HOST:PORT | other options of Chromium …] URL
// Needs axe-core and puppeteer-core in the folder AXE_FROM. Writes OUT/page.png, OUT/page.json and OUT/netlog.json.
import { createRequire } from 'node:module';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const WITHIN_MS = 120_000;
const require = createRequire(pathToFileURL(process.env.AXE_FROM + '/'));
const puppeteer = require('puppeteer-core');
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const [out, ...options] = process.argv.slice(2);
const address = options.pop();

const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', `--log-net-log=${out}/netlog.json`, '--net-log-capture-mode=Default', ...options],
});
const session = await browser.target().createCDPSession();
await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: out });
const page = await browser.newPage();
const errors = [];
page.on('pageerror', (error) => errors.push(String(error)));
await page.setViewport({ width: 900, height: 700 });
await page.goto(address);
await barriers('while it tries');
await page.waitForSelector('#save[href]', { timeout: WITHIN_MS });
// The one thing to act on is the first that the keyboard comes to.
await page.keyboard.press('Tab');
const focused = await page.evaluate(() => document.activeElement.id);
if (focused !== 'save') errors.push(`the Tab key comes to ${focused || 'nothing'} first`);
await page.keyboard.press('Enter');
for (let wait = 0; wait < 100 && !existsSync(`${out}/aws-setup-doctor.html`); wait += 1) {
  await new Promise((next) => setTimeout(next, 100));
}
if (!existsSync(`${out}/aws-setup-doctor.html`)) errors.push(`nothing was saved: ${readdirSync(out)}`);
await page.screenshot({ path: `${out}/page.png` });
await barriers('at its end');
const shown = await page.evaluate(() => ({
  language: document.documentElement.lang,
  status: document.getElementById('status').textContent,
  findings: [...document.querySelectorAll('#findings li')].map((item) => item.textContent),
  rows: [...document.querySelectorAll('tbody tr')].map((row) => [...row.cells].map((cell) => cell.textContent)),
}));
writeFileSync(`${out}/page.json`, JSON.stringify({ ...shown, errors }));
await browser.close();

async function barriers(when) {
  await page.evaluate(axe);
  for (const scheme of ['light', 'dark']) {
    for (const width of [900, 380]) {
      await page.setViewport({ width, height: 700 });
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      const { violations } = await page.evaluate(() => window.axe.run(document));
      for (const violation of violations) {
        errors.push(`${when}, ${scheme}, ${width} px: ${violation.id}: ${violation.help}: ${violation.nodes[0].html.slice(0, 120)}`);
      }
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (beyond > 0) errors.push(`${when}, ${width} px: ${beyond} px wider than the screen`);
    }
  }
  await page.setViewport({ width: 900, height: 700 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
}
