// The data of a file: two elements of the page, described in export/explorer_data.h. The graph is read at once; the
// evidence is inflated when it is first asked for, behind the first picture.
import { cut, decoded, encoded } from "./bytes";
import { STANDINGS, type PhraseRecord, type Quote, type Spans, type Standing } from "./model";

export interface GraphBlock {
  format: number; title: string; extractor: string; filters: string; undated: number; entities_left_out: number;
  types: string[];
  entities: { id: string[]; name: string[]; type: number[]; x: number[]; y: number[]; group: number[] };
  groups: string[]; relations: string[]; sources: string[];
  documents: { source: number[] };
  sentences: { doc: number[]; same: [number, number][] };
  speakers: string[];
  statements: { sentence: number[]; first: number[]; last: number[]; confidence: number[]; flags: number[]; by: number[] };
  edges: { statement: number[]; subject: number[]; relation: number[]; object: number[]; number: number[] };
}

type PhraseColumns = [number, string | 0, number[]];
type Said = [
  number, number, string | 0, number[], PhraseColumns, PhraseColumns | 0,
  [number, number, string | null, PhraseColumns][], [number, string, string][], [string | null, number[]] | 0,
];

interface EvidenceBlock {
  documents: { id: string[]; title: (string | null)[]; date: (string | null)[]; url: (string | null)[]; text: (string | null)[] };
  sentences: { index: number[]; offset: number[]; size: number[]; text: (string | null)[] };
  ids: string; lemmas: string[]; constructions: string[]; roles: string[]; said: Said[];
  entities: {
    aliases: string[][]; docs: string[][]; mentions: number[]; links: (Record<string, string> | 0)[];
    of: (string | 0)[]; kind: (string | 0)[]; merged: ([string, string][] | 0)[];
  };
}

const MODALITIES = ["asserted", "possible", "planned", "ordered", "hypothetical", "asked"];
export const IMPLIED = 8, OF_EVENT = 16, REVERSED = 32;

const pairs = (flat: number[]): Spans => flat.flatMap((begin, i) => (i % 2 ? [] : [[begin, flat[i + 1]] as [number, number]]));

export const standingOf = (flags: number): Standing => STANDINGS[flags & 7];

async function inflated(element: Element): Promise<EvidenceBlock> {
  const packed = JSON.parse(element.textContent!) as { data: string };
  const bytes = Uint8Array.from(atob(packed.data), (sign) => sign.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return JSON.parse(await new Response(stream).text()) as EvidenceBlock;
}

export class FileData {
  readonly graph: GraphBlock;
  readonly numbers = new Map<string, number>(); // of entities, by id
  private evidence_: Promise<Evidence> | null = null;

  constructor(graph: Element, private readonly packed: Element) {
    this.graph = JSON.parse(graph.textContent!) as GraphBlock;
    this.graph.entities.id.forEach((id, number) => this.numbers.set(id, number));
  }

  evidence(): Promise<Evidence> {
    return (this.evidence_ ??= inflated(this.packed).then((block) => new Evidence(this.graph, block)));
  }
}

// What stands behind statements.
export class Evidence {
  private readonly textBytes = new Map<number, Uint8Array>();

  constructor(private readonly graph: GraphBlock, readonly block: EvidenceBlock) {}

  sentence(number: number): string {
    const { sentences } = this.block, doc = this.graph.sentences.doc[number];
    const told = sentences.text[number];
    if (told !== null) return told;
    let bytes = this.textBytes.get(doc);
    if (!bytes) this.textBytes.set(doc, (bytes = encoded(this.block.documents.text[doc] ?? "")));
    return decoded(bytes.subarray(sentences.offset[number], sentences.offset[number] + sentences.size[number]));
  }

  statementId = (number: number): string => "st-" + this.block.ids.slice(number * 16, number * 16 + 16);

  private phrase([entity, name, flat]: PhraseColumns, sentence: string): PhraseRecord {
    const spans = pairs(flat), known = entity >= 0, { entities, types } = this.graph;
    return {
      id: known ? entities.id[entity] : null,
      name: known ? entities.name[entity] : name || null,
      type: known ? types[entities.type[entity]] : null,
      mention: cut(sentence, spans),
      spans,
    };
  }

  quote(number: number): Quote {
    const { statements, sentences: { doc: docs }, documents, sources } = this.graph;
    const sentence = statements.sentence[number], doc = docs[sentence], flags = statements.flags[number];
    const text = this.sentence(sentence), { block } = this;
    const [construction, lemma, told, relation, subject, object, args, speakers, time] = block.said[number];
    const spans = pairs(relation), source = documents.source[doc];
    return {
      id: this.statementId(number),
      doc: block.documents.id[doc],
      title: block.documents.title[doc],
      source: source < 0 ? null : sources[source],
      date: block.documents.date[doc],
      url: block.documents.url[doc],
      sentence_index: block.sentences.index[sentence],
      offset: block.sentences.offset[sentence],
      sentence: text,
      subject: this.phrase(subject, text),
      relation: { text: told || cut(text, spans), lemma: block.lemmas[lemma], implied: (flags & IMPLIED) !== 0, spans },
      object: object ? this.phrase(object, text) : null,
      args: args.map(([, role, prep, phrase]) => ({ role: block.roles[role], prep, ...this.phrase(phrase, text) })),
      standing: standingOf(flags),
      modality: MODALITIES[(flags >> 6) & 7],
      negative: (flags & 512) !== 0,
      speakers: speakers.map(([entity, name, cue]) => ({ id: entity < 0 ? null : this.graph.entities.id[entity], name, cue })),
      time: time ? { value: time[0], spans: pairs(time[1]) } : null,
      construction: block.constructions[construction],
      confidence: statements.confidence[number] / 100,
    };
  }
}
