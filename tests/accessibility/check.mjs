// Opens each page in headless Chromium, light and dark, wide and narrow, and has axe-core look for barriers.
// Usage: node check.mjs FILE.html…; exits with 1 if anything is found.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';

const require = createRequire(process.env.AXE_FROM ? pathToFileURL(process.env.AXE_FROM + '/') : import.meta.url);
const puppeteer = require('puppeteer-core');
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
let found = 0;
for (const file of process.argv.slice(2)) {
  for (const scheme of ['light', 'dark']) {
    for (const width of [1100, 420]) {
      const page = await browser.newPage();
      // The page allows no script of its own; the checker's is let in from outside.
      await page.setBypassCSP(true);
      await page.setViewport({ width, height: 900 });
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      await page.goto(pathToFileURL(resolve(file)).href);
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => window.axe.run(document));
      for (const violation of violations) {
        found += 1;
        const nodes = violation.nodes.slice(0, 3).map((node) => node.html.slice(0, 120)).join('\n    ');
        console.log(`${file} ${scheme} ${width}: ${violation.id}: ${violation.help}\n    ${nodes}`);
      }
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (wide > 0) {
        found += 1;
        console.log(`${file} ${scheme} ${width}: the page is ${wide} px wider than the screen`);
      }
      if (process.env.SCREENSHOTS && scheme === 'light') {
        const name = file.replace(/.*\//, '').replace('.html', '');
        await page.screenshot({ path: `${process.env.SCREENSHOTS}/${name}-${width}.png`, fullPage: true });
      }
      await page.close();
    }
  }
}
await browser.close();
console.log(found === 0 ? 'nothing found' : `${found} found`);
process.exit(found === 0 ? 0 : 1);
