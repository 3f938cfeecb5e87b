// Builds dist/page.html, the one page that is embedded in the program: script, style, content policy, licences.
//
//   node build.mjs          writes it
//   node build.mjs --check  exits 1 if what is committed differs
//
// The same sources and package-lock.json give the same bytes.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import esbuild from "esbuild";

const here = dirname(fileURLToPath(import.meta.url)), LIMIT = 90_000; // bytes of script and style, gzipped

const { outputFiles, metafile } = await esbuild.build({
  absWorkingDir: here, entryPoints: ["src/main.ts"], bundle: true, minify: true, charset: "utf8", format: "iife", target: "es2022",
  write: false, metafile: true, legalComments: "none",
});
// Nothing in the script may end its element.
const script = outputFiles[0].text.trim().replaceAll("</", "<\\/").replaceAll("<!--", "<\\!--");
const style = esbuild.transformSync(readFileSync(join(here, "src/page.css"), "utf8"), { loader: "css", minify: true, charset: "utf8" }).code.trim();

// The licence of every package that is in the bundle.
const packages = [...new Set(Object.keys(metafile.inputs).map((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1]).filter(Boolean))].sort();
const licences = packages.map((name) => {
  const folder = join(here, "node_modules", name), about = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
  const text = file ? readFileSync(join(folder, file), "utf8").trim() : readFileSync(join(here, "licences", `${name}.txt`), "utf8").trim();
  return `${name} ${about.version} (${about.license})\n\n${text}\n`;
}).join("\n----\n\n");

const hash = (text) => createHash("sha256").update(text).digest("base64");
const escaped = (text) => text.replace(/[&<>]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[sign]);
const put = (page, mark, text) => { if (!page.includes(mark)) throw new Error(`no ${mark} in page.html`); return page.replace(mark, () => text); };
let page = readFileSync(join(here, "src/page.html"), "utf8");
for (const [mark, text] of [["SCRIPT'", `${hash(script)}'`], ["STYLE'", `${hash(style)}'`], ["STYLE-TEXT", style], ["LICENCES-TEXT", escaped(licences)], ["SCRIPT-TEXT", script]]) page = put(page, mark, text);

const size = gzipSync(script + style, { level: 9 }).length, target = join(here, "dist/page.html");
console.log(`${size} bytes of script and style gzipped, ${page.length} signs of page`);
if (size > LIMIT) throw new Error(`more than ${LIMIT}`);
if (process.argv.includes("--check")) {
  if (readFileSync(target, "utf8") !== page) { console.error("web/dist/page.html is not what web/src gives: run `make web` and commit it"); process.exit(1); }
} else {
  writeFileSync(target, page);
  writeFileSync(join(here, "dist/LICENCES.txt"), licences);
}
