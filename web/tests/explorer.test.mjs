// What the page promises (docs/explorer.md), in a real browser.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, test } from "node:test";
import { closed, goTo, opened, relata, settled, totals } from "./page.mjs";

after(closed);

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const everyLink = "(?a)-[?r]->(?b)";
const strongest = (kb, count) => relata(kb, "query", everyLink, "--entities", "--json", "--limit", String(count)).map((line) => JSON.parse(line).triples[0]);
const cards = (page) => page.$$eval("#panel-body .quote", (all) => all.map((card) => ({ id: card.dataset.statement, sentence: card.querySelector("q").textContent })));

test("opens from a file, and no request leaves it", async () => {
  const { page, context, left, errors } = await opened("examples");
  assert.ok(await page.locator("#graph-view canvas").count() > 0, "the graph is drawn");
  await page.fill("#search", "no");
  await page.waitForSelector("#found [role=option]");
  for (const view of ["table", "timeline", "graph"]) { await page.click(`#tab-${view}`); await settled(page); }
  assert.deepEqual(left, []);
  assert.deepEqual(errors, []);
  await context.close();
});

test("search, entity, link: its sentences are those of relata show", async () => {
  const [triple] = strongest("examples", 1), { page, context } = await opened("examples");
  await page.fill("#search", triple.subject.name);
  await page.waitForSelector("#found [role=option]");
  assert.match(await page.textContent("#found [role=option]"), new RegExp(triple.subject.name.slice(0, 8)));
  await page.keyboard.press("Enter");
  await page.waitForSelector("#panel-body h2");
  assert.equal(await page.textContent("#panel-body h2"), triple.subject.name);
  await page.click("#tab-table");
  await page.locator("#table-view tr", { hasText: triple.object.name }).filter({ hasText: triple.relation }).first().locator("button.relation").click();
  await page.waitForSelector("#panel-body .quote");
  for (const { id, sentence } of await cards(page)) assert.equal(sentence, JSON.parse(relata("examples", "show", id, "--json")[0]).sentence);
  await context.close();
});

test("every sentence behind a link is there, denials too", async () => {
  for (const kb of ["examples", "facts"]) {
    const { page, context } = await opened(kb);
    for (const triple of strongest(kb, 6)) {
      await goTo(page, new URLSearchParams({ subject: triple.subject.id, object: triple.object.id, said: triple.relation }).toString());
      await page.waitForSelector("#panel-body .quote");
      const shown = await cards(page), ids = shown.map(({ id }) => id).filter((id) => triple.statements.includes(id) || triple.denied.includes(id));
      assert.deepEqual(new Set(ids), new Set([...triple.statements, ...triple.denied]), `${triple.subject.name} ${triple.relation} ${triple.object.name}`);
      for (const { id, sentence } of shown) {
        const record = JSON.parse(relata(kb, "show", id, "--json")[0]);
        assert.equal(sentence, record.sentence);
        const marks = await page.$$eval(`[data-statement="${id}"] mark.subject`, (all) => all.map((mark) => mark.textContent));
        if (marks.length && !Array.isArray(record.subject.span[0])) assert.equal(marks.join(""), record.subject.mention);
      }
    }
    await context.close();
  }
});

const FILTERS = [
  ["", []], ["type=PER&type=ORG", ["--type", "PER,ORG"]], ["min_confidence=0.8", ["--min-confidence", "0.8"]], ["min_support=2", ["--min-support", "2"]],
  ["since=2024-03-01", ["--since", "2024-03-01"]], ["until=2024-03-05", ["--until", "2024-03-05"]], ["since=2023&until=2024-03", ["--since", "2023", "--until", "2024-03"]],
  ["standing=stated,claimed,planned", ["--modality", "asserted,planned"]], ["standing=denied", ["--polarity", "-"]],
  ["standing=stated,claimed,denied", ["--polarity", "any"]], ["standing=planned", ["--modality", "planned"]],
  ["standing=stated,claimed,denied,planned,supposed", ["--all"]], ["standing=stated,claimed&type=GPE", ["--type", "GPE"]],
];

test("filters count what relata query counts", async () => {
  for (const kb of ["examples", "facts"]) {
    const { page, context } = await opened(kb);
    for (const [hash, options] of FILTERS) {
      await goTo(page, hash || "limit=100");
      assert.equal(await totals(page), relata(kb, "query", everyLink, "--entities", ...options).length, `${kb} ${hash} ${options.join(" ")}`);
    }
    const relations = await page.$$eval("#all-relations option", (all) => all.slice(0, 5).map((one) => one.value));
    for (const relation of relations) {
      await goTo(page, new URLSearchParams({ relation }).toString());
      assert.equal(await totals(page), relata(kb, "query", `(?a)-["${relation}"]->(?b)`, "--entities", "--literal").length, `${kb} ${relation}`);
    }
    const sources = (await page.evaluate(() => window.relata.about.sources)).map(({ name }) => name).concat("no such source");
    for (const source of sources) {
      await goTo(page, new URLSearchParams({ source }).toString());
      assert.equal(await totals(page), relata(kb, "query", everyLink, "--entities", "--source", source).length, `${kb} ${source}`);
    }
    await context.close();
  }
});

test("an entity's page has what relata show has", async () => {
  for (const kb of ["examples", "facts"]) {
    const { page, context } = await opened(kb), [triple] = strongest(kb, 1);
    await goTo(page, new URLSearchParams({ entity: triple.subject.id }).toString());
    await page.waitForSelector("#panel-body .section");
    const { entity, statements } = JSON.parse(relata(kb, "show", triple.subject.name, "--json")[0]);
    const shown = await cards(page);
    assert.deepEqual(new Set(shown.map(({ id }) => id)), new Set(statements.map(({ id }) => id)));
    const told = await page.textContent("#panel-body .counts");
    assert.ok(told.includes(`named ${entity.mentions} time`), told);
    await context.close();
  }
});

test("a source opens its article at the sentence", async () => {
  const { page, context } = await opened("examples"), [triple] = strongest("examples", 1);
  await goTo(page, new URLSearchParams({ subject: triple.subject.id, object: triple.object.id }).toString());
  await page.waitForSelector("#panel-body .quote");
  const sentence = await page.textContent("#panel-body .quote q");
  await page.click("#panel-body .quote .where button");
  await page.waitForSelector("#panel-body .here");
  assert.equal(await page.textContent("#panel-body .here"), sentence);
  await page.goBack();
  await page.waitForSelector("#panel-body .quote");
  await context.close();
});

test("the address restores the view", async () => {
  const { page, context } = await opened("examples"), [triple] = strongest("examples", 1);
  await page.click("#tab-table");
  await page.uncheck("#s-claimed");
  await settled(page);
  await page.uncheck("#t-PER");
  await settled(page);
  await page.locator("#table-view tbody button.relation").first().click();
  await page.waitForSelector("#panel-body .quote");
  const look = () => page.evaluate(() => [document.getElementById("status").textContent, document.getElementById("panel-body").textContent, document.getElementById("table-view").textContent]);
  const before = await look(), address = await page.evaluate(() => location.hash);
  assert.match(address, /view=table/);
  const again = await opened("examples", address);
  await again.page.waitForSelector("#panel-body .quote");
  assert.deepEqual(await again.page.evaluate(() => [document.getElementById("status").textContent, document.getElementById("panel-body").textContent, document.getElementById("table-view").textContent]), before);
  await again.context.close();
  await goTo(page, `entity=${triple.subject.id}&standing=nonsense&limit=-5&since=what&view=nowhere&path=one`);
  assert.match(await page.textContent("#status"), /entit/, "an address that makes no sense breaks nothing");
  await context.close();
});

test("around, pin, hide, path and their undoing", async () => {
  const { page, context } = await opened("examples"), [triple] = strongest("examples", 1);
  await goTo(page, new URLSearchParams({ entity: triple.subject.id }).toString());
  await page.click("text=Show what is around it");
  await settled(page);
  assert.match(await page.textContent("#status"), new RegExp(`around ${triple.subject.name}`));
  await page.click("#panel-body .acts button:has-text('Pin')");
  await settled(page);
  assert.match(await page.evaluate(() => location.hash), /pin=/);
  await page.click("#panel-body .acts button:has-text('Hide')");
  await settled(page);
  assert.match(await page.textContent("#status"), /1 hidden/);
  await page.click("#status button:has-text('hidden')");
  await settled(page);
  await goTo(page, new URLSearchParams([["path", triple.subject.id], ["path", triple.object.id]]).toString());
  assert.match(await page.textContent("#status"), /1 way from|ways from/);
  await page.click("#reset");
  await settled(page);
  assert.match(await page.textContent("#status"), /by support/);
  await context.close();
});

test("downloads can be read back", async () => {
  const { page, context } = await opened("facts");
  const downloaded = async (kind) => {
    await page.click("#downloads summary");
    const [file] = await Promise.all([page.waitForEvent("download"), page.click(`#download-${kind}`)]);
    return readFileSync(await file.path());
  };
  const svg = (await downloaded("svg")).toString();
  const drawn = await page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, "image/svg+xml");
    return { wrong: parsed.querySelector("parsererror")?.textContent ?? null, names: [...parsed.querySelectorAll("text")].map((one) => one.textContent) };
  }, svg);
  assert.equal(drawn.wrong, null);
  assert.ok(drawn.names.length > 3);
  const png = await downloaded("png");
  assert.equal(png.subarray(1, 4).toString(), "PNG");
  assert.ok(png.readUInt32BE(16) >= 1400);
  const json = JSON.parse((await downloaded("json")).toString());
  assert.equal(json.totals.triples, await totals(page));
  const rows = (await downloaded("csv")).toString().trim().split("\r\n");
  assert.equal(rows.length, json.triples.length + 1);
  assert.ok(!rows.some((row) => /(^|,)"?[=@]/.test(row)), "nothing that a spreadsheet would run");
  await context.close();
});

test("by keyboard alone from search to the sentence", async () => {
  const [triple] = strongest("examples", 1), { page, context } = await opened("examples");
  await page.keyboard.press("/");
  await page.keyboard.type(triple.subject.name.slice(0, 6));
  await page.waitForSelector("#found [role=option]");
  await page.keyboard.press("Enter");
  await page.waitForSelector("#panel-body h2");
  await page.focus("#tab-graph");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await settled(page);
  await page.focus("#table-view");
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.closest("th") !== null), true);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await page.waitForSelector("#panel-body .quote q");
  const ring = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
  assert.notEqual(ring, "none", "the focus is seen");
  await page.keyboard.press("Escape");
  await settled(page);
  assert.equal(await page.locator("body.with-panel").count(), 0);
  await context.close();
});

test("axe finds nothing serious", async () => {
  const [triple] = strongest("examples", 1), chosen = `subject=${triple.subject.id}&object=${triple.object.id}`;
  for (const [hash, options] of [["#", {}], [`#view=table&${chosen}`, {}], ["#view=timeline", { colorScheme: "dark" }], [`#entity=${triple.subject.id}`, { colorScheme: "dark" }], [`#view=table&${chosen}`, { viewport: { width: 360, height: 740 } }]]) {
    const { page, context } = await opened("examples", hash, options);
    await page.evaluate(AXE);
    const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
    const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
    assert.deepEqual(serious.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 160)} ${nodes[0].failureSummary}`), [], hash);
    await context.close();
  }
});

test("hostile names show as text", async () => {
  const { page, context, errors, left } = await opened("hostile");
  for (const view of ["table", "timeline", "graph"]) { await page.click(`#tab-${view}`); await settled(page); }
  await page.click("#tab-table");
  await settled(page);
  const links = await page.locator("#table-view tbody button.relation").count();
  for (let i = 0; i < Math.min(links, 20); i++) {
    await page.locator("#table-view tbody button.relation").nth(i).click();
    await settled(page);
  }
  assert.equal(await page.evaluate(() => document.querySelectorAll("main script, aside script, main img, aside img, [onerror]").length), 0);
  assert.deepEqual(errors, []);
  assert.deepEqual(left, []);
  await context.close();
});

test("a phone's width holds all of it", async () => {
  const { page, context } = await opened("examples", "", { viewport: { width: 360, height: 740 } });
  for (const hash of ["", "view=table", "view=timeline"]) {
    await goTo(page, hash || "limit=100");
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= 360, `${hash} is wider than the screen`);
  }
  await page.click("#filters-toggle");
  assert.ok(await page.isVisible("#s-claimed"));
  await context.close();
});
