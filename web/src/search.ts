// The field that one begins at: names, other spellings, relations; a combobox as WAI-ARIA has it.
import { h, shown } from "./dom";
import type { Source } from "./model";
import { counted, typeWords } from "./words";

export interface SearchActs { entity(id: string): void; relation(name: string): void }

export class SearchBox {
  private asked = 0;
  private at = -1;

  constructor(private readonly input: HTMLInputElement, private readonly list: HTMLElement, private readonly source: Source, private readonly acts: SearchActs) {
    input.addEventListener("input", () => void this.look());
    input.addEventListener("focus", () => { if (input.value.trim()) void this.look(); });
    input.addEventListener("keydown", (event) => this.key(event));
    document.addEventListener("pointerdown", (event) => { if (!list.contains(event.target as Node) && event.target !== input) this.close(); });
  }

  private async look(): Promise<void> {
    const words = this.input.value.trim(), mine = ++this.asked;
    if (!words) { this.close(); return; }
    const { entities, relations } = await this.source.search(words, 10);
    if (mine !== this.asked) return;
    const option = (key: string, act: () => void, ...content: (Node | string | null)[]) =>
      h("li", { role: "option", id: `found-${key}`, "aria-selected": "false", onclick: () => { this.close(); this.input.value = ""; act(); } }, ...content);
    this.list.replaceChildren(
      ...entities.map(({ id, name, type, alias, mentions }, i) => option(String(i), () => this.acts.entity(id),
        h("b", null, shown(name)), alias ? h("span", { class: "alias" }, `also ${shown(alias)}`) : null, h("span", { class: "kind" }, `${typeWords(type).name}, ${counted(mentions, "time", "times")}`))),
      ...relations.map(({ name, count }, i) => option(`r${i}`, () => this.acts.relation(name), h("b", null, shown(name)), h("span", { class: "kind" }, `what they do, ${counted(count, "link", "links")}`))));
    if (!this.list.childElementCount) this.list.append(h("li", { class: "none" }, "Nothing is called so"));
    this.list.hidden = false;
    this.input.setAttribute("aria-expanded", "true");
    this.at = -1;
    this.choose(0);
  }

  private options = (): HTMLElement[] => [...this.list.querySelectorAll<HTMLElement>("[role=option]")];

  private choose(at: number): void {
    const options = this.options();
    if (!options.length) return;
    this.at = (at + options.length) % options.length;
    options.forEach((one, i) => one.setAttribute("aria-selected", String(i === this.at)));
    options[this.at].scrollIntoView({ block: "nearest" });
    this.input.setAttribute("aria-activedescendant", options[this.at].id);
  }

  private key(event: KeyboardEvent): void {
    if (event.key === "ArrowDown") this.choose(this.at + 1);
    else if (event.key === "ArrowUp") this.choose(this.at - 1);
    else if (event.key === "Enter") this.options()[this.at]?.click();
    else if (event.key === "Escape") this.close();
    else return;
    event.preventDefault();
  }

  private close(): void {
    this.asked++;
    this.list.hidden = true;
    this.list.replaceChildren();
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
  }
}
