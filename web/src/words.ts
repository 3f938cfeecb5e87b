// What things are called on the page: words of a newsroom, none of the trade's. One place, so that all views say the same.
import type { Quote, Standing, TripleRow } from "./model";

export interface TypeWords { name: string; many: string; shape: number }

// Shapes: 0 circle, 1 square, 2 diamond, 3 triangle, 4 hexagon, 5 triangle on its point. Kinds differ by shape and by colour.
export const TYPES: Record<string, TypeWords> = {
  PER: { name: "person", many: "People", shape: 0 },
  ORG: { name: "organisation", many: "Organisations", shape: 1 },
  GPE: { name: "country or town", many: "Countries and towns", shape: 2 },
  LOC: { name: "region", many: "Regions", shape: 4 },
  FAC: { name: "building", many: "Buildings", shape: 3 },
  NORP: { name: "people or group", many: "Peoples and groups", shape: 5 },
  EVENT: { name: "event", many: "Events", shape: 5 },
  MISC: { name: "thing", many: "Other things", shape: 4 },
};

export const typeWords = (type: string): TypeWords => TYPES[type] ?? TYPES.MISC;

export const STANDING_WORDS: Record<Standing, { name: string; hint: string }> = {
  stated: { name: "Stated", hint: "the article says so itself" },
  claimed: { name: "Claimed", hint: "somebody is quoted as saying so" },
  denied: { name: "Denied", hint: "said not to be so" },
  planned: { name: "Planned", hint: "meant or agreed to happen" },
  supposed: { name: "Supposed", hint: "possible, feared, ordered, asked, or only if" },
  rejected: { name: "Rejected", hint: "marked as wrong by a reader" },
};

export const SECTION_WORDS: Record<string, string> = {
  is: "What it is", did: "What it did", suffered: "What was done to it", said: "What it said", also: "Also named",
};

const numbers = new Intl.NumberFormat("en");
export const count = (n: number): string => numbers.format(n);
export const counted = (n: number, one: string, many: string): string => `${count(n)} ${n === 1 ? one : many}`;

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

// "2021-08-14" -> "14 August 2021"; what is less exact stays so.
export function date(day: string | null): string {
  if (!day) return "";
  const [, year, month, date] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(day) ?? [];
  if (!year) return day;
  const parts = [date && String(Number(date)), month && MONTHS[Number(month) - 1], year].filter(Boolean);
  return parts.join(" ");
}

const short = (day: string): string => date(day).replace(/[A-Z][a-z]{3,}/, (month) => month.slice(0, 3));

// "1989-11-01", "1989-11-30" -> "November 1989"; "9 Mar 1989 – 7 Apr 1990".
export function days(first: string | null, last: string | null): string {
  if (!first && !last) return "";
  if (!first) return `until ${date(last)}`;
  if (!last) return `from ${date(first)}`;
  if (first === last) return date(first);
  if (first.slice(4) === "-01-01" && last.slice(4) === "-12-31") return first.slice(0, 4) === last.slice(0, 4) ? first.slice(0, 4) : `${first.slice(0, 4)} – ${last.slice(0, 4)}`;
  if (first.slice(0, 7) === last.slice(0, 7) && first.endsWith("-01") && Number(last.slice(8)) >= 28) return date(first.slice(0, 7));
  return `${short(first)} – ${short(last)}`;
}

// How a quote is said: "said by Atta Noor", "denied by ..", "planned".
export function howSaid(quote: Quote): string {
  const by = quote.speakers.map(({ name }) => name).join(", reported by ");
  const speaker = by ? ` by ${by}` : "";
  if (quote.standing === "rejected") return "marked as wrong";
  if (quote.standing === "stated") return "";
  if (quote.standing === "claimed") return `said${speaker}`;
  if (quote.standing === "denied") return by ? `denied${speaker}` : "said not to be so";
  if (quote.standing === "planned") return by ? `planned, says ${by}` : "planned";
  const what = { possible: "possible", ordered: "ordered or wanted", hypothetical: "only if", asked: "asked", planned: "not planned" }[quote.modality] ?? "supposed";
  return (quote.negative && quote.modality !== "planned" ? "not " : "") + what + (by ? `, says ${by}` : "");
}

// How a statement was read, for "why": from Statement::construction.
const CONSTRUCTIONS: Record<string, string> = {
  active: "a sentence that says who did it", passive: "a passive (“was captured by”)", copula: "“is” or “was”",
  apposition: "a name beside a name", title: "a title before a name", possessive: "a possessive (“its army”)", of: "“of” between two names",
  relative: "a clause with “who” or “which”", participle: "a clause with “-ing” or “-ed”", nominal: "a noun for what happened (“the capture of”)",
  existential: "“there is”", location: "a name in a place", reported: "a report of what somebody said",
};
export const howRead = (quote: Quote): string =>
  `read from ${CONSTRUCTIONS[quote.construction] ?? quote.construction}; ${sureness(quote.confidence)} (${Math.round(quote.confidence * 100)} of 100 such are right)`;

export const sureness = (confidence: number): string =>
  confidence >= 0.85 ? "sure" : confidence >= 0.6 ? "fairly sure" : "unsure";

// What a line between two says, the best supported first: "capture ×4, defeat +2".
export function lineWords(rows: TripleRow[], most = 1): string {
  const words = rows.slice(0, most).map(({ relation, support, standing }) => {
    const times = support > 1 ? ` ×${support}` : "";
    const mark = standing === "stated" ? "" : standing === "claimed" ? " (claimed)" : standing === "denied" ? " (denied)" : ` (${standing})`;
    return relation + times + mark;
  });
  return words.join(", ") + (rows.length > most ? ` +${rows.length - most}` : "");
}
