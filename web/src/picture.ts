// What the graph view shows as a picture that stands alone: SVG with its own colours and words, and PNG made of it.
import { s, shortened, shown } from "./dom";
import type { Drawn, DrawnNode } from "./graph_view";
import { meet, places, type Box } from "./names";
import { shapePath } from "./shapes";
import type { Theme } from "./theme";
import type { Tie } from "./ties";
import { lineWords, STANDING_WORDS, typeWords } from "./words";

const WIDTH = 1400, HEIGHT = 900, EDGE = 70, FOOT = 54;
const DASHES: Record<string, string> = { claimed: "7 4", planned: "3 3", supposed: "1.5 3", denied: "9 3 2 3", rejected: "2 6" };

// Nodes where they stand in the view, in a page of WIDTH by HEIGHT.
function placed({ nodes }: Drawn): Map<string, DrawnNode> {
  const xs = nodes.map(({ x }) => x), ys = nodes.map(({ y }) => y), least = [Math.min(...xs), Math.min(...ys)], most = [Math.max(...xs), Math.max(...ys)];
  const wide = WIDTH - 2 * EDGE - 110, high = HEIGHT - 2 * EDGE - FOOT;
  const scale = Math.min(wide / Math.max(1, most[0] - least[0]), high / Math.max(1, most[1] - least[1]), 3);
  const left = EDGE + (wide - (most[0] - least[0]) * scale) / 2, top = EDGE + (high - (most[1] - least[1]) * scale) / 2;
  return new Map(nodes.map((node) => [node.row.id, { ...node, x: left + (node.x - least[0]) * scale, y: top + (most[1] - node.y) * scale }]));
}

function line(tie: Tie, at: Map<string, DrawnNode>, colours: Theme): SVGElement[] {
  const a = at.get(tie.a)!, b = at.get(tie.b)!, dx = b.x - a.x, dy = b.y - a.y, length = Math.hypot(dx, dy) || 1, size = 1 + Math.min(4, Math.log2(tie.support));
  const ux = dx / length, uy = dy / length, head = 5 + size * 1.6, color = colours.standings[tie.standing];
  const point = (node: DrawnNode, sign: number) => ({ x: node.x + sign * ux * (node.size + 2), y: node.y + sign * uy * (node.size + 2) });
  const start = point(a, 1), end = point(b, -1), f = (n: number) => n.toFixed(1);
  const arrow = (tip: { x: number; y: number }, sign: number) => s("path", { fill: color, d: `M${f(tip.x)} ${f(tip.y)}L${f(tip.x - sign * ux * head - uy * head * 0.45)} ${f(tip.y - sign * uy * head + ux * head * 0.45)}L${f(tip.x - sign * ux * head + uy * head * 0.45)} ${f(tip.y - sign * uy * head - ux * head * 0.45)}Z` });
  return [
    s("path", { d: `M${f(start.x)} ${f(start.y)}L${f(end.x - ux * head)} ${f(end.y - uy * head)}`, stroke: color, "stroke-width": f(size), "stroke-dasharray": DASHES[tie.standing], fill: "none" }, s("title", null, `${a.row.name} – ${b.row.name}: ${lineWords(tie.rows, 5)}`)),
    arrow(end, 1), ...(tie.both ? [arrow(start, -1)] : []),
  ];
}

export function pictureOf(drawn: Drawn, colours: Theme, title: string, note: string): SVGElement {
  const at = placed(drawn), taken: Box[] = [...at.values()].map(({ x, y, size }) => ({ x: x - size, y: y - size, width: 2 * size, height: 2 * size }));
  const words = (x: number, y: number, text: string, size: number, color: string, weight = "normal") =>
    s("text", { x: x.toFixed(1), y: y.toFixed(1), "font-size": size, fill: color, "font-weight": weight, "paint-order": "stroke", stroke: colours.background, "stroke-width": 3, "stroke-linejoin": "round" }, text);
  const names: SVGElement[] = [];
  for (const { row, x, y, size } of [...at.values()].sort((a, b) => b.size - a.size)) {
    const text = shortened(shown(row.name), 34), width = text.length * 7.4, font = 13;
    const box = places(x, y, size, width, 14).find((one) => one.x > 2 && one.x + width < WIDTH - 2 && !taken.some((other) => meet(one, other)));
    if (!box) continue;
    taken.push(box);
    names.push(words(box.x, box.y + 11, text, font, colours.ink));
  }
  const kinds = [...new Set(drawn.nodes.map(({ row }) => row.type))];
  const legend = kinds.flatMap((type, i) => [
    s("path", { d: shapePath(typeWords(type).shape, EDGE + 8 + i * 150, HEIGHT - 34, 6), fill: colours.types[type] ?? colours.types.MISC }),
    words(EDGE + 20 + i * 150, HEIGHT - 29.5, typeWords(type).many, 12, colours.ink),
  ]);
  const standings = [...new Set(drawn.ties.map(({ standing }) => standing))].filter((one) => one !== "stated");
  const said = standings.flatMap((standing, i) => [
    s("path", { d: `M${EDGE + i * 150} ${HEIGHT - 13}h22`, stroke: colours.standings[standing], "stroke-width": 2.5, "stroke-dasharray": DASHES[standing] }),
    words(EDGE + 28 + i * 150, HEIGHT - 9, STANDING_WORDS[standing].name, 12, colours.ink),
  ]);
  return s("svg", { xmlns: "http://www.w3.org/2000/svg", viewBox: `0 0 ${WIDTH} ${HEIGHT}`, width: WIDTH, height: HEIGHT, "font-family": "Helvetica, Arial, 'DejaVu Sans', sans-serif", role: "img", "aria-label": title },
    s("title", null, title), s("rect", { width: WIDTH, height: HEIGHT, fill: colours.background }),
    words(EDGE, 34, title, 20, colours.ink, "600"), words(EDGE, 54, note, 13, colours.quiet),
    ...drawn.ties.flatMap((tie) => line(tie, at, colours)),
    ...[...at.values()].map(({ row, x, y, size, color, shape }) => s("path", { d: shapePath(shape, x, y, size), fill: color, stroke: colours.background, "stroke-width": 1 }, s("title", null, row.name))),
    ...names, ...legend, ...said);
}

export const svgText = (picture: SVGElement): string => '<?xml version="1.0" encoding="UTF-8"?>\n' + new XMLSerializer().serializeToString(picture) + "\n";

export async function pngOf(picture: SVGElement, scale = 2): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svgText(picture)], { type: "image/svg+xml" })), image = new Image();
  try {
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = WIDTH * scale;
    canvas.height = HEIGHT * scale;
    canvas.getContext("2d")!.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((done, failed) => canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error("no picture could be made"))), "image/png"));
  } finally { URL.revokeObjectURL(address); }
}
