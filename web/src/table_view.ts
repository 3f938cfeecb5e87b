// The same selection as rows: everything that the picture can do, by keyboard.
import { h, shown } from "./dom";
import type { GraphAnswer, Standing, TripleRow } from "./model";
import type { Selected } from "./state";
import { count, counted, days, STANDING_WORDS, typeWords } from "./words";

const ROWS = 200;
type Key = "subject" | "relation" | "object" | "support" | "sources" | "first" | "standing";
const COLUMNS: { key: Key; words: string; number?: boolean }[] = [
  { key: "subject", words: "Who" }, { key: "relation", words: "Does what" }, { key: "object", words: "To whom" },
  { key: "support", words: "Sentences", number: true }, { key: "sources", words: "Sources", number: true }, { key: "first", words: "When" },
  { key: "standing", words: "How it is said" },
];

export class TableView {
  private sorted: { key: Key; up: boolean } = { key: "support", up: false };
  private rows = ROWS;
  private answer: GraphAnswer | null = null;

  constructor(private readonly place: HTMLElement, private readonly select: (selected: Selected) => void) {
    place.addEventListener("keydown", (event) => this.key(event));
  }

  show(answer: GraphAnswer, selected: Selected): void {
    if (answer !== this.answer) this.rows = ROWS;
    this.answer = answer;
    const names = new Map(answer.entities.map((row) => [row.id, row]));
    const name = (id: string) => names.get(id)?.name ?? id;
    const focused = this.place.contains(document.activeElement) ? (document.activeElement as HTMLElement).dataset.key : undefined;
    const sorted = this.order(answer.triples, name), shownRows = sorted.slice(0, this.rows);
    const end = (id: string, row: TripleRow, which: string) => h("td", null,
      h("button", { class: "link", "data-key": `${which} ${row.subject} ${row.relation} ${row.object}`, onclick: () => this.select({ kind: "entity", id }) }, shown(name(id))),
      h("span", { class: "kind" }, typeWords(names.get(id)?.type ?? "MISC").name));
    const isChosen = (row: TripleRow) => selected?.kind === "edge" && selected.subject === row.subject && selected.object === row.object && (!selected.relation || selected.relation === row.relation);
    const caption = `${counted(answer.triples.length, "link", "links")} between ${counted(answer.entities.length, "entity", "entities")}`;
    this.place.replaceChildren(h("table", null,
      h("caption", null, caption, ". The arrow keys move from row to row, Enter opens the sentences."),
      h("thead", null, h("tr", null, ...COLUMNS.map((column) => this.heading(column)))),
      h("tbody", null, ...shownRows.map((row) => h("tr", { class: isChosen(row) ? "chosen" : false, "aria-selected": isChosen(row) ? "true" : false },
        end(row.subject, row, "s"),
        h("td", null, h("button", { class: "link relation", "data-key": `r ${row.subject} ${row.relation} ${row.object}`, "aria-label": `${shown(row.relation)}: the sentences that say so`,
          onclick: () => this.select({ kind: "edge", subject: row.subject, object: row.object, relation: row.relation }) }, shown(row.relation))),
        end(row.object, row, "o"),
        h("td", { class: "n" }, count(row.support)), h("td", { class: "n" }, count(row.sources)), h("td", null, days(row.first, row.last)),
        h("td", null, h("span", { class: `chip ${row.standing}` }, STANDING_WORDS[row.standing].name), row.denied > 0 && h("span", { class: "counts" }, ` ${count(row.denied)} otherwise`))))),
    ));
    if (sorted.length > shownRows.length) {
      const more = h("button", { class: "more", onclick: () => { this.rows += ROWS; this.show(answer, selected); } }, `${count(sorted.length - shownRows.length)} more rows`);
      this.place.append(more);
    }
    if (focused) this.place.querySelector<HTMLElement>(`[data-key="${CSS.escape(focused)}"]`)?.focus();
  }

  private heading({ key, words, number }: (typeof COLUMNS)[number]): HTMLElement {
    const here = this.sorted.key === key, turn = () => {
      this.sorted = { key, up: here ? !this.sorted.up : !number };
      if (this.answer) this.show(this.answer, null);
    };
    return h("th", { scope: "col", class: number ? "n" : false, "aria-sort": here ? (this.sorted.up ? "ascending" : "descending") : false },
      h("button", { onclick: turn, "data-key": `head ${key}` }, words, h("span", { "aria-hidden": "true" }, here ? (this.sorted.up ? " ▲" : " ▼") : "")));
  }

  private order(rows: TripleRow[], name: (id: string) => string): TripleRow[] {
    const { key, up } = this.sorted, value = (row: TripleRow): string | number =>
      key === "subject" || key === "object" ? name(row[key]).toLowerCase() : key === "standing" ? Object.keys(STANDING_WORDS).indexOf(row.standing as Standing) : (row[key] ?? "9999");
    return [...rows].sort((a, b) => {
      const x = value(a), y = value(b);
      return x === y ? b.support - a.support : (x < y ? -1 : 1) * (up ? 1 : -1);
    });
  }

  private key(event: KeyboardEvent): void {
    const cell = (event.target as HTMLElement).closest("td, th"), row = cell?.parentElement as HTMLTableRowElement | null;
    if (!cell || !row) return;
    const rows = [...this.place.querySelectorAll("tr")], at = rows.indexOf(row), column = [...row.children].indexOf(cell);
    const step: Record<string, [number, number]> = { ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1] };
    const move = step[event.key];
    if (!move) return;
    const target = rows[at + move[0]]?.children[Math.max(0, column + move[1])]?.querySelector("button");
    if (!target) return;
    target.focus();
    event.preventDefault();
  }
}
