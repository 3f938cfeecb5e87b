// first_picture.mjs PAGE.html.. : milliseconds from opening to the first picture, median of five, the pages in turn; of an
// explorer's page also how long a search takes. Headless, software drawing. Run from web/ (playwright-core).
import { execSync } from "node:child_process";
import { basename, resolve } from "node:path";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const { chromium } = createRequire(resolve("package.json"))("playwright-core");
const ROUNDS = Number(process.env.ROUNDS ?? 5), PATIENCE = Number(process.env.PATIENCE ?? 120) * 1000;
const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const pages = process.argv.slice(2), times = new Map(pages.map((page) => [page, []])), searches = [];

for (let round = 0; round < ROUNDS; round++) {
  for (const path of pages) {
    if (times.get(path).some((time) => time >= PATIENCE)) { times.get(path).push(PATIENCE); continue; }  // once too long is enough
    const browser = await chromium.launch({ executablePath: execSync("command -v chromium", { encoding: "utf8" }).trim(), args: ["--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--ignore-gpu-blocklist"] });
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.addInitScript(() => {
      new PerformanceObserver((list) => {
        if (list.getEntriesByName("relata:picture").length) requestAnimationFrame(() => requestAnimationFrame(() => { window.drawnAt ??= performance.now(); }));
      }).observe({ entryTypes: ["mark"] });
    });
    await page.goto(pathToFileURL(path).href, { waitUntil: "commit", timeout: 0 });
    const time = await page.waitForFunction(() => window.drawnAt, null, { timeout: PATIENCE, polling: 100 }).then((handle) => handle.jsonValue(), () => PATIENCE);
    times.get(path).push(time);
    console.error(`${basename(path)} ${Math.round(time)} ms`);
    if (await page.evaluate(() => "relata" in window).catch(() => false)) {
      await page.waitForTimeout(3000);
      for (const words of ["ba", "bado", "Dofin", "kelan mor", "zoyar", "meet"]) searches.push(await page.evaluate(async (text) => {
        const begun = performance.now();
        await window.relata.search(text);
        return performance.now() - begun;
      }, words));
    }
    await browser.close();
  }
}
for (const [path, list] of times) console.log(basename(path).padEnd(24), list.some((time) => time >= PATIENCE) ? `more than ${PATIENCE / 1000} s` : `${Math.round(median(list))} ms`, `(${list.map(Math.round).join(", ")})`);
if (searches.length) console.log("search".padEnd(24), `${median(searches).toFixed(1)} ms, slowest ${Math.max(...searches).toFixed(1)} ms`);
