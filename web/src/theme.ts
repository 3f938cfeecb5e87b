// Colours come from page.css, so that light and dark are told in one place.
export interface Theme {
  background: string; ink: string; quiet: string; line: string; faded: string; accent: string; font: string;
  types: Record<string, string>; standings: Record<string, string>; groups: string[];
}

export function theme(): Theme {
  const style = getComputedStyle(document.documentElement), of = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    background: of("ground"), ink: of("ink"), quiet: of("quiet"), line: of("line"), faded: of("faded"), accent: of("accent"),
    font: of("font"),
    types: Object.fromEntries(["PER", "ORG", "GPE", "LOC", "FAC", "NORP", "EVENT", "MISC"].map((type) => [type, of(`type-${type}`)])),
    standings: Object.fromEntries(["stated", "claimed", "denied", "planned", "supposed", "rejected"].map((one) => [one, of(`said-${one}`)])),
    groups: Array.from({ length: 10 }, (_, i) => of(`group-${i}`)),
  };
}

const KEY = "relata-theme";

// Of a file the storage may be closed; then the choice holds until the page is.
const stored = (): string | null => { try { return localStorage.getItem(KEY); } catch { return null; } };

export function startTheme(changed: () => void): void {
  const chosen = stored();
  if (chosen) document.documentElement.dataset.theme = chosen;
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", changed);
}

export function isDark(): boolean {
  const chosen = document.documentElement.dataset.theme;
  return chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
}

export function turnTheme(): void {
  const next = isDark() ? "light" : "dark";
  document.documentElement.dataset.theme = next;
  try { localStorage.setItem(KEY, next); } catch { /* it holds until the page is closed */ }
}

export const stillness = (): boolean => matchMedia("(prefers-reduced-motion: reduce)").matches;
