// Days as numbers: year * 372 + (month - 1) * 31 + day - 1, as export/explorer_data.h has them. Every month has 31 days:
// days are compared, never counted.
export const OPEN_PAST = 0;
export const OPEN_FUTURE = 9999999;

export function dayNumber(day: string, last = false): number {
  const [year, month, date] = day.split("-").map(Number);
  return year * 372 + ((month || (last ? 12 : 1)) - 1) * 31 + (date || (last ? 31 : 1)) - 1;
}

const two = (n: number) => String(n).padStart(2, "0");

export function dayText(number: number): string | null {
  if (number <= OPEN_PAST || number >= OPEN_FUTURE) return null;
  const year = Math.floor(number / 372), month = Math.floor((number % 372) / 31) + 1, day = (number % 31) + 1;
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
}

// `from` of the first and `to` of the last are null where it holds what is earlier or later, too.
export interface Bin { from: string | null; to: string | null; count: number }

const UNITS: { unit: string; days: number }[] = [
  { unit: "day", days: 1 }, { unit: "month", days: 31 }, { unit: "year", days: 372 }, { unit: "decade", days: 3720 },
];

const TAIL = 0.01; // of the days at either end: a slip of a year must not make a slider of centuries

// Counted by the finest unit of at most `most` bins; empty ones are there.
export function binned(days: number[], most = 120): { unit: string; bins: Bin[] } {
  if (days.length === 0) return { unit: "day", bins: [] };
  const sorted = Float64Array.from(days).sort(), tail = Math.floor(sorted.length * TAIL);
  const least = sorted[tail], greatest = sorted[sorted.length - 1 - tail];
  const chosen = UNITS.find(({ days: size }) => Math.floor(greatest / size) - Math.floor(least / size) < most) ?? UNITS[3];
  const size = chosen.days, first = Math.floor(least / size), last = Math.floor(greatest / size);
  const bins: Bin[] = Array.from({ length: last - first + 1 }, (_, i) => ({ from: dayText((first + i) * size), to: dayText((first + i + 1) * size - 1), count: 0 }));
  for (const day of days) bins[Math.min(last, Math.max(first, Math.floor(day / size))) - first].count++;
  if (sorted[0] < first * size) bins[0].from = null;
  if (sorted[sorted.length - 1] >= (last + 1) * size) bins[bins.length - 1].to = null;
  return { unit: chosen.unit, bins };
}
