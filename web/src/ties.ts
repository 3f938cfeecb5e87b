// Ties: all that is said between two, drawn as one line; and which of them are drawn where all would be a hairball.
import { STANDINGS, type EntityRow, type Standing, type TripleRow } from "./model";

export interface Tie {
  a: string; // of the strongest triple the subject
  b: string;
  rows: TripleRow[]; // the best supported first
  support: number;
  both: boolean; // triples in both directions
  standing: Standing; // the surest
}

export function tiesOf(rows: TripleRow[]): Tie[] {
  const ties = new Map<string, Tie>();
  for (const row of rows) {
    if (row.subject === row.object) continue;
    const key = row.subject < row.object ? `${row.subject}\t${row.object}` : `${row.object}\t${row.subject}`;
    const tie = ties.get(key);
    if (!tie) {
      ties.set(key, { a: row.subject, b: row.object, rows: [row], support: Math.max(1, row.support), both: false, standing: row.standing });
      continue;
    }
    tie.rows.push(row);
    tie.support += Math.max(1, row.support);
    tie.both ||= row.subject !== tie.a;
    if (STANDINGS.indexOf(row.standing) < STANDINGS.indexOf(tie.standing)) tie.standing = row.standing;
  }
  return [...ties.values()].sort((x, y) => y.support - x.support);
}

const TIES_OF_AN_ENTITY = 2.2; // as in graph/part.h: what an eye can still follow

// A maximum spanning forest first (Kruskal 1956), so that what hangs together still does and each keeps its strongest
// tie; then the strongest; those of `always` (what the reader asked about) in any case.
export function tiesToDraw(ties: Tie[], entities: EntityRow[], always: Set<string>): Tie[] {
  const parent = new Map(entities.map(({ id }) => [id, id]));
  const root = (id: string): string => {
    let at = id;
    while (parent.get(at) !== at) { parent.set(at, parent.get(parent.get(at)!)!); at = parent.get(at)!; }
    return at;
  };
  const drawn = new Set<Tie>();
  for (const tie of ties) {
    const a = root(tie.a), b = root(tie.b);
    if (a !== b) { parent.set(a, b); drawn.add(tie); }
    if (always.has(tie.a) || always.has(tie.b)) drawn.add(tie);
  }
  const most = Math.max(entities.length * TIES_OF_AN_ENTITY, 30);
  for (const tie of ties) if (drawn.size < most) drawn.add(tie);
  return ties.filter((tie) => drawn.has(tie));
}
