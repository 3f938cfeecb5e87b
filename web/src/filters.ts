// What is shown: boxes, a slider of time over its histogram, how sure; each is a part of Filters.
import { h, s, shown } from "./dom";
import { STANDINGS, type About, type Filters, type Standing, type TimelineAnswer } from "./model";
import { shapePath } from "./shapes";
import type { State } from "./state";
import { histogram } from "./timeline_view";
import { count, date, STANDING_WORDS, typeWords } from "./words";

export class FilterForm {
  private bins: TimelineAnswer | null = null;

  constructor(private readonly place: HTMLElement, private readonly about: About, private readonly change: (filters: Partial<Filters>) => void,
              private readonly colours: (by: State["colours"]) => void) {}

  setTime(answer: TimelineAnswer): void { this.bins = answer; }

  show(state: State): void {
    const { filters } = state, focused = this.place.contains(document.activeElement) ? (document.activeElement as HTMLElement).id : "";
    const opened = new Set([...this.place.querySelectorAll("details")].filter((one) => one.open).map((one) => one.id));
    const first = this.place.childElementCount === 0;
    const part = (id: string, words: string, open: boolean, ...children: (Node | null | false)[]) =>
      h("details", { id, open: first ? open : opened.has(id) }, h("summary", null, words), ...children);
    this.place.replaceChildren(
      part("f-time", "When", true, ...this.time(filters)),
      part("f-said", "How it is said", true, ...this.standings(filters)),
      part("f-kind", "Kinds", true, ...this.types(filters), this.colouring(state)),
      part("f-relation", "What they do", filters.relations.length > 0, this.relations(filters)),
      ...(this.about.sources.length ? [part("f-source", "Sources", filters.sources.length > 0, ...this.sources(filters))] : []),
      part("f-sure", "How sure", filters.minConfidence > 0 || filters.minSupport > 1, this.sure(filters), this.support(filters)));
    if (focused) document.getElementById(focused)?.focus();
  }

  private box(id: string, checked: boolean, act: (on: boolean) => void, number: number | null, label: (Node | string)[], hint = ""): HTMLElement {
    const input = h("input", { type: "checkbox", id, checked });
    input.addEventListener("change", () => act(input.checked));
    return h("label", { class: "box", title: hint }, input, h("span", { class: "words" }, ...label), number !== null && h("span", { class: "number" }, count(number)));
  }

  private standings({ standings }: Filters): HTMLElement[] {
    return STANDINGS.flatMap((standing) => {
      const number = this.about.standings.find(({ name }) => name === standing)?.count ?? 0, { name, hint } = STANDING_WORDS[standing];
      if (!number) return [];
      const act = (on: boolean) => this.change({ standings: STANDINGS.filter((one) => (one === standing ? on : standings.includes(one))) as Standing[] });
      return [this.box(`s-${standing}`, standings.includes(standing), act, number, [h("span", { class: `swatch ${standing}`, "aria-hidden": "true" }), name, h("small", null, hint)])];
    });
  }

  private types({ types }: Filters): HTMLElement[] {
    const all = this.about.types.map(({ name }) => name);
    return this.about.types.map(({ name, count: number }) => {
      const act = (on: boolean) => {
        const chosen = (types.length ? types : all).filter((type) => type !== name).concat(on ? [name] : []);
        this.change({ types: chosen.length === all.length ? [] : chosen.length ? all.filter((type) => chosen.includes(type)) : [name] });
      };
      const mark = s("svg", { viewBox: "-1.4 -1.4 2.8 2.8", class: `mark ${name}`, "aria-hidden": "true" }, s("path", { d: shapePath(typeWords(name).shape, 0, 0, 1) }));
      return this.box(`t-${name}`, types.length === 0 || types.includes(name), act, number, [mark, typeWords(name).many]);
    });
  }

  private colouring({ colours }: State): HTMLElement {
    const act = () => this.colours(colours === "type" ? "group" : "type");
    return this.box("colour-by", colours === "group", act, null, ["Colour by group instead", h("small", null, "who has most to do with each other")]);
  }

  private relations({ relations }: Filters): HTMLElement {
    const list = h("datalist", { id: "all-relations" }, ...this.about.relations.map(({ name, count: n }) => h("option", { value: name }, count(n))));
    const input = h("input", { id: "relation", list: "all-relations", placeholder: "capture, tell, be in …", "aria-label": "What they do" });
    const add = () => {
      const name = input.value.trim();
      if (!name || relations.includes(name)) return;
      input.value = "";
      this.change({ relations: [...relations, name] });
    };
    input.addEventListener("change", add);
    const chips = relations.map((name) => h("button", { class: "chip off", onclick: () => this.change({ relations: relations.filter((one) => one !== name) }), "aria-label": `Without ${name}` }, `${shown(name)} ×`));
    const common = relations.length ? [] : this.about.relations.slice(0, 8).map(({ name }) => h("button", { class: "chip", onclick: () => this.change({ relations: [name] }) }, shown(name)));
    return h("div", { class: "relations" }, input, list, h("div", { class: "chips" }, ...chips, ...common));
  }

  private sources({ sources }: Filters): HTMLElement[] {
    return this.about.sources.slice(0, 40).map(({ name, count: number }, i) =>
      this.box(`o-${i}`, sources.includes(name), (on) => this.change({ sources: on ? [...sources, name] : sources.filter((one) => one !== name) }), number, [shown(name)]));
  }

  private range(id: string, label: string, least: number, most: number, value: number, words: (value: number) => string, act: (value: number) => void): HTMLElement {
    const input = h("input", { type: "range", id, min: least, max: most, value, "aria-valuetext": words(value) }), told = h("output", { for: id }, words(value));
    input.addEventListener("input", () => { told.textContent = words(Number(input.value)); input.setAttribute("aria-valuetext", words(Number(input.value))); });
    input.addEventListener("change", () => act(Number(input.value)));
    return h("label", { class: "range" }, h("span", null, label), input, told);
  }

  private sure({ minConfidence }: Filters): HTMLElement {
    const words = (value: number) => (value === 0 ? "all" : `at least ${value} of 100 right`);
    return this.range("sure", "At least this sure", 0, 95, Math.round(minConfidence * 100), words, (value) => this.change({ minConfidence: value / 100 }));
  }

  private support({ minSupport }: Filters): HTMLElement {
    const words = (value: number) => (value <= 1 ? "any number of sentences" : `${value} sentences or more`);
    return this.range("support", "Said by", 1, 10, Math.max(1, minSupport), words, (value) => this.change({ minSupport: value > 1 ? value : 0 }));
  }

  private time(filters: Filters): HTMLElement[] {
    const bins = this.bins?.bins ?? [];
    if (!this.bins || bins.length < 2) return [h("p", { class: "counts" }, "Nothing to choose: there is one day, or none.")];
    const last = bins.length - 1;
    const from = Math.max(0, bins.findIndex(({ to }) => !filters.since || !to || to >= filters.since));
    const until = filters.until ? Math.max(0, bins.findLastIndex(({ from: begin }) => !begin || begin <= filters.until!)) : last;
    const set = (a: number, b: number) => this.change({ since: a <= 0 ? undefined : bins[Math.min(a, b)].from ?? undefined, until: b >= last ? undefined : bins[Math.max(a, b)].to ?? undefined });
    return [h("div", { class: "time" }, histogram(this.bins, filters.since, filters.until, 220, 56),
      this.range("since", "From", 0, last, from, (i) => (bins[i].from ? date(bins[i].from) : "the first"), (i) => set(i, Math.max(i, until))),
      this.range("until", "To", 0, last, until, (i) => (bins[i].to ? date(bins[i].to) : "the last"), (i) => set(Math.min(i, from), i)),
      (filters.since || filters.until) ? h("button", { class: "link", onclick: () => this.change({ since: undefined, until: undefined }) }, "All days") : h("span", null))];
  }
}
