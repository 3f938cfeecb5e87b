// The answers of docs/api.md, computed from the data that a file holds.
import MiniSearch from "minisearch";
import { binned, dayText, OPEN_FUTURE } from "./days";
import { type Evidence, FileData, OF_EVENT, REVERSED, standingOf } from "./file_data";
import {
  DEFAULT_FILTERS, Refused, STANDINGS, type About, type Correction, type Count, type DocumentAnswer, type EdgeAnswer,
  type EntityAnswer, type Filters, type Found, type GraphAnswer, type GraphQuestion, type PathAnswer, type Quote, type Source,
  type TimelineAnswer, type Triple,
} from "./model";
import { type Counted, Triples } from "./triples";

const MOST_TRIPLES = 5000, OF_SECTION = 50, QUOTES = 100, EVENTS = 200;
const SECTIONS = ["is", "did", "suffered", "said", "also"];

// Accents and case do not matter.
export const folded = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

const bySupport = (a: { support: number }, b: { support: number }) => b.support - a.support;

export class FileSource implements Source {
  private readonly data: FileData;
  private readonly triples: Triples;
  private search_: Promise<MiniSearch> | null = null;
  private about_: Promise<About> | null = null;

  constructor(graph: Element, evidence: Element) {
    this.data = new FileData(graph, evidence);
    this.triples = new Triples(this.data.graph);
  }

  // What takes time and is not needed for the first picture.
  async prepare(): Promise<void> { await this.searcher(); }

  private number(id: string): number {
    const number = this.data.numbers.get(id);
    if (number === undefined) throw new Refused(`unknown entity '${id}'`, "search for its name");
    return number;
  }

  about(): Promise<About> { return (this.about_ ??= this.told()); }

  private async told(): Promise<About> {
    const { graph } = this.data;
    const counted = (names: string[], numbers: Iterable<number>): Count[] => {
      const counts = names.map((name) => ({ name, count: 0 }));
      for (const number of numbers) if (number >= 0) counts[number].count++;
      return counts.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
    };
    const everything = this.triples.pass({ ...DEFAULT_FILTERS, standings: [...STANDINGS] });
    const named = new Set(everything.counted.flatMap(({ triple: t }) => [this.triples.subject[t], this.triples.object[t]]));
    const linked = new Set(graph.edges.statement);
    let first = Infinity, last = -1;
    graph.statements.first.forEach((day, s) => {
      if (day < 0) return;
      first = Math.min(first, day || graph.statements.last[s]);
      last = Math.max(last, graph.statements.last[s] >= OPEN_FUTURE ? day : graph.statements.last[s]);
    });
    const members = counted(graph.groups, graph.entities.group);
    return {
      name: graph.title, extractor: graph.extractor, filters: graph.filters, left_out: graph.entities_left_out,
      corrections: false, documents: graph.documents.source.length, statements: graph.statements.sentence.length,
      entities: graph.entities.id.length, triples: everything.counted.length,
      first: first === Infinity ? null : dayText(first), last: last < 0 ? null : dayText(last),
      types: counted(graph.types, [...named].map((entity) => graph.entities.type[entity])),
      relations: counted(graph.relations, this.triples.relation).slice(0, 500),
      sources: counted(graph.sources, graph.documents.source),
      standings: counted([...STANDINGS], [...linked].map((s) => graph.statements.flags[s] & 7)),
      groups: graph.groups.map((name, group) => ({ group, name, entities: members.find((m) => m.name === name)?.count ?? 0 })),
    };
  }

  private strengths(counted: Counted[]): { support: Float64Array; neighbours: Map<number, Set<number>> } {
    const support = new Float64Array(this.data.graph.entities.id.length), neighbours = new Map<number, Set<number>>();
    const meet = (a: number, b: number) => {
      let set = neighbours.get(a);
      if (!set) neighbours.set(a, (set = new Set()));
      set.add(b);
    };
    for (const { triple, support: said } of counted) {
      const a = this.triples.subject[triple], b = this.triples.object[triple], weight = Math.max(1, said);
      support[a] += weight;
      if (a === b) continue;
      support[b] += weight;
      meet(a, b);
      meet(b, a);
    }
    return { support, neighbours };
  }

  async graph(question: GraphQuestion): Promise<GraphAnswer> {
    const { entities, types } = this.data.graph, passed = this.triples.pass(question.filters);
    const { support, neighbours } = this.strengths(passed.counted);
    const known = (ids: string[]) => ids.map((id) => this.data.numbers.get(id)).filter((n): n is number => n !== undefined);
    const hidden = new Set(known(question.hidden)), pins = known(question.pins), focus = known(question.focus);
    let among: Set<number> | null = null;
    if (focus.length) {
      among = new Set(focus);
      let rim = focus;
      for (let hop = 0; hop < question.hops; hop++) {
        const next = rim.flatMap((entity) => [...(neighbours.get(entity) ?? [])]).filter((entity) => !among!.has(entity));
        next.forEach((entity) => among!.add(entity));
        rim = next;
      }
    }
    const candidates = (among ? [...among] : [...support.keys()].filter((n) => support[n] > 0)).filter((n) => !hidden.has(n));
    const stronger = (a: number, b: number) => support[b] - support[a] || (entities.id[a] < entities.id[b] ? -1 : 1);
    candidates.sort(stronger);
    const chosen = new Set([...focus.filter((n) => !hidden.has(n)), ...pins, ...candidates.slice(0, question.limit)]);
    const shown = [...chosen].sort(stronger);
    const between = passed.counted.filter(
      ({ triple }) => chosen.has(this.triples.subject[triple]) && chosen.has(this.triples.object[triple]));
    const rows = between.map((counted) => this.triples.row(counted));
    rows.sort((a, b) => bySupport(a, b) || (a.subject + "\t" + a.relation + "\t" + a.object < b.subject + "\t" + b.relation + "\t" + b.object ? -1 : 1));
    return {
      totals: { entities: passed.entities, triples: passed.counted.length, statements: passed.statements, undated: passed.undated },
      entities: shown.map((n) => ({
        id: entities.id[n], name: entities.name[n], type: types[entities.type[n]], x: entities.x[n], y: entities.y[n],
        group: entities.group[n] < 0 ? null : entities.group[n], support: support[n], neighbours: neighbours.get(n)?.size ?? 0,
      })),
      triples: rows.slice(0, MOST_TRIPLES),
      triples_left_out: Math.max(0, rows.length - MOST_TRIPLES),
    };
  }

  private searcher(): Promise<MiniSearch> {
    return (this.search_ ??= this.data.evidence().then(({ block }) => {
      const { graph } = this.data;
      const search = new MiniSearch({
        fields: ["name", "aliases"], idField: "key", processTerm: (term) => folded(term) || null,
        tokenize: (text) => text.split(/[\s\p{P}]+/u).filter(Boolean),
        searchOptions: {
          prefix: true, fuzzy: (term) => (term.length > 5 ? 0.17 : false), boost: { name: 2 }, combineWith: "AND",
          boostDocument: (key) => 1 + Math.log10(1 + (block.entities.mentions[key as number] ?? 0)) / 2,
        },
      });
      search.addAll(graph.entities.name.map((name, key) => ({ key, name, aliases: block.entities.aliases[key].join("\n") })));
      return search;
    }));
  }

  async search(words: string, limit: number): Promise<Found> {
    const search = await this.searcher(), { block } = await this.data.evidence(), { entities, types } = this.data.graph;
    const asked = folded(words).trim();
    const hits = search.search(words).slice(0, 50).map(({ id, score }) => ({ number: id as number, score }));
    const whole = (n: number) => (folded(entities.name[n]) === asked ? 2 : block.entities.aliases[n].some((a) => folded(a) === asked) ? 1 : 0);
    hits.sort((a, b) => whole(b.number) - whole(a.number) || b.score - a.score);
    const relations = (await this.about()).relations.filter(({ name }) => (" " + folded(name)).includes(" " + asked)).slice(0, 4);
    return {
      entities: hits.slice(0, limit).map(({ number: n }) => ({
        id: entities.id[n], name: entities.name[n], type: types[entities.type[n]], mentions: block.entities.mentions[n],
        alias: this.aliasFound(entities.name[n], block.entities.aliases[n], asked),
      })),
      relations,
    };
  }

  private aliasFound(name: string, aliases: string[], asked: string): string | null {
    const begins = (text: string) => asked.split(/\s+/).every((word) => (" " + folded(text)).includes(" " + word));
    return begins(name) ? null : (aliases.find(begins) ?? null);
  }

  async entity(id: string, section?: string, from = 0): Promise<EntityAnswer> {
    const n = this.number(id), evidence = await this.data.evidence(), { entities, types } = this.data.graph;
    const { aliases, docs, mentions, links, of, kind, merged } = evidence.block.entities;
    const found: number[][] = SECTIONS.map(() => []);
    evidence.block.said.forEach((_, s) => {
      const place = this.sectionOf(s, n, evidence);
      if (place >= 0) found[place].push(s);
    });
    return {
      entity: {
        id, name: entities.name[n], type: types[entities.type[n]], aliases: aliases[n], docs: docs[n], mentions: mentions[n],
        links: links[n] || {}, of: of[n] || null, kind: kind[n] || null,
      },
      group: entities.group[n] < 0 ? null : entities.group[n],
      links: Object.entries(links[n] || {}).map(([key, value]) => `${key}=${value}`),
      merged: (merged[n] || []).map(([name, why]) => ({ name, why })),
      sections: SECTIONS.map((name, place) => ({ name, all: found[place] }))
        .filter(({ name }) => !section || section === name)
        .map(({ name, all }) => ({
          section: name, evidence: all.slice(from, from + OF_SECTION).map((s) => evidence.quote(s)),
          more: Math.max(0, all.length - from - OF_SECTION),
        })),
      corrections: [],
    };
  }

  // As verbs/pages.cc sorts statements under headings; -1: it has nothing to do with the entity.
  private sectionOf(s: number, n: number, { block }: Evidence): number {
    const [construction, lemma, , , subject, object, args, speakers] = block.said[s], flags = this.data.graph.statements.flags[s];
    const isSubject = subject[0] === n, isObject = object !== 0 && object[0] === n;
    const name = block.constructions[construction], words = block.lemmas[lemma], implied = (flags & 8) !== 0;
    if (speakers.some(([entity]) => entity === n)) return 3;
    if (isSubject && name === "reported") return 3;
    const nominal = name === "copula" || name === "apposition" || name === "title" || implied;
    if ((isSubject || isObject) && nominal && (words === "be" || words.startsWith("be "))) return 0;
    if (isSubject) return name === "passive" && object === 0 && (flags & REVERSED) !== 0 ? 2 : 1;
    if (isObject) return 2;
    return args.some(([, , , phrase]) => phrase[0] === n) ? 4 : -1;
  }

  private end(n: number) {
    const { entities, types } = this.data.graph;
    return { id: entities.id[n], name: entities.name[n], type: types[entities.type[n]] };
  }

  async edge(subject: string, object: string, either: boolean, relation: string | null, filters: Filters, from: number): Promise<EdgeAnswer> {
    const a = this.number(subject), b = this.number(object), { triples } = this, { graph } = this.data;
    const evidence = await this.data.evidence();
    const wanted = this.triples.pass(filters).counted.filter(({ triple: t }) => {
      const straight = triples.subject[t] === a && triples.object[t] === b;
      const turned = either && triples.subject[t] === b && triples.object[t] === a;
      return (straight || turned) && (!relation || graph.relations[triples.relation[t]] === relation);
    });
    wanted.sort((x, y) => bySupport(x, y) || (graph.relations[triples.relation[x.triple]] < graph.relations[triples.relation[y.triple]] ? -1 : 1));
    const { taken } = triples.pass(filters), asserting = new Set<number>(), denying = new Set<number>();
    const made = wanted.map((counted) => this.triple(counted, taken, filters, evidence, asserting, denying));
    const surest = (x: number, y: number) => graph.statements.confidence[y] - graph.statements.confidence[x] || x - y;
    const all = [...[...asserting].sort(surest), ...[...denying].filter((s) => !asserting.has(s)).sort(surest)];
    return {
      triples: made, evidence: all.slice(from, from + QUOTES).map((s) => evidence.quote(s)), more: Math.max(0, all.length - from - QUOTES),
    };
  }

  private triple(counted: Counted, taken: Uint8Array, filters: Filters, evidence: Evidence, asserting: Set<number>, denying: Set<number>): Triple {
    const { triples } = this, { graph } = this.data, t = counted.triple, says: number[] = [], denies: number[] = [];
    for (const s of triples.statementsOf(t)) {
      const standing = standingOf(graph.statements.flags[s]), asserts = standing === "stated" || standing === "claimed";
      if (taken[s] && asserts) says.push(s);
      else if (!asserts && (taken[s] || (standing !== "rejected" && triples.hangs(s, filters)))) denies.push(s);
    }
    says.forEach((s) => asserting.add(s));
    denies.forEach((s) => denying.add(s));
    const id = (s: number) => evidence.statementId(s), unique = (list: string[]) => [...new Set(list)].sort();
    return {
      subject: this.end(triples.subject[t]), relation: graph.relations[triples.relation[t]], object: this.end(triples.object[t]),
      support: counted.support, sources: counted.sources,
      docs: unique(says.map((s) => evidence.block.documents.id[graph.sentences.doc[graph.statements.sentence[s]]])),
      statements: says.map(id).sort(), denied: denies.map(id).sort(),
      attributed_to: unique(says.filter((s) => graph.statements.by[s] >= 0).map((s) => graph.speakers[graph.statements.by[s]])),
      standing: counted.standing,
    };
  }

  async path(from: string, to: string, filters: Filters): Promise<PathAnswer> {
    const { counted } = this.triples.pass(filters), best = new Map<number, Map<number, Counted>>();
    const tie = (a: number, b: number, one: Counted) => {
      let ties = best.get(a);
      if (!ties) best.set(a, (ties = new Map()));
      const other = ties.get(b);
      if (!other || one.support > other.support) ties.set(b, one);
    };
    for (const one of counted) {
      tie(this.triples.subject[one.triple], this.triples.object[one.triple], one);
      tie(this.triples.object[one.triple], this.triples.subject[one.triple], one);
    }
    const start = this.number(from), end = this.number(to), steps = stepsFrom(end, best);
    if (start === end || !steps.has(start)) return { paths: [] };
    return {
      paths: waysDown(start, end, steps, best).map((way) => ({
        entities: way.map((n) => this.data.graph.entities.id[n]),
        triples: way.slice(1).map((n, i) => this.triples.row(best.get(way[i])!.get(n)!)),
      })),
    };
  }

  async timeline(filters: Filters, focus: string[], from: number): Promise<TimelineAnswer> {
    const { graph } = this.data, { triples } = this, evidence = await this.data.evidence();
    const among = focus.length ? new Set(focus.map((id) => this.data.numbers.get(id))) : null;
    const about = (t: number) => !among || (focus.length === 2 ? among.has(triples.subject[t]) && among.has(triples.object[t]) : among.has(triples.subject[t]) || among.has(triples.object[t]));
    const edges = (passed: { counted: Counted[]; taken: Uint8Array }) => {
      const first = new Map<number, number>(); // statement -> triple
      for (const { triple } of passed.counted)
        if (about(triple)) for (const s of triples.statementsOf(triple)) if (passed.taken[s] && !first.has(s)) first.set(s, triple);
      return first;
    };
    const { since: _since, until: _until, ...timeless } = filters;
    const days = [...edges(triples.pass(timeless)).keys()].map((s) => this.dayOf(s));
    const wanted = [...edges(triples.pass(filters))].filter(([s]) => graph.statements.first[s] >= 0);
    wanted.sort(([a], [b]) => this.dayOf(a) - this.dayOf(b) || a - b);
    return {
      ...binned(days.filter((day) => day >= 0)),
      undated: days.filter((day) => day < 0).length,
      events: wanted.slice(from, from + EVENTS).map(([s, t]) => ({
        statement: evidence.statementId(s), subject: this.end(triples.subject[t]), relation: graph.relations[triples.relation[t]],
        object: this.end(triples.object[t]), first: dayText(graph.statements.first[s]), last: dayText(graph.statements.last[s]),
        standing: standingOf(graph.statements.flags[s]), of_event: (graph.statements.flags[s] & OF_EVENT) !== 0,
        doc: evidence.block.documents.id[graph.sentences.doc[graph.statements.sentence[s]]],
      })),
      more: Math.max(0, wanted.length - from - EVENTS),
    };
  }

  // The first day, else the last; -1 where neither is known.
  private dayOf(s: number): number {
    const { first, last } = this.data.graph.statements;
    return first[s] > 0 ? first[s] : first[s] === 0 && last[s] < OPEN_FUTURE ? last[s] : -1;
  }

  async document(id: string): Promise<DocumentAnswer> {
    const evidence = await this.data.evidence(), { documents } = evidence.block, { graph } = this.data;
    const doc = documents.id.indexOf(id);
    if (doc < 0) throw new Refused(`no document '${id}' in this file`);
    const statements: Quote[] = [];
    graph.statements.sentence.forEach((sentence, s) => {
      if (graph.sentences.doc[sentence] === doc) statements.push(evidence.quote(s));
    });
    const source = graph.documents.source[doc];
    return {
      document: { id, date: documents.date[doc], title: documents.title[doc], source: source < 0 ? null : graph.sources[source], url: documents.url[doc] },
      text: documents.text[doc], statements,
    };
  }

  async correct(_correction: Correction): Promise<never> {
    throw new Refused("a file cannot be corrected", "relata serve --allow-corrections");
  }

  async names(ids: string[]) {
    return new Map(ids.flatMap((id) => {
      const n = this.data.numbers.get(id);
      return n === undefined ? [] : [[id, this.end(n)] as const];
    }));
  }
}

// How many steps each is away from `end`.
function stepsFrom(end: number, ties: Map<number, Map<number, Counted>>): Map<number, number> {
  const steps = new Map([[end, 0]]);
  for (let rim = [end]; rim.length;) {
    const next: number[] = [];
    for (const entity of rim)
      for (const other of ties.get(entity)?.keys() ?? [])
        if (!steps.has(other)) { steps.set(other, steps.get(entity)! + 1); next.push(other); }
    rim = next;
  }
  return steps;
}

// Of the ways of fewest steps the best supported three: by their weakest step, then by the sum.
function waysDown(start: number, end: number, steps: Map<number, number>, ties: Map<number, Map<number, Counted>>, most = 3): number[][] {
  let ways = [{ way: [start], weakest: Infinity, sum: 0 }];
  while (ways[0].way[ways[0].way.length - 1] !== end) {
    const longer = ways.flatMap(({ way, weakest, sum }) => {
      const here = way[way.length - 1];
      return [...(ties.get(here) ?? [])].filter(([n]) => steps.get(n) === steps.get(here)! - 1).map(([n, { support }]) => ({
        way: [...way, n], weakest: Math.min(weakest, support), sum: sum + support,
      }));
    });
    longer.sort((a, b) => b.weakest - a.weakest || b.sum - a.sum);
    ways = longer.slice(0, 400);
  }
  return ways.slice(0, most).map(({ way }) => way);
}
