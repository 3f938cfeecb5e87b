// The page over a server: it asks what docs/api.md says and shows what that page's examples answer.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { after, test } from "node:test";
import { closed, launched, relata, settled } from "./page.mjs";

after(closed);

const here = new URL("..", import.meta.url);
const page = readFileSync(new URL("dist/page.html", here), "utf8").replace("<!--relata:title-->", "served").replace("<!--relata:data-->", "").replace("connect-src 'none'", "connect-src 'self'");
const api = readFileSync(new URL("../docs/api.md", here), "utf8");

// The example of an answer, by the path's first word.
const example = (name) => JSON.parse(new RegExp(`## GET /api/${name}[^]*?\`\`\`json\n([^]*?)\`\`\``).exec(api)[1]);

// A server that answers with the examples; what it was asked is in `asked`.
async function served(evidence) {
  const asked = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url, "http://localhost"), [, first, name] = url.pathname.split("/");
    if (first !== "api") { response.setHeader("Content-Type", "text/html"); response.end(page); return; }
    asked.push({ path: url.pathname, params: url.searchParams, token: request.headers.authorization, method: request.method });
    const answer = name === "correct" ? { done: true, lines: ["done"] } : example(name);
    if (name === "stats") answer.corrections = true;
    if (name === "edge") Object.assign(answer, { evidence: [evidence], triples: answer.triples.map((triple) => ({ ...triple, subject: { id: "taliban", name: "Taliban", type: "ORG" }, object: { id: "kunduz", name: "Kunduz", type: "GPE" } })) });
    if (name === "graph") answer.entities.push({ ...answer.entities[0], id: "kunduz", name: "Kunduz", type: "GPE", x: 50 });
    if (name === "entity") answer.sections[0].evidence = [evidence];
    response.setHeader("Content-Type", "application/json");
    response.setHeader("X-Relata-Version", "17");
    response.end(JSON.stringify(answer));
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return { asked, address: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

test("the page over a server asks as docs/api.md says and shows its answers", async () => {
  const triple = JSON.parse(relata("examples", "query", "(?a)-[?r]->(?b)", "--entities", "--json", "--limit", "1")[0]).triples[0];
  const record = { ...JSON.parse(relata("examples", "show", triple.statements[0], "--json")[0]), title: "A title", source: "An outlet", date: "2024-03-17", url: null, rejected: false };
  const { asked, address, close } = await served(record), context = await (await launched()).newContext();
  try {
    const tab = await context.newPage(), errors = [];
    tab.on("pageerror", (error) => errors.push(error.message));
    await tab.goto(`${address}?token=secret#view=table&since=2021-08&type=PER&type=ORG`, { waitUntil: "commit" });
    await settled(tab);
    assert.ok(asked.every(({ token }) => token === "Bearer secret"));
    assert.ok(!tab.url().includes("secret"), "the token is not left in the address");
    const graph = asked.find(({ path }) => path === "/api/graph").params;
    assert.deepEqual([graph.get("since"), graph.get("type"), graph.get("standing"), graph.get("limit")], ["2021-08", "PER,ORG", "stated,claimed", "100"]);
    assert.equal(await tab.textContent("#total-triples"), String(example("graph").totals.triples));
    await tab.click("#table-view tbody button.relation");
    await tab.waitForSelector("#panel-body .quote");
    assert.equal(await tab.textContent("#panel-body .quote q"), record.sentence);
    const edge = asked.find(({ path }) => path === "/api/edge").params;
    assert.deepEqual([edge.get("subject"), edge.get("object"), edge.get("relation"), edge.get("either")], ["taliban", "kunduz", "capture", "1"]);
    await tab.click("#panel-body .why summary");
    await tab.click("text=Mark as wrong");
    await tab.waitForSelector(".corrected");
    assert.ok(asked.some(({ path, method }) => path === "/api/correct" && method === "POST"));
    await tab.fill("#search", "tali");
    await tab.waitForSelector("#found [role=option]");
    await tab.click("#tab-timeline");
    await tab.waitForSelector(".event");
    assert.deepEqual(errors, []);
  } finally {
    await context.close();
    close();
  }
});
