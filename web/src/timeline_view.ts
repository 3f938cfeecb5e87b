// When: what was said to happen, day by day; and the histogram with which a span of time is chosen.
import { h, s, shown } from "./dom";
import type { Source, TimelineAnswer, TimelineEvent } from "./model";
import type { Selected, State } from "./state";
import { count, counted, days, STANDING_WORDS } from "./words";

export class TimelineView {
  private key = "";

  constructor(private readonly place: HTMLElement, private readonly source: Source, private readonly select: (selected: Selected) => void) {}

  async show(state: State): Promise<void> {
    const key = JSON.stringify([state.filters, state.focus]);
    if (key === this.key) return;
    this.key = key;
    const ask = (from: number) => this.source.timeline(state.filters, state.focus, from), answer = await ask(0);
    if (key !== this.key) return;
    const list = h("ol", { class: "days" }), more = h("button", { class: "more" });
    let shownCount = 0, last = "";
    const add = ({ events, more: left }: TimelineAnswer) => {
      for (const event of events) {
        const day = days(event.first, event.last);
        if (day !== last) list.append(h("li", { class: "day" }, h("h3", null, (last = day))));
        list.lastElementChild!.append(this.event(event));
      }
      shownCount += events.length;
      more.textContent = `${count(left)} more`;
      more.hidden = left === 0;
    };
    more.addEventListener("click", () => void ask(shownCount).then(add));
    add(answer);
    const nothing = answer.events.length === 0 && h("p", { class: "nothing" }, "Nothing that passes the filters has a day.");
    this.place.replaceChildren(h("div", { class: "timeline" }, histogram(answer, state.filters.since, state.filters.until, 900, 120), nothing || list, more,
      answer.undated > 0 && h("p", { class: "counts" }, `${counted(answer.undated, "statement", "statements")} without a day ${answer.undated === 1 ? "is" : "are"} not here.`)));
  }

  private event(event: TimelineEvent): HTMLElement {
    return h("p", { class: "event" },
      h("button", { class: "link", onclick: () => this.select({ kind: "entity", id: event.subject.id }) }, shown(event.subject.name)), " ",
      h("button", { class: "link relation", onclick: () => this.select({ kind: "edge", subject: event.subject.id, object: event.object.id, relation: event.relation }) }, shown(event.relation)), " ",
      h("button", { class: "link", onclick: () => this.select({ kind: "entity", id: event.object.id }) }, shown(event.object.name)),
      event.standing !== "stated" && h("span", { class: `chip ${event.standing}` }, STANDING_WORDS[event.standing].name),
      !event.of_event && h("span", { class: "counts", title: "The sentence names no day; this is the article's." }, " (day of the article)"));
  }
}

// Bars of how much is said to happen when; what is outside the chosen days is faint.
export function histogram({ bins, unit }: TimelineAnswer, since: string | undefined, until: string | undefined, width: number, height: number): SVGElement {
  const most = Math.max(1, ...bins.map(({ count: n }) => n)), step = width / Math.max(1, bins.length), room = height - 16;
  const bars = bins.map((bin, i) => {
    const tall = bin.count ? Math.max(2, (bin.count / most) * room) : 0, outside = (since && bin.to && bin.to < since) || (until && bin.from && bin.from > until);
    return s("rect", { x: (i * step).toFixed(1), y: (room - tall).toFixed(1), width: Math.max(1, step - (step > 4 ? 1 : 0.2)).toFixed(1), height: tall.toFixed(1), class: outside ? "bar outside" : "bar" },
      s("title", null, `${days(bin.from, bin.to)}: ${count(bin.count)}`));
  });
  const tick = (at: number, anchor: string, words: string) => s("text", { x: at, y: height - 3, "text-anchor": anchor, class: "tick" }, words);
  const short = (day: string | null, open: string) => (!day ? open : unit === "day" ? day : unit === "month" ? day.slice(0, 7) : day.slice(0, 4));
  const total = bins.reduce((sum, bin) => sum + bin.count, 0);
  return s("svg", { class: "histogram", viewBox: `0 0 ${width} ${height}`, preserveAspectRatio: "none", role: "img", "aria-label": bins.length ? `${counted(total, "statement", "statements")} ${days(bins[0].from, bins[bins.length - 1].to)}, by ${unit}` : "Nothing is dated" },
    ...bars, bins.length > 0 && tick(0, "start", short(bins[0].from, "… " + short(bins[0].to, ""))), bins.length > 1 && tick(width, "end", short(bins[bins.length - 1].to, short(bins[bins.length - 1].from, "") + " …")));
}
