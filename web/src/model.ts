// The records that the page works with: those of docs/api.md. Everything that is drawn comes from a Source.

export const STANDINGS = ["stated", "claimed", "denied", "planned", "supposed", "rejected"] as const;
export type Standing = (typeof STANDINGS)[number];

// As docs/api.md, "Filters". Absent: no limit.
export interface Filters {
  since?: string;
  until?: string;
  types: string[];
  relations: string[];
  sources: string[];
  minConfidence: number; // 0 to 1
  minSupport: number;
  standings: Standing[];
}

export const DEFAULT_FILTERS: Filters = {
  types: [], relations: [], sources: [], minConfidence: 0, minSupport: 0, standings: ["stated", "claimed"],
};

export interface Count { name: string; count: number }

export interface About {
  name: string;
  extractor: string;
  filters?: string; // of a file: those that it was made with
  left_out?: number; // of a file: entities that it does not hold
  corrections: boolean;
  documents: number;
  statements: number;
  entities: number;
  triples: number;
  first: string | null;
  last: string | null;
  types: Count[];
  relations: Count[];
  sources: Count[];
  standings: Count[];
  groups: { group: number; name: string; entities: number }[];
}

export interface GraphQuestion {
  filters: Filters;
  limit: number;
  focus: string[];
  hops: number;
  pins: string[];
  hidden: string[];
}

export interface EntityRow {
  id: string;
  name: string;
  type: string;
  x: number;
  y: number;
  group: number | null;
  support: number;
  neighbours: number;
}

export interface TripleRow {
  subject: string;
  relation: string;
  object: string;
  support: number;
  sources: number;
  statements: number;
  denied: number;
  standing: Standing;
  first: string | null;
  last: string | null;
}

export interface GraphAnswer {
  totals: { entities: number; triples: number; statements: number; undated: number };
  entities: EntityRow[];
  triples: TripleRow[];
  triples_left_out: number;
}

export interface Found {
  entities: { id: string; name: string; type: string; alias: string | null; mentions: number }[];
  relations: Count[];
}

export type Spans = [number, number][];

export interface PhraseRecord { id: string | null; name: string | null; type?: string | null; mention: string; spans: Spans }
export interface SpeakerRecord { id: string | null; name: string; cue: string }

// A Statement with its document, as the page shows it; served records are made into it by served_source.ts.
export interface Quote {
  id: string;
  doc: string;
  title: string | null;
  source: string | null;
  date: string | null;
  url: string | null;
  sentence_index: number;
  offset: number;
  sentence: string;
  subject: PhraseRecord;
  relation: { text: string; lemma: string; implied: boolean; spans: Spans };
  object: PhraseRecord | null;
  args: (PhraseRecord & { role: string; prep: string | null })[];
  standing: Standing;
  modality: string;
  negative: boolean;
  speakers: SpeakerRecord[]; // the innermost first
  time: { value: string | null; spans: Spans } | null;
  construction: string;
  confidence: number;
}

export interface End { id: string; name: string; type: string }

export interface Triple {
  subject: End;
  relation: string;
  object: End;
  support: number;
  sources: number;
  docs: string[];
  statements: string[];
  attributed_to: string[];
  denied: string[];
  standing: Standing;
}

export interface EdgeAnswer { triples: Triple[]; evidence: Quote[]; more: number }

export interface EntityAnswer {
  entity: {
    id: string; name: string; type: string; aliases: string[]; docs: string[]; mentions: number;
    links: Record<string, string>; of: string | null; kind: string | null;
  };
  group: number | null;
  links: string[];
  merged: { name: string; why: string }[];
  sections: { section: string; evidence: Quote[]; more: number }[];
  corrections: { words: string; correction: Correction }[];
}

export interface PathAnswer { paths: { entities: string[]; triples: TripleRow[] }[] }

export interface TimelineEvent {
  statement: string; subject: End; relation: string; object: End;
  first: string | null; last: string | null; standing: Standing; doc: string; of_event: boolean;
}
export interface TimelineAnswer {
  unit: string;
  bins: { from: string | null; to: string | null; count: number }[]; // open where null
  undated: number;
  events: TimelineEvent[];
  more: number;
}

export interface DocumentAnswer {
  document: { id: string; date: string | null; title: string | null; source: string | null; url: string | null };
  text: string | null;
  statements: Quote[];
}

export interface Correction { kind: string; a: string; b?: string; undo?: boolean }
export interface CorrectionAnswer { done: boolean; lines: string[] }

// Where all answers come from: the file's own data, or relata serve.
export interface Source {
  about(): Promise<About>;
  graph(question: GraphQuestion): Promise<GraphAnswer>;
  search(words: string, limit: number): Promise<Found>;
  entity(id: string, section?: string, from?: number): Promise<EntityAnswer>;
  edge(subject: string, object: string, either: boolean, relation: string | null, filters: Filters, from: number): Promise<EdgeAnswer>;
  path(from: string, to: string, filters: Filters): Promise<PathAnswer>;
  timeline(filters: Filters, focus: string[], from: number): Promise<TimelineAnswer>;
  document(id: string): Promise<DocumentAnswer>;
  correct(correction: Correction): Promise<CorrectionAnswer>;
  // Names for ids that an answer only names.
  names(ids: string[]): Promise<Map<string, { name: string; type: string }>>;
}

export class Refused extends Error {
  constructor(message: string, readonly hint: string | null = null) { super(message); }
}
