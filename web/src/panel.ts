// What is known of what is chosen: a link between two, an entity, or an article, with the sentences that say so.
import { encoded, indexOfBytes } from "./bytes";
import { h, shown } from "./dom";
import { Refused, type Correction, type EntityAnswer, type Filters, type Quote, type Source, type Triple } from "./model";
import { marksLegend, quoteCard, type QuoteActs } from "./quotes";
import type { Selected } from "./state";
import { count, counted, date, SECTION_WORDS, STANDING_WORDS, typeWords } from "./words";

export interface PanelActs {
  select(selected: Selected): void;
  around(id: string): void;
  add(id: string): void;
  pin(id: string): void;
  hide(id: string): void;
  path(from: string, to: string): void;
  isPinned(id: string): boolean;
  corrected(): void;
}

export class Panel {
  private shownKey = "";
  private said: { of: Selected; lines: HTMLElement } | null = null; // what came of a correction, until another is chosen
  private chosen: Selected = null;

  constructor(private readonly body: HTMLElement, private readonly source: Source, private readonly acts: PanelActs,
              private readonly corrections: boolean) {}

  // The same again changes nothing, so that a reader's place stays.
  async show(selected: Selected, filters: Filters, again = false): Promise<void> {
    const key = JSON.stringify([selected, selected?.kind === "edge" ? filters : null, selected?.kind === "entity" && this.acts.isPinned(selected.id)]);
    if (key === this.shownKey && !again) return;
    this.shownKey = key;
    this.chosen = selected;
    if (!selected) { this.body.replaceChildren(); return; }
    let content: HTMLElement;
    try {
      if (selected.kind === "edge") content = await this.edge(selected.subject, selected.object, selected.relation, filters);
      else if (selected.kind === "entity") content = await this.entity(selected.id);
      else content = await this.document(selected.id, selected.offset);
    } catch (error) {
      content = h("div", { class: "nothing" }, h("h2", null, "Not found"), h("p", null, (error as Error).message),
        error instanceof Refused && error.hint ? h("p", null, `Try: ${error.hint}`) : null);
    }
    if (key !== this.shownKey) return; // another was chosen meanwhile
    if (JSON.stringify(this.said?.of) !== JSON.stringify(selected)) this.said = null;
    this.body.replaceChildren(...(this.said ? [this.said.lines] : []), content);
    this.body.scrollTop = 0;
    const here = this.body.querySelector(".here");
    if (here) here.scrollIntoView({ block: "center" });
  }

  private name(end: { id: string | null; name: string }): HTMLElement {
    return end.id ? h("button", { class: "link name", onclick: () => this.acts.select({ kind: "entity", id: end.id! }) }, shown(end.name))
      : h("span", { class: "name" }, shown(end.name));
  }

  private quoteActs(after: () => void): QuoteActs {
    return {
      document: (id, offset) => this.acts.select({ kind: "document", id, offset }),
      reject: this.corrections ? (quote: Quote) => void this.correct({ kind: "reject", a: quote.id, undo: quote.standing === "rejected" }, after) : undefined,
    };
  }

  private async correct(correction: Correction, after: () => void): Promise<void> {
    const lines = await this.source.correct(correction).then((answer) => answer.lines, (error: Error) => [error.message]);
    this.said = { of: this.chosen, lines: h("div", { class: "corrected", role: "status" }, ...lines.map((line) => h("p", null, line))) };
    this.shownKey = "";
    this.acts.corrected();
    after();
  }

  // Cards, and a button for those that are left.
  private list(quotes: Quote[], more: number, objectOf: (quote: Quote) => string | null, next: (from: number) => Promise<{ evidence: Quote[]; more: number }>): HTMLElement {
    const acts = this.quoteActs(() => undefined), list = h("div", { class: "quotes" });
    const add = (some: Quote[]) => some.forEach((quote) => list.append(quoteCard(quote, objectOf(quote), acts)));
    let shownCount = quotes.length;
    add(quotes);
    const button = h("button", { class: "more" }, `${count(more)} more`);
    button.addEventListener("click", () => void next(shownCount).then((answer) => {
      add(answer.evidence);
      shownCount += answer.evidence.length;
      button.textContent = `${count(answer.more)} more`;
      button.hidden = answer.more === 0;
    }));
    button.hidden = more === 0;
    return h("div", null, list, button);
  }

  private async edge(subject: string, object: string, relation: string | null, filters: Filters): Promise<HTMLElement> {
    const ask = (from: number) => this.source.edge(subject, object, true, relation, filters, from);
    const answer = await ask(0), { triples } = answer;
    if (!triples.length) {
      const names = await this.source.names([subject, object]);
      return h("div", { class: "nothing" }, h("h2", null, [subject, object].map((id) => shown(names.get(id)?.name ?? id)).join(" and ")),
        h("p", null, "Nothing that passes the filters links them directly."));
    }
    const objects = new Map<string, string>();
    for (const triple of triples) for (const id of [...triple.statements, ...triple.denied]) if (!objects.has(id)) objects.set(id, triple.object.id);
    const heading = triples.length === 1 ? this.triple(triples[0], "h2") : h("h2", null, this.name(triples[0].subject), " and ", this.name(triples[0].object));
    const denied = new Set(triples.flatMap((triple) => triple.denied)).size;
    return h("div", null, heading,
      triples.length > 1 && h("ul", { class: "triples" }, ...triples.map((triple) => h("li", null, this.triple(triple, "p"), this.counts(triple)))),
      triples.length === 1 && this.counts(triples[0]),
      relation && h("button", { class: "link", onclick: () => this.acts.select({ kind: "edge", subject, object, relation: null }) }, "All that is said of the two"),
      h("h3", null, counted(answer.evidence.length + answer.more, "sentence says so", "statements say so"), denied > 0 && `, ${count(denied)} of them otherwise (denied, planned, supposed)`),
      marksLegend(),
      this.list(answer.evidence, answer.more, (quote) => objects.get(quote.id) ?? object, ask));
  }

  private triple(triple: Triple, tag: "h2" | "p"): HTMLElement {
    return h(tag, { class: "triple" }, this.name(triple.subject), " ",
      h("button", { class: "link relation", onclick: () => this.acts.select({ kind: "edge", subject: triple.subject.id, object: triple.object.id, relation: triple.relation }) }, shown(triple.relation)),
      " ", this.name(triple.object));
  }

  private counts(triple: Triple): HTMLElement {
    const by = triple.attributed_to.slice(0, 3).map(shown).join(", ") + (triple.attributed_to.length > 3 ? ` and ${triple.attributed_to.length - 3} more` : "");
    return h("p", { class: "counts" },
      triple.standing !== "stated" && h("span", { class: `chip ${triple.standing}`, title: STANDING_WORDS[triple.standing].hint }, STANDING_WORDS[triple.standing].name), " ",
      [triple.support > 0 && `${counted(triple.support, "sentence", "sentences")} from ${counted(triple.sources, "source", "sources")}`,
        triple.denied.length > 0 && `${count(triple.denied.length)} otherwise`, by && `says ${by}`].filter(Boolean).join(" · "));
  }

  private async entity(id: string): Promise<HTMLElement> {
    const answer = await this.source.entity(id), { entity } = answer, words = typeWords(entity.type);
    const pinned = this.acts.isPinned(id);
    const place = entity.of ? (await this.source.names([entity.of])).get(entity.of) : null;
    const sections = answer.sections.filter(({ evidence }) => evidence.length);
    return h("div", null, h("h2", null, shown(entity.name)),
      h("p", { class: "counts" }, `${words.name}${place ? " of " + shown(place.name) : ""} · named ${counted(entity.mentions, "time", "times")} in ${counted(entity.docs.length, "article", "articles")}`),
      entity.aliases.length > 0 && h("p", { class: "aliases" }, "Also written: ", entity.aliases.slice(0, 12).map(shown).join(" · "), entity.aliases.length > 12 && ` and ${entity.aliases.length - 12} more`),
      answer.links.length > 0 && h("p", { class: "aliases" }, answer.links.join(" · ")),
      h("div", { class: "acts", role: "group", "aria-label": "With this entity" },
        h("button", { onclick: () => this.acts.around(id) }, "Show what is around it"),
        h("button", { onclick: () => this.acts.add(id) }, "Add its neighbours"),
        h("button", { onclick: () => this.acts.pin(id), "aria-pressed": String(pinned) }, pinned ? "Unpin" : "Pin"),
        h("button", { onclick: () => this.acts.hide(id) }, "Hide")),
      this.pathForm(id),
      answer.merged.length > 0 && h("details", null, h("summary", null, `${counted(answer.merged.length, "other name was", "other names were")} taken for it`),
        h("ul", null, ...answer.merged.map(({ name, why }) => h("li", null, h("b", null, shown(name)), ": ", shown(why))))),
      this.corrections && this.correctionForm(answer),
      sections.length > 0 && marksLegend(),
      ...sections.map(({ section, evidence, more }, i) => h("details", { class: "section", open: i < 2 },
        h("summary", null, h("h3", null, SECTION_WORDS[section] ?? section, h("span", { class: "number" }, count(evidence.length + more)))),
        this.list(evidence, more, (quote) => quote.object?.id ?? null, async (from) => (await this.source.entity(id, section, from)).sections[0]))));
  }

  // The way to another: found by name.
  private pathForm(from: string): HTMLElement {
    const list = h("ul", { class: "found" }), input = h("input", { type: "search", placeholder: "How is it linked to … (a name)", "aria-label": "How is it linked to" });
    const look = async () => {
      const words = input.value.trim();
      const found = words ? (await this.source.search(words, 5)).entities.filter(({ id }) => id !== from) : [];
      list.replaceChildren(...found.map(({ id, name }) => h("li", null, h("button", { type: "button", onclick: () => this.acts.path(from, id) }, shown(name)))));
    };
    input.addEventListener("input", () => void look());
    return h("form", { class: "path", onsubmit: (event: Event) => { event.preventDefault(); list.querySelector("button")?.click(); } }, input, list);
  }

  private correctionForm({ entity, corrections }: EntityAnswer): HTMLElement {
    const kind = h("select", { "aria-label": "What is wrong" },
      h("option", { value: "same" }, "It is the same as"), h("option", { value: "distinct" }, "It is not the same as"), h("option", { value: "rename" }, "It is called"), h("option", { value: "retype" }, "It is a (PER, ORG, GPE …)"));
    const value = h("input", { "aria-label": "Name", required: true }), again = () => void this.show({ kind: "entity", id: entity.id }, {} as Filters, true);
    const submit = (event: Event) => { event.preventDefault(); void this.correct({ kind: kind.value, a: entity.id, b: value.value }, again); };
    return h("details", { class: "correct" }, h("summary", null, "Correct"), h("form", { onsubmit: submit }, kind, value, h("button", null, "Save")),
      corrections.length > 0 && h("ul", null, ...corrections.map(({ words, correction }) =>
        h("li", null, shown(words), " ", h("button", { onclick: () => void this.correct({ ...correction, undo: true }, again) }, "Undo")))));
  }

  private async document(id: string, offset: number | null): Promise<HTMLElement> {
    const { document, text, statements } = await this.source.document(id);
    const where = [document.source && shown(document.source), date(document.date)].filter(Boolean).join(", ");
    const address = document.url && /^https?:\/\//i.test(document.url) ? document.url : null;
    return h("div", null, h("h2", null, shown(document.title ?? id)), h("p", { class: "counts" }, [where, id].filter(Boolean).join(" · ")),
      address && h("p", null, h("a", { href: address, rel: "noopener noreferrer", target: "_blank" }, "Where it was published")),
      text === null && h("p", { class: "nothing" }, "The article's text is not in this file; these are the sentences that say something."),
      text === null ? this.list(statements, 0, (quote) => quote.object?.id ?? null, async () => ({ evidence: [], more: 0 }))
        : h("div", { class: "text", tabindex: 0, role: "region", "aria-label": "The article" }, ...this.textWith(text, statements, offset)));
  }

  // The text, sentences that say something as buttons would be too many: they are underlined, the asked one is marked.
  private textWith(text: string, statements: Quote[], offset: number | null): (Node | string)[] {
    const at = indexOfBytes(text), spans = new Map<number, number>();
    for (const quote of statements) spans.set(quote.offset, quote.offset + encoded(quote.sentence).length);
    const pieces: (Node | string)[] = [];
    let done = 0;
    for (const [begin, end] of [...spans].sort((a, b) => a[0] - b[0])) {
      if (at(begin) < done) continue;
      pieces.push(text.slice(done, at(begin)));
      const here = offset !== null && begin <= offset && offset < end;
      pieces.push(h("span", { class: here ? "says here" : "says", tabindex: here ? -1 : false }, text.slice(at(begin), at(end))));
      done = at(end);
    }
    pieces.push(text.slice(done));
    return pieces;
  }
}
