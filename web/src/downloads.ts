// What is seen, as files: picture, records, rows.
import type { GraphAnswer, TripleRow } from "./model";

export function save(name: string, content: Blob | string, type: string): void {
  const address = URL.createObjectURL(typeof content === "string" ? new Blob([content], { type }) : content), link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

// RFC 4180. What a spreadsheet would run has an apostrophe before it, as in all of relata's tables.
function cell(value: string | number): string {
  let text = String(value);
  if (typeof value === "string" && /^['\s]*[=+\-@\t\r\n\uff0b\uff0d\uff1d\uff20]/.test(text)) text = "'" + text;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export function csvOf({ entities, triples }: GraphAnswer): string {
  const names = new Map(entities.map((row) => [row.id, row]));
  const row = (triple: TripleRow) => {
    const a = names.get(triple.subject), b = names.get(triple.object);
    return [triple.subject, a?.name ?? "", a?.type ?? "", triple.relation, triple.object, b?.name ?? "", b?.type ?? "", triple.support, triple.sources, triple.statements, triple.denied, triple.standing, triple.first ?? "", triple.last ?? ""];
  };
  const head = ["subject_id", "subject", "subject_type", "relation", "object_id", "object", "object_type", "support", "sources", "statements", "denied", "standing", "first", "last"];
  return [head, ...triples.map(row)].map((cells) => cells.map(cell).join(",") + "\r\n").join("");
}
