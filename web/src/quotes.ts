// A sentence with who did what to whom marked in it, where it stands, and how it is said.
import { indexOfBytes } from "./bytes";
import { h, shown } from "./dom";
import type { Quote, Spans } from "./model";
import { date, howRead, howSaid, STANDING_WORDS } from "./words";

type Part = "subject" | "relation" | "object" | "time" | "speaker";
const PART_WORDS: Record<Part, string> = { subject: "who", relation: "does what", object: "to whom or what", time: "when", speaker: "who says so" };

// `text` with marks; of what overlaps the later in the list is drawn over.
function marked(text: string, parts: [Part, Spans][]): (Node | string)[] {
  const at = indexOfBytes(text), role: (Part | null)[] = new Array(text.length).fill(null);
  for (const [part, spans] of parts)
    for (const [begin, end] of spans) for (let i = at(begin); i < at(end); i++) role[i] = part;
  const pieces: (Node | string)[] = [];
  for (let begin = 0; begin < text.length;) {
    let end = begin + 1;
    while (end < text.length && role[end] === role[begin]) end++;
    const piece = text.slice(begin, end), part = role[begin];
    pieces.push(part ? h("mark", { class: part, title: PART_WORDS[part] }, piece) : piece);
    begin = end;
  }
  return pieces;
}

export function sentenceOf(quote: Quote, objectId: string | null): HTMLElement {
  const ends = [quote.object, ...quote.args], object = (objectId && ends.find((end) => end?.id === objectId)) || quote.object;
  return h("q", { class: "sentence" }, ...marked(quote.sentence, [
    ["time", quote.time?.spans ?? []], ["relation", quote.relation.spans], ["object", object?.spans ?? []], ["subject", quote.subject.spans],
  ]));
}

export interface QuoteActs {
  document(id: string, offset: number): void;
  reject?(quote: Quote): void; // where corrections are allowed
}

export function quoteCard(quote: Quote, objectId: string | null, acts: QuoteActs): HTMLElement {
  const said = howSaid(quote), standing = STANDING_WORDS[quote.standing], title = shown(quote.title ?? quote.doc);
  const where = [quote.source && shown(quote.source), date(quote.date)].filter(Boolean).join(", ");
  return h("article", { class: `quote ${quote.standing}`, "data-statement": quote.id },
    said && h("p", { class: "said" }, h("span", { class: `chip ${quote.standing}`, title: standing.hint }, standing.name), " " + shown(said)),
    sentenceOf(quote, objectId),
    h("p", { class: "where" },
      h("button", { class: "link", onclick: () => acts.document(quote.doc, quote.offset), title: "Open the article at this sentence" }, title),
      where && h("span", null, where)),
    h("details", { class: "why" }, h("summary", null, "Why is this here?"),
      h("p", null, `The program ${howRead(quote)}.`),
      quote.time?.value && h("p", null, `When: ${date(quote.time.value)}`),
      h("p", null, "To see each step: ", h("code", null, `relata why ${quote.id}`)),
      acts.reject && h("button", { onclick: () => acts.reject!(quote) }, quote.standing === "rejected" ? "It is right after all" : "Mark as wrong")));
}

export const marksLegend = (): HTMLElement =>
  h("p", { class: "marks" }, ...(["subject", "relation", "object"] as const).flatMap((part) => [h("mark", { class: part }, PART_WORDS[part]), " "]));
