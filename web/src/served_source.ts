// The answers of docs/api.md as relata serve gives them.
import { cut, spansOf } from "./bytes";
import {
  Refused, type About, type Correction, type CorrectionAnswer, type DocumentAnswer, type EdgeAnswer, type EntityAnswer,
  type Filters, type Found, type GraphAnswer, type GraphQuestion, type PathAnswer, type PhraseRecord, type Quote, type Source,
  type SpeakerRecord, type Standing, type TimelineAnswer,
} from "./model";

/* eslint-disable @typescript-eslint/no-explicit-any */
type Json = any;

export function standingOfRecord(record: Json): Standing {
  if (record.rejected) return "rejected";
  if (record.modality === "asserted") return record.polarity === "-" ? "denied" : record.attributed_to ? "claimed" : "stated";
  return record.modality === "planned" && record.polarity === "+" ? "planned" : "supposed";
}

const phrase = (record: Json, sentence: string): PhraseRecord => {
  const spans = spansOf(record.span), actor = record.id ? null : record.actor;
  return {
    id: record.id ?? actor?.id ?? null, name: record.name ?? actor?.name ?? null, type: record.type ?? actor?.type ?? null,
    mention: record.mention ?? cut(sentence, spans), spans,
  };
};

function speakersOf(record: Json): SpeakerRecord[] {
  const speakers: SpeakerRecord[] = [];
  for (let speaker = record.attributed_to; speaker; speaker = speaker.attributed_to)
    speakers.push({ id: speaker.id ?? null, name: speaker.name ?? speaker.mention ?? `(${speaker.cue})`, cue: speaker.cue });
  return speakers;
}

export function quoteOf(record: Json): Quote {
  const { sentence } = record;
  return {
    id: record.id, doc: record.doc, title: record.title ?? null, source: record.source ?? null, date: record.date ?? null,
    url: record.url ?? null, sentence_index: record.sentence_index, offset: record.offset, sentence,
    subject: phrase(record.subject, sentence),
    relation: { text: record.relation.text, lemma: record.relation.lemma, implied: record.relation.implied, spans: spansOf(record.relation.span) },
    object: record.object ? phrase(record.object, sentence) : null,
    args: record.args.map((arg: Json) => ({ role: arg.role, prep: arg.prep, ...phrase(arg, sentence) })),
    standing: standingOfRecord(record), modality: record.modality, negative: record.polarity === "-", speakers: speakersOf(record),
    time: record.time ? { value: record.time.value, spans: spansOf(record.time.span) } : null,
    construction: record.construction, confidence: record.confidence,
  };
}

function asked(filters: Filters): URLSearchParams {
  const params = new URLSearchParams();
  if (filters.since) params.set("since", filters.since);
  if (filters.until) params.set("until", filters.until);
  if (filters.types.length) params.set("type", filters.types.join(","));
  filters.relations.forEach((relation) => params.append("relation", relation));
  filters.sources.forEach((source) => params.append("source", source));
  if (filters.minConfidence > 0) params.set("min_confidence", String(filters.minConfidence));
  if (filters.minSupport > 0) params.set("min_support", String(filters.minSupport));
  params.set("standing", filters.standings.join(","));
  return params;
}

const TOKEN = "relata-token";

export class ServedSource implements Source {
  private readonly token: string;
  private version: string | null = null;

  // `changed`: the knowledge base has become another one.
  constructor(private readonly changed: () => void) {
    const given = new URLSearchParams(location.search).get("token");
    if (given) {
      sessionStorage.setItem(TOKEN, given);
      history.replaceState(null, "", location.pathname + location.hash);
    }
    this.token = given ?? sessionStorage.getItem(TOKEN) ?? "";
  }

  private async ask(path: string, params = new URLSearchParams(), body?: unknown): Promise<Json> {
    const query = params.toString(), headers: Record<string, string> = { Authorization: `Bearer ${this.token}` };
    if (body) headers["Content-Type"] = "application/json";
    const answer = await fetch(`api/${path}${query ? "?" + query : ""}`, {
      headers, method: body ? "POST" : "GET", body: body ? JSON.stringify(body) : undefined,
    });
    const told = await answer.json().catch(() => ({ error: `the server answered ${answer.status}` }));
    if (!answer.ok) throw new Refused(told.error ?? `the server answered ${answer.status}`, told.try ?? null);
    const version = answer.headers.get("X-Relata-Version");
    const isNew = version !== null && this.version !== null && version !== this.version;
    this.version = version ?? this.version;
    if (isNew) this.changed();
    return told;
  }

  about = (): Promise<About> => this.ask("stats");

  graph({ filters, limit, focus, hops, pins, hidden }: GraphQuestion): Promise<GraphAnswer> {
    const params = asked(filters);
    params.set("limit", String(limit));
    focus.forEach((id) => params.append("focus", id));
    if (focus.length) params.set("hops", String(hops));
    pins.forEach((id) => params.append("pin", id));
    hidden.forEach((id) => params.append("hide", id));
    return this.ask("graph", params);
  }

  search = (words: string, limit: number): Promise<Found> => this.ask("search", new URLSearchParams({ q: words, limit: String(limit) }));

  async entity(id: string, section?: string, from = 0): Promise<EntityAnswer> {
    const params = new URLSearchParams();
    if (section) { params.set("section", section); params.set("from", String(from)); }
    const told = await this.ask(`entity/${encodeURIComponent(id)}`, params);
    for (const part of told.sections) part.evidence = part.evidence.map(quoteOf);
    return told;
  }

  async edge(subject: string, object: string, either: boolean, relation: string | null, filters: Filters, from: number): Promise<EdgeAnswer> {
    const params = asked(filters);
    params.set("subject", subject);
    params.set("object", object);
    if (either) params.set("either", "1");
    if (relation) { params.delete("relation"); params.set("relation", relation); }
    if (from) params.set("from", String(from));
    const told = await this.ask("edge", params);
    return { ...told, evidence: told.evidence.map(quoteOf) };
  }

  path(from: string, to: string, filters: Filters): Promise<PathAnswer> {
    const params = asked(filters);
    params.set("from", from);
    params.set("to", to);
    return this.ask("path", params);
  }

  timeline(filters: Filters, focus: string[], from: number): Promise<TimelineAnswer> {
    const params = asked(filters);
    focus.forEach((id) => params.append("focus", id));
    if (focus.length === 2) params.set("pair", "1");
    if (from) params.set("from", String(from));
    return this.ask("timeline", params);
  }

  async document(id: string): Promise<DocumentAnswer> {
    const told = await this.ask(`document/${encodeURIComponent(id)}`);
    return { ...told, statements: told.statements.map(quoteOf) };
  }

  correct = (correction: Correction): Promise<CorrectionAnswer> => this.ask("correct", undefined, correction);

  async names(ids: string[]) {
    const named = await Promise.all(ids.map((id) => this.entity(id).then(({ entity }) => [id, entity] as const).catch(() => null)));
    return new Map(named.filter((one) => one !== null));
  }
}
