// Statements put together into triples under a filter: what core/triple_collector.h does for relata query, on columns.
//
// A triple is there if the filter takes a statement of it. Of those that it does not take, what denies, plans or supposes
// hangs on the triple if time, source, confidence and relation fit; support counts distinct sentences of what asserts it.
import { dayNumber, dayText, OPEN_FUTURE } from "./days";
import { standingOf, type GraphBlock } from "./file_data";
import { STANDINGS, type Filters, type Standing, type TripleRow } from "./model";

const DENIES = new Set<Standing>(["denied", "planned", "supposed"]);
const TAKEN = 1, HANGS = 2;
const KEPT = 6; // answers to filters

export interface Counted {
  triple: number;
  support: number;
  sources: number;
  statements: number; // that assert it
  denied: number;
  standing: Standing;
  first: number;
  last: number;
}

export interface Passed {
  counted: Counted[]; // by triple
  taken: Uint8Array; // of each statement, whether the filter takes it
  entities: number;
  statements: number; // of these triples
  undated: number;
}

export class Triples {
  readonly subject: number[] = [];
  readonly relation: number[] = [];
  readonly object: number[] = [];
  private readonly begin: Uint32Array; // edges of triple t: [begin[t], begin[t + 1]) of edges_
  private readonly edges_: Uint32Array;
  private readonly same: Uint32Array; // of each sentence the first of equal words
  private readonly byKey = new Map<number, number>();
  private readonly kept = new Map<string, { passed: Passed; marks: Uint8Array }>(); // of the last filters

  constructor(private readonly graph: GraphBlock) {
    const { edges, entities, relations } = graph, count = entities.id.length;
    const of = edges.statement.map((_, i) => {
      const key = this.key(edges.subject[i], edges.relation[i], edges.object[i], relations.length, count);
      let triple = this.byKey.get(key);
      if (triple === undefined) {
        this.byKey.set(key, (triple = this.subject.length));
        this.subject.push(edges.subject[i]);
        this.relation.push(edges.relation[i]);
        this.object.push(edges.object[i]);
      }
      return triple;
    });
    this.begin = new Uint32Array(this.subject.length + 1);
    for (const triple of of) this.begin[triple + 1]++;
    for (let t = 0; t < this.subject.length; t++) this.begin[t + 1] += this.begin[t];
    const next = this.begin.slice();
    this.edges_ = new Uint32Array(of.length);
    of.forEach((triple, edge) => (this.edges_[next[triple]++] = edge));
    this.same = Uint32Array.from(graph.sentences.doc, (_, i) => i);
    for (const [later, first] of graph.sentences.same) this.same[later] = first;
  }

  private key(subject: number, relation: number, object: number, relations: number, entities: number): number {
    return (subject * relations + relation) * entities + object;
  }

  statementsOf(triple: number): number[] {
    const numbers = new Set<number>();
    for (let i = this.begin[triple]; i < this.begin[triple + 1]; i++) numbers.add(this.graph.edges.statement[this.edges_[i]]);
    return [...numbers];
  }

  // Whether each statement is taken, or would hang on a triple.
  private admitted(filters: Filters): { marks: Uint8Array; undated: number } {
    const { statements, sentences, documents, sources } = this.graph;
    const wanted = new Set(filters.standings), since = filters.since ? dayNumber(filters.since) : null;
    const until = filters.until ? dayNumber(filters.until, true) : null, sure = Math.round(filters.minConfidence * 100);
    const chosen = new Set(filters.sources.map((name) => sources.indexOf(name) >= 0 ? sources.indexOf(name) : -2));  // -1: no source
    const marks = new Uint8Array(statements.sentence.length);
    let undated = 0;
    for (let s = 0; s < marks.length; s++) {
      if (statements.confidence[s] < sure) continue;
      if (chosen.size && !chosen.has(documents.source[sentences.doc[statements.sentence[s]]])) continue;
      const standing = standingOf(statements.flags[s]), takes = wanted.has(standing);
      if (!takes && !DENIES.has(standing)) continue;
      if (since !== null || until !== null) {
        if (statements.first[s] < 0) {
          if (takes) undated++;
          continue;
        }
        if ((since !== null && statements.last[s] < since) || (until !== null && statements.first[s] > until)) continue;
      }
      marks[s] = takes ? TAKEN : HANGS;
    }
    return { marks, undated };
  }

  // Whether a statement that is not taken hangs on its triple.
  hangs(statement: number, filters: Filters): boolean {
    this.pass(filters);
    return this.kept.get(JSON.stringify(filters))!.marks[statement] === HANGS;
  }

  pass(filters: Filters): Passed {
    const key = JSON.stringify(filters);
    const known = this.kept.get(key);
    if (known) return known.passed;
    const { graph } = this, { marks, undated } = this.admitted(filters);
    const types = new Set(filters.types), relations = new Set(filters.relations);
    const typed = (entity: number) => types.size === 0 || types.has(graph.types[graph.entities.type[entity]]);
    const counted: Counted[] = [], seen = new Uint8Array(graph.entities.id.length), said = new Uint8Array(marks.length);
    let entities = 0, statements = 0;
    for (let t = 0; t < this.subject.length; t++) {
      if (relations.size && !relations.has(graph.relations[this.relation[t]])) continue;
      if (!typed(this.subject[t]) || !typed(this.object[t])) continue;
      const triple = this.count(t, marks);
      if (!triple || triple.support < filters.minSupport) continue;
      counted.push(triple);
      for (const end of [this.subject[t], this.object[t]]) if (!seen[end]) { seen[end] = 1; entities++; }
      for (let i = this.begin[t]; i < this.begin[t + 1]; i++) {
        const statement = graph.edges.statement[this.edges_[i]];
        if (marks[statement] === TAKEN && !said[statement]) { said[statement] = 1; statements++; }
      }
    }
    const taken = marks.map((mark) => (mark === TAKEN ? 1 : 0));
    const passed = { counted, taken, entities, statements, undated };
    if (this.kept.size >= KEPT) this.kept.delete(this.kept.keys().next().value!);
    this.kept.set(key, { passed, marks });
    return passed;
  }

  private count(t: number, marks: Uint8Array): Counted | null {
    const { statements, edges, sentences, documents } = this.graph;
    const asserting = new Set<number>(), denying = new Set<number>(), words = new Set<number>(), sources = new Set<number>();
    let surest: number = STANDINGS.length, taken = false, first = Infinity, last = -1;
    for (let i = this.begin[t]; i < this.begin[t + 1]; i++) {
      const s = edges.statement[this.edges_[i]];
      if (!marks[s]) continue;
      const standing = statements.flags[s] & 7;
      if (marks[s] === TAKEN) {
        taken = true;
        if (statements.first[s] >= 0) {
          first = Math.min(first, statements.first[s] || statements.last[s]);
          last = Math.max(last, statements.last[s] >= OPEN_FUTURE ? statements.first[s] : statements.last[s]);
        }
        surest = Math.min(surest, standing);
      }
      if (standing > 1) { denying.add(s); continue; }
      const doc = sentences.doc[statements.sentence[s]];
      asserting.add(s);
      words.add(this.same[statements.sentence[s]]);
      sources.add(documents.source[doc] >= 0 ? documents.source[doc] : -1 - doc);
    }
    if (!taken) return null;
    return {
      triple: t, support: words.size, sources: sources.size, statements: asserting.size, denied: denying.size,
      standing: STANDINGS[surest], first, last,
    };
  }

  row(counted: Counted): TripleRow {
    const { entities, relations } = this.graph, t = counted.triple;
    return {
      subject: entities.id[this.subject[t]], relation: relations[this.relation[t]], object: entities.id[this.object[t]],
      support: counted.support, sources: counted.sources, statements: counted.statements, denied: counted.denied,
      standing: counted.standing, first: counted.first === Infinity ? null : dayText(counted.first),
      last: counted.last < 0 ? null : dayText(counted.last),
    };
  }
}
