// Elements made without markup: text is text, whatever a name holds.
type Child = Node | string | null | undefined | false;
type Attributes = Record<string, unknown>;

// h("button", { class: "quiet", onclick: act }, "More"). Attributes that are false, null or undefined are left out.
export function h<K extends keyof HTMLElementTagNameMap>(tag: K, attributes?: Attributes | null, ...children: Child[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  set(element, attributes ?? {});
  append(element, children);
  return element;
}

// The same for SVG.
export function s(tag: string, attributes?: Attributes | null, ...children: Child[]): SVGElement {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  set(element, attributes ?? {});
  append(element, children);
  return element;
}

function set(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value as EventListener);
    else element.setAttribute(name, value === true ? "" : String(value));
  }
}

function append(element: Element, children: Child[]): void {
  for (const child of children) if (child) element.append(child);
}

export const $ = <T extends Element = HTMLElement>(id: string): T => document.getElementById(id) as unknown as T;

// Said to screen readers, too.
export function announce(words: string): void { $("spoken").textContent = words; }

// A name as it is shown: signs that turn the direction of writing or show nothing would lend themselves to tricks.
export const shown = (name: string): string => name.replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/g, " ").trim() || "(no name)";

export const shortened = (text: string, most: number): string => {
  const signs = [...text];
  return signs.length > most ? signs.slice(0, most - 1).join("").trimEnd() + "…" : text;
};
