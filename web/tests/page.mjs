// A page of `relata export --format html` in a real browser, and relata beside it to compare with.
//
//   RELATA=build/release/bin/relata PAGES=folder node --test web/tests
//
// PAGES holds NAME.kb and NAME.html, as tests/run.sh makes them.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

export const PAGES = process.env.PAGES;
const CHROMIUM = ["chromium", "chromium-browser", "google-chrome"].map((name) => {
  try { return execFileSync("sh", ["-c", `command -v ${name}`], { encoding: "utf8" }).trim(); } catch { return ""; }
}).find(Boolean);

// The lines that relata prints; exit 1 (nothing found) is none.
export function relata(kb, ...words) {
  try {
    return execFileSync(process.env.RELATA, [...words, "-d", join(PAGES, `${kb}.kb`)], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"], maxBuffer: 1 << 28 }).split("\n").filter(Boolean);
  } catch (error) {
    if (error.status === 1) return [];
    throw error;
  }
}

let browser;
export const launched = async () => (browser ??= await chromium.launch({
  executablePath: CHROMIUM, args: ["--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--ignore-gpu-blocklist"],
}));
export const closed = async () => { await browser?.close(); browser = undefined; };

// An opened page: every request that would leave it is refused and told in `left`, every error in `errors`.
export async function opened(name, hash = "", options = {}) {
  const context = await (await launched()).newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: "reduce", acceptDownloads: true, ...options });
  const page = await context.newPage(), left = [], errors = [], path = pathToFileURL(join(PAGES, `${name}.html`)).href;
  if (!existsSync(join(PAGES, `${name}.html`))) throw new Error(`no ${name}.html in ${PAGES}`);
  await context.route("**/*", (route) => {
    if (route.request().url().split("#")[0] === path) return route.continue();
    left.push(route.request().url());
    return route.abort();
  });
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => { if (message.type() === "error") errors.push(message.text()); });
  page.on("dialog", (dialog) => { errors.push(`a dialog: ${dialog.message()}`); void dialog.dismiss(); });
  page.setDefaultTimeout(60_000);
  await page.goto(path + hash, { waitUntil: "commit", timeout: 120_000 });
  await settled(page);
  return { page, context, left, errors };
}

// The page is there and what it was asked for is shown.
export async function settled(page) {
  await page.waitForFunction(() => window.relata && document.getElementById("status")?.textContent, null, { timeout: 120_000 });
  await page.evaluate(() => window.relata.idle());
}

export const goTo = async (page, hash) => {
  await page.evaluate((to) => { location.hash = to; }, hash);
  await settled(page);
};
export const totals = (page) => page.evaluate(() => Number(document.getElementById("total-triples").textContent.replaceAll(",", "")));
