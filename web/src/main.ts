// The page: a state, its address, and the views that show it.
import { csvOf, save } from "./downloads";
import { $, announce, h, shown } from "./dom";
import { FileSource } from "./file_source";
import { FilterForm } from "./filters";
import { GraphView } from "./graph_view";
import type { About, Filters, GraphAnswer, PathAnswer, Source } from "./model";
import { Panel } from "./panel";
import { pictureOf, pngOf, svgText } from "./picture";
import { SearchBox } from "./search";
import { ServedSource } from "./served_source";
import { addressOf, FIRST, stateOf, type Selected, type State, type View } from "./state";
import { TableView } from "./table_view";
import { startTheme, theme, turnTheme } from "./theme";
import { TimelineView } from "./timeline_view";
import { count, counted } from "./words";

const STEPS = [100, 300, 600, 1000];

class Page {
  private state: State = stateOf(location.hash.slice(1));
  private answer: GraphAnswer | null = null;
  private asked = 0;
  private readonly graph: GraphView;
  private readonly table: TableView;
  private readonly timeline: TimelineView;
  private readonly panel: Panel;
  private readonly filters: FilterForm;
  private timeKey = "";
  private rendering: Promise<unknown> = Promise.resolve();
  private working: Promise<unknown> = Promise.resolve();
  private shownTimeline: Promise<unknown> = Promise.resolve();

  constructor(private readonly source: Source, private readonly about: About) {
    const select = (selected: Selected) => this.select(selected);
    this.graph = new GraphView($("graph-view"), {
      entity: (id) => select({ kind: "entity", id }), edge: (subject, object) => select({ kind: "edge", subject, object, relation: null }),
      expand: (id) => this.add(id), nothing: () => { if (this.state.selected) select(null); },
    });
    this.table = new TableView($("table-view"), select);
    this.timeline = new TimelineView($("timeline-view"), source, select);
    this.panel = new Panel($("panel-body"), source, {
      select, around: (id) => this.set({ focus: [id], hops: 1, path: null }), add: (id) => this.add(id),
      pin: (id) => this.set({ pins: this.toggled(this.state.pins, id), hidden: this.state.hidden.filter((one) => one !== id) }),
      hide: (id) => this.set({ hidden: [...this.state.hidden, id], pins: this.state.pins.filter((one) => one !== id), selected: null }),
      path: (from, to) => this.set({ path: [from, to], focus: [], selected: null }), isPinned: (id) => this.state.pins.includes(id),
      corrected: () => void this.render(),
    }, about.corrections);
    this.filters = new FilterForm($("filter-form"), about, (change) => this.set({ filters: { ...this.state.filters, ...change } }), (colours) => this.set({ colours }));
    new SearchBox($<HTMLInputElement>("search"), $("found"), source, {
      entity: (id) => this.found(id), relation: (name) => this.set({ filters: { ...this.state.filters, relations: [name] } }),
    });
    this.wire();
  }

  private toggled = (list: string[], id: string) => (list.includes(id) ? list.filter((one) => one !== id) : [...list, id]);

  // What is found is chosen; what is not among those that are shown is shown with what is around it.
  private found(id: string): void {
    const isShown = this.answer?.entities.some((row) => row.id === id);
    this.set({ selected: { kind: "entity", id }, ...(isShown ? {} : { focus: [id], hops: 1, path: null }), hidden: this.state.hidden.filter((one) => one !== id) });
    $("panel-title").focus();
  }

  private add(id: string): void {
    const pins = new Set(this.state.pins);
    void this.source.graph({ ...this.question(), focus: [id], hops: 1, limit: 25, pins: [] }).then(({ entities }) => {
      entities.forEach((row) => pins.add(row.id));
      this.set({ pins: [...pins] });
    });
  }

  private select(selected: Selected): void { this.set({ selected }); }

  private set(change: Partial<State>, remember = true): void {
    this.state = { ...this.state, ...change };
    const address = addressOf(this.state);
    if (remember) history.pushState(null, "", "#" + address);
    void this.render();
  }

  private question = () => ({
    filters: this.state.filters, limit: this.state.limit, focus: this.state.focus, hops: this.state.hops, pins: this.state.pins, hidden: this.state.hidden,
  });

  render(): Promise<void> { return (this.rendering = this.draw()); }

  private async draw(): Promise<void> {
    const mine = ++this.asked, { state } = this;
    let answer: GraphAnswer, ways: PathAnswer | null = null;
    try {
      if (state.path) ways = await this.source.path(state.path[0], state.path[1], state.filters);
      const among = ways ? [...new Set([...state.path!, ...ways.paths.flatMap(({ entities }) => entities)])] : state.focus;
      answer = await this.source.graph({ ...this.question(), focus: among, hops: ways ? 0 : state.hops });
    } catch (error) {
      $("status").replaceChildren(h("span", { class: "nothing" }, (error as Error).message));
      return;
    }
    if (mine !== this.asked) return;
    this.answer = answer;
    document.body.dataset.view = state.view;
    document.body.classList.toggle("with-panel", state.selected !== null);
    for (const view of ["graph", "table", "timeline"] as View[]) $(`tab-${view}`).setAttribute("aria-selected", String(view === state.view));
    this.status(answer, ways);
    if (state.view === "graph" || this.wide()) this.graph.show(answer, state);
    if (state.view === "table" || this.wide()) this.table.show(answer, state.selected);
    if (state.view === "timeline") this.shownTimeline = this.timeline.show(state);
    performance.mark("relata:picture");
    this.filters.show(state);
    this.working = Promise.all([this.panel.show(state.selected, state.filters), this.time(), this.shownTimeline]);
  }

  // When all that was asked for is shown.
  async idle(): Promise<void> {
    for (let asked = -1; asked !== this.asked;) {
      asked = this.asked;
      await this.rendering;
      await this.working;
    }
  }

  private wide = (): boolean => this.state.view === "graph" && matchMedia("(min-width: 1900px)").matches;

  // The histogram is of all that passes but for the days.
  private async time(): Promise<void> {
    const { since: _since, until: _until, ...rest } = this.state.filters, key = JSON.stringify([rest, this.state.focus]);
    if (key === this.timeKey) return;
    this.timeKey = key;
    await new Promise((done) => setTimeout(done, 0));
    this.filters.setTime(await this.source.timeline(rest, this.state.focus, 0));
    this.filters.show(this.state);
  }

  private status(answer: GraphAnswer, ways: PathAnswer | null): void {
    const { state } = this, { totals } = answer, shownCount = answer.entities.length, parts: (Node | string | false)[] = [];
    const name = (id: string) => shown(answer.entities.find((row) => row.id === id)?.name ?? id);
    if (state.view === "timeline") parts.push(state.focus.length ? `What is said of ${state.focus.map(name).join(", ")}, day by day` : "All that passes the filters, day by day");
    else if (ways) parts.push(ways.paths.length ? `${counted(ways.paths.length, "way", "ways")} from ${name(state.path![0])} to ${name(state.path![1])}` : `Nothing that passes the filters links ${name(state.path![0])} and ${name(state.path![1])}`);
    else if (state.focus.length) parts.push(`${count(shownCount)} around ${state.focus.map(name).join(", ")}`);
    else parts.push(h("b", null, count(shownCount)), " of ", h("b", { id: "total-entities" }, count(totals.entities)), ` ${totals.entities === 1 ? "entity" : "entities"}, by support`);
    const next = STEPS.find((step) => step > state.limit), less = [...STEPS].reverse().find((step) => step < state.limit);
    const steps = !ways && state.view !== "timeline" && totals.entities > shownCount && next && !state.focus.length;
    if (steps) parts.push(": ", h("button", { class: "link", id: "more-entities", onclick: () => this.set({ limit: next }) }, "more"));
    if (!ways && state.view !== "timeline" && !state.focus.length && less && state.limit > FIRST) parts.push(" ", h("button", { class: "link", onclick: () => this.set({ limit: less }) }, "fewer"));
    if (state.focus.length && !ways) parts.push(" ", h("button", { class: "link", onclick: () => this.set({ hops: state.hops === 2 ? 1 : 2 }) }, state.hops === 2 ? "one step only" : "two steps"));
    if (ways || state.focus.length) parts.push(" · ", h("button", { class: "link", onclick: () => this.set({ path: null, focus: [] }) }, "all"));
    parts.push(h("span", { class: "counts" }, h("b", { id: "total-triples" }, count(totals.triples)), ` ${totals.triples === 1 ? "link" : "links"} pass the filters`,
      totals.undated > 0 && `; ${count(totals.undated)} without a day left out`));
    const chips = [...state.pins.slice(0, 6).map((id) => h("button", { class: "chip off", onclick: () => this.set({ pins: this.toggled(state.pins, id) }), "aria-label": `Unpin ${name(id)}` }, `${name(id)} ×`)),
      state.pins.length > 6 && h("button", { class: "chip off", onclick: () => this.set({ pins: [] }) }, `${state.pins.length - 6} more pinned ×`),
      state.hidden.length > 0 && h("button", { class: "chip off", onclick: () => this.set({ hidden: [] }) }, `${counted(state.hidden.length, "hidden", "hidden")}: show ×`)];
    $("status").replaceChildren(...parts.filter((one): one is Node | string => one !== false), ...chips.filter((one): one is HTMLButtonElement => one !== false));
    announce(`${count(shownCount)} entities, ${count(answer.triples.length)} links shown; ${count(totals.triples)} pass the filters`);
  }

  private note = (): string => `${$("status").textContent ?? ""} · ${this.about.name}`;

  private picture(): SVGElement {
    if (this.answer && this.graph.drawn().nodes.length === 0) this.graph.show(this.answer, this.state);
    return pictureOf(this.graph.drawn(), theme(), this.about.name, `${count(this.answer?.entities.length ?? 0)} of ${counted(this.answer?.totals.entities ?? 0, "entity", "entities")}, by support`);
  }

  private download(kind: string): void {
    if (!this.answer) return;
    if (kind === "svg") save("graph.svg", svgText(this.picture()), "image/svg+xml");
    if (kind === "png") void pngOf(this.picture()).then((blob) => save("graph.png", blob, "image/png"));
    if (kind === "csv") save("links.csv", csvOf(this.answer), "text/csv");
    if (kind === "json") save("graph.json", JSON.stringify({ name: this.about.name, address: addressOf(this.state), filters: this.state.filters, ...this.answer }, null, 1) + "\n", "application/json");
  }

  private wire(): void {
    const on = (id: string, act: () => void) => $(id).addEventListener("click", act);
    for (const view of ["graph", "table", "timeline"] as View[]) on(`tab-${view}`, () => this.set({ view }));
    const tabs = [...document.querySelectorAll<HTMLElement>("[role=tab]")];
    tabs.forEach((tab, i) => tab.addEventListener("keydown", (event) => {
      const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
      if (step) tabs[(i + step + tabs.length) % tabs.length].focus();
    }));
    for (const kind of ["svg", "png", "json", "csv"]) on(`download-${kind}`, () => { this.download(kind); ($("downloads") as HTMLDetailsElement).open = false; });
    on("print", () => { ($("downloads") as HTMLDetailsElement).open = false; window.print(); });
    on("theme", () => { turnTheme(); this.retheme(); });
    on("fit", () => this.graph.fit());
    on("zoom-in", () => this.graph.zoom(0.7));
    on("zoom-out", () => this.graph.zoom(1.4));
    on("close-panel", () => this.select(null));
    on("filters-toggle", () => this.toggleFilters());
    on("reset", () => this.set({ ...stateOf(""), view: this.state.view }));
    on("about", () => ($("about-dialog") as HTMLDialogElement).showModal());
    startTheme(() => this.retheme());
    window.addEventListener("popstate", () => { this.state = stateOf(location.hash.slice(1)); void this.render(); });
    window.addEventListener("hashchange", () => { if (location.hash.slice(1) !== addressOf(this.state)) { this.state = stateOf(location.hash.slice(1)); void this.render(); } });
    window.addEventListener("beforeprint", () => $("print-picture").replaceChildren(this.picture(), h("p", null, this.note())));
    document.addEventListener("keydown", (event) => this.key(event));
  }

  private toggleFilters(): void {
    const open = document.body.classList.toggle("with-filters");
    $("filters-toggle").setAttribute("aria-expanded", String(open));
  }

  private key(event: KeyboardEvent): void {
    const inField = (event.target as HTMLElement).matches("input, select, textarea");
    if (event.key === "/" && !inField) { $("search").focus(); event.preventDefault(); }
    if (event.key === "Escape" && !inField && this.state.selected && !document.querySelector("dialog[open]")) this.select(null);
  }

  private retheme(): void {
    this.graph.retheme();
    if (this.answer) this.graph.show(this.answer, this.state);
  }

  placeOf = (id: string) => this.graph.placeOf(id);
  search = (words: string) => this.source.search(words, 10);
}

async function start(): Promise<void> {
  const graph = document.getElementById("graph"), evidence = document.getElementById("evidence");
  let page: Page | null = null;
  const source: Source = graph && evidence ? new FileSource(graph, evidence) : new ServedSource(() => void page?.render());
  try {
    const about = await source.about();
    if (matchMedia("(min-width: 1000px)").matches) document.body.classList.add("with-filters");
    $("filters-toggle").setAttribute("aria-expanded", String(document.body.classList.contains("with-filters")));
    document.title = about.name;
    $("name").textContent = shown(about.name);
    $("numbers").textContent = `${counted(about.documents, "article", "articles")}, ${counted(about.statements, "statement", "statements")}, ${counted(about.entities, "entity", "entities")}`;
    $("made").textContent = [about.extractor, about.filters && `made with ${about.filters}`, about.left_out && `${count(about.left_out)} weaker entities are not in this file`].filter(Boolean).join(" · ");
    page = new Page(source, about);
    await page.render();
    Object.assign(window, { relata: page });
    if (source instanceof FileSource) setTimeout(() => void source.prepare(), 50);
  } catch (error) {
    $("status").textContent = (error as Error).message;
  }
}

void start();

export type { Filters };
