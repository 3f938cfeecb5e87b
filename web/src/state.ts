// What the page shows, as a value; its address is the same value as text, so that a link or Back restores a view.
import { DEFAULT_FILTERS, STANDINGS, type Filters, type Standing } from "./model";

export type View = "graph" | "table" | "timeline";
export type Selected =
  | { kind: "entity"; id: string }
  | { kind: "edge"; subject: string; object: string; relation: string | null }
  | { kind: "document"; id: string; offset: number | null }
  | null;

export interface State {
  view: View;
  filters: Filters;
  limit: number;
  focus: string[];
  hops: number;
  pins: string[];
  hidden: string[];
  path: [string, string] | null;
  selected: Selected;
  colours: "type" | "group";
}

export const FIRST = 100;

export const initialState = (): State => ({
  view: "graph", filters: structuredClone(DEFAULT_FILTERS), limit: FIRST, focus: [], hops: 1, pins: [], hidden: [], path: null,
  selected: null, colours: "type",
});

const sameList = (a: string[], b: string[]) => a.length === b.length && a.every((one, i) => one === b[i]);

// "view=table&type=PER,ORG&sel=edge&subject=.."; "" for the first view.
export function addressOf(state: State): string {
  const params = new URLSearchParams(), { filters, selected } = state;
  const lists: [string, string[]][] = [["type", filters.types], ["relation", filters.relations], ["source", filters.sources],
    ["focus", state.focus], ["pin", state.pins], ["hide", state.hidden], ["path", state.path ?? []]];
  if (state.view !== "graph") params.set("view", state.view);
  if (state.limit !== FIRST) params.set("limit", String(state.limit));
  if (state.focus.length && state.hops !== 1) params.set("hops", String(state.hops));
  if (filters.since) params.set("since", filters.since);
  if (filters.until) params.set("until", filters.until);
  for (const [name, list] of lists) list.forEach((value) => params.append(name, value));
  if (filters.minConfidence) params.set("min_confidence", String(filters.minConfidence));
  if (filters.minSupport) params.set("min_support", String(filters.minSupport));
  if (!sameList(filters.standings, DEFAULT_FILTERS.standings)) params.set("standing", filters.standings.join(",") || "none");
  if (state.colours !== "type") params.set("colours", state.colours);
  if (selected?.kind === "entity") params.set("entity", selected.id);
  if (selected?.kind === "edge") {
    params.set("subject", selected.subject);
    params.set("object", selected.object);
    if (selected.relation) params.set("said", selected.relation);
  }
  if (selected?.kind === "document") {
    params.set("doc", selected.id);
    if (selected.offset !== null) params.set("at", String(selected.offset));
  }
  return params.toString();
}

const number = (text: string | null, least: number, most: number, otherwise: number): number => {
  const value = Number(text);
  return text !== null && text !== "" && Number.isFinite(value) ? Math.min(most, Math.max(least, value)) : otherwise;
};
const day = (text: string | null): string | undefined => (text && /^\d{4}(-\d\d(-\d\d)?)?$/.test(text) ? text : undefined);

// What an address does not say, or says in a way that makes no sense, is as at first.
export function stateOf(address: string): State {
  const params = new URLSearchParams(address), state = initialState(), view = params.get("view"), path = params.getAll("path");
  if (view === "table" || view === "timeline") state.view = view;
  state.limit = Math.round(number(params.get("limit"), 1, 1000, FIRST));
  state.focus = params.getAll("focus");
  state.hops = Math.round(number(params.get("hops"), 0, 2, 1));
  state.pins = params.getAll("pin");
  state.hidden = params.getAll("hide");
  if (path.length === 2) state.path = [path[0], path[1]];
  if (params.get("colours") === "group") state.colours = "group";
  const standings = params.get("standing")?.split(",");
  state.filters = {
    since: day(params.get("since")), until: day(params.get("until")), types: params.getAll("type"), relations: params.getAll("relation"),
    sources: params.getAll("source"), minConfidence: number(params.get("min_confidence"), 0, 1, 0),
    minSupport: Math.round(number(params.get("min_support"), 0, 1e9, 0)),
    standings: standings ? STANDINGS.filter((one) => standings.includes(one)) as Standing[] : [...DEFAULT_FILTERS.standings],
  };
  const [entity, subject, object, doc] = ["entity", "subject", "object", "doc"].map((name) => params.get(name));
  if (entity) state.selected = { kind: "entity", id: entity };
  else if (subject && object) state.selected = { kind: "edge", subject, object, relation: params.get("said") };
  else if (doc) state.selected = { kind: "document", id: doc, offset: params.has("at") ? number(params.get("at"), 0, 1e9, 0) : null };
  return state;
}
