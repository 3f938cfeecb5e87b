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

export interface Bin { from: string; to: string; count: number }

const UNITS: { unit: string; days: number }[] = [
  { unit: "day", days: 1 }, { unit: "month", days: 31 }, { unit: "year", days: 372 }, { unit: "decade", days: 3720 },
];

// Counted by the finest unit of at most `most` bins; empty ones are there.
export function binned(days: number[], most = 120): { unit: string; bins: Bin[] } {
  if (days.length === 0) return { unit: "day", bins: [] };
  let least = Infinity, greatest = -Infinity;
  for (const day of days) { least = Math.min(least, day); greatest = Math.max(greatest, day); }
  const chosen = UNITS.find(({ days: size }) => Math.floor(greatest / size) - Math.floor(least / size) < most) ?? UNITS[3];
  const size = chosen.days, first = Math.floor(least / size);
  const bins = Array.from({ length: Math.floor(greatest / size) - first + 1 }, (_, i) => ({
    from: dayText((first + i) * size) ?? "0001-01-01", to: dayText((first + i + 1) * size - 1) ?? "9999-12-31", count: 0,
  }));
  for (const day of days) bins[Math.floor(day / size) - first].count++;
  return { unit: chosen.unit, bins };
}
