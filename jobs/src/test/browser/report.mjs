// Opens a report in Debian's chromium, light and dark, and prints as JSON what a reader would meet.
// usage: node report.mjs CHROMIUM URL PROFILE
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';

const [executablePath, url, profile] = process.argv.slice(2);
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const browser = await chromium.launchPersistentContext(profile, {
  executablePath,
  args: [
    '--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking',
    '--disable-component-update', '--disable-sync', '--no-first-run',
  ],
});
const page = await browser.newPage();
const met = { complaints: [], requests: [], violations: [] };
page.on('console', message => met.complaints.push(`${message.type()}: ${message.text()}`));
page.on('pageerror', error => met.complaints.push(String(error)));
page.on('request', request => met.requests.push(request.url()));

for (const colorScheme of ['light', 'dark']) {
  await page.emulateMedia({ colorScheme });
  await page.goto(url);
  met[`${colorScheme}Ground`] =
    await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  // the page's own policy forbids scripts: axe is evaluated from outside of it
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run());
  for (const { id, nodes } of violations) {
    met.violations.push(`${colorScheme} ${id}: ${nodes.slice(0, 3).map(node => node.html).join(' ')}`);
  }
}
await page.setViewportSize({ width: 360, height: 800 });
met.overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

// an A4 page between its margins
await page.setViewportSize({ width: 688, height: 1000 });
await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
met.paperOverflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
met.paperGround = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
await page.emulateMedia({ media: 'screen' });

// how a reader without a mouse gets through it
await page.keyboard.press('Tab');
met.firstStop = await page.evaluate(() => document.activeElement?.getAttribute('href'));

const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: false })).toString('latin1');
met.pages = (pdf.match(/\/Type\s*\/Page\b/g) ?? []).length;
await browser.close();
console.log(JSON.stringify(met));
