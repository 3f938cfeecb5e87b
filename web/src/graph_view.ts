// The picture: sigma draws what an answer holds, where its positions say. Nothing moves by itself.
import Graph from "graphology";
import Sigma from "sigma";
import { EdgeArrowProgram, EdgeDoubleArrowProgram } from "sigma/rendering";
import type { NodeDisplayData } from "sigma/types";
import type { EntityRow, GraphAnswer } from "./model";
import type { State } from "./state";
import { DashedArrow, DashedDoubleArrow } from "./dashes";
import { NameLayer } from "./names";
import { NodeShapeProgram } from "./shapes";
import { stillness, theme, type Theme } from "./theme";
import { tiesOf, tiesToDraw, type Tie } from "./ties";
import { lineWords, typeWords } from "./words";

export interface Acts {
  entity(id: string): void;
  edge(a: string, b: string): void;
  expand(id: string): void;
  nothing(): void;
}

export interface DrawnNode { row: EntityRow; x: number; y: number; size: number; color: string; shape: number }
export interface Drawn { nodes: DrawnNode[]; ties: Tie[]; left_out: number }

export class GraphView {
  private readonly graph = new Graph({ type: "directed" });
  private sigma: Sigma | null = null;
  private colours: Theme = theme();
  private drawn_: Drawn = { nodes: [], ties: [], left_out: 0 };
  private hovered: string | null = null;
  private selected = new Set<string>();
  private near: Set<string> | null = null; // what is not dimmed
  private names: NameLayer | null = null;
  private frame = ""; // what the view was last fitted to

  constructor(private readonly container: HTMLElement, private readonly acts: Acts) {
    container.addEventListener("keydown", (event) => this.key(event));
  }

  drawn(): Drawn { return this.drawn_; }

  // `fit`: the whole is brought into view; else it stays where the reader left it.
  show(answer: GraphAnswer, state: State): void {
    const frame = JSON.stringify([state.limit, state.focus, state.hops, state.path]);
    const fit = frame !== this.frame;
    this.frame = frame;
    this.selected = new Set(state.selected?.kind === "entity" ? [state.selected.id]
      : state.selected?.kind === "edge" ? [state.selected.subject, state.selected.object] : []);
    this.choose(answer, state);
    this.fill(state);
    this.start();
    if (!this.sigma) return;
    if (fit) this.fit(false);
    this.dim();
  }

  private choose(answer: GraphAnswer, state: State): void {
    const ties = tiesOf(answer.triples), always = new Set([...state.focus, ...this.selected]);
    const drawn = tiesToDraw(ties, answer.entities, always);
    const most = Math.max(1, ...answer.entities.map(({ support }) => support)), { clientWidth: width, clientHeight: height } = this.container;
    const room = Math.min(1.5, Math.max(0.55, Math.sqrt(width * height) / 850)), upright = width > 0 && width < height * 0.75;
    this.drawn_ = {
      ties: drawn, left_out: ties.length - drawn.length,
      nodes: answer.entities.map((row) => ({
        row, x: upright ? row.y : row.x, y: upright ? -row.x : -row.y, size: (4.5 + 11.5 * Math.sqrt(row.support / most)) * room, color: this.colourOf(row, state), shape: typeWords(row.type).shape,
      })),
    };
  }

  private colourOf(row: EntityRow, state: State): string {
    if (state.colours === "type") return this.colours.types[row.type] ?? this.colours.types.MISC;
    return row.group === null ? this.colours.types.MISC : this.colours.groups[row.group % this.colours.groups.length];
  }

  private fill(state: State): void {
    this.graph.clear();
    for (const { row, x, y, size, color, shape } of this.drawn_.nodes)
      this.graph.addNode(row.id, {
        x, y, size, color, shape, forceLabel: state.pins.includes(row.id) || state.focus.includes(row.id) || this.selected.has(row.id),
      });
    for (const tie of this.drawn_.ties)
      this.graph.addEdgeWithKey(`${tie.a}\t${tie.b}`, tie.a, tie.b, {
        size: 1 + Math.min(5, Math.log2(tie.support)), color: this.colours.standings[tie.standing], label: lineWords(tie.rows),
        type: (tie.standing === "stated" ? "" : "dashed-") + (tie.both ? "double" : "arrow"),
      });
  }

  private start(): void {
    if (this.sigma) { this.sigma.refresh(); return; }
    try {
      this.sigma = new Sigma(this.graph, this.container, {
        allowInvalidContainer: true, defaultNodeType: "shape", nodeProgramClasses: { shape: NodeShapeProgram }, zIndex: true,
        edgeProgramClasses: { arrow: EdgeArrowProgram, double: EdgeDoubleArrowProgram, "dashed-arrow": DashedArrow, "dashed-double": DashedDoubleArrow }, defaultEdgeType: "arrow",
        enableEdgeEvents: true, renderEdgeLabels: true, edgeLabelSize: 11,
        edgeLabelFont: this.colours.font, renderLabels: false, stagePadding: 46,
        minCameraRatio: 0.02, maxCameraRatio: 4, zoomDuration: stillness() ? 1 : 200, inertiaDuration: stillness() ? 1 : 200,
        nodeReducer: (id, data) => this.look(id, data), edgeReducer: (key, data) => this.line(key, data),
        defaultDrawNodeHover: () => undefined,
        edgeLabelColor: { color: this.colours.quiet },
      });
    } catch {
      this.container.dataset.failed = "yes"; // no WebGL: the table has it all, and Download has the picture
      return;
    }
    this.names = new NameLayer(this.sigma);
    const { sigma } = this, point = (on: boolean) => { this.container.style.cursor = on ? "pointer" : ""; };
    sigma.on("afterRender", () => this.names?.draw(this.drawn_.nodes, this.colours, (id) => this.importance(id)));
    sigma.on("clickNode", ({ node }) => this.acts.entity(node));
    sigma.on("doubleClickNode", ({ node, preventSigmaDefault }) => { preventSigmaDefault(); this.acts.expand(node); });
    sigma.on("clickEdge", ({ edge }) => { const [a, b] = edge.split("\t"); this.acts.edge(a, b); });
    sigma.on("clickStage", () => this.acts.nothing());
    sigma.on("enterNode", ({ node }) => { this.hovered = node; point(true); this.dim(); });
    sigma.on("leaveNode", () => { this.hovered = null; point(false); this.dim(); });
    sigma.on("enterEdge", ({ edge }) => { this.hovered = edge; point(true); this.dim(); });
    sigma.on("leaveEdge", () => { this.hovered = null; point(false); this.dim(); });
  }

  // What has nothing to do with the entity that is pointed at or chosen is faded; a chosen line stands out among the others.
  private dim(): void {
    const at = this.hovered ? this.hovered.split("\t") : [...this.selected];
    const here = at.filter((id) => this.graph.hasNode(id));
    this.near = null;
    if (here.length === 1) this.near = new Set([here[0], ...this.graph.neighbors(here[0])]);
    if (here.length === 2 && this.hovered) this.near = new Set(here);
    this.sigma?.refresh({ skipIndexation: true });
  }

  private isNear(key: string): boolean {
    const [a, b] = key.split("\t"), at = this.hovered ?? "";
    if (!this.near) return true;
    if (at.includes("\t")) return at === key;
    const middle = this.hovered ? [this.hovered] : [...this.selected];
    return middle.length === 1 ? a === middle[0] || b === middle[0] : middle.includes(a) && middle.includes(b);
  }

  private look(id: string, data: Record<string, unknown>): Partial<NodeDisplayData> {
    if (!this.near || this.near.has(id)) return { ...data, zIndex: this.near ? 1 : 0 };
    return { ...data, color: this.colours.faded, zIndex: 0 };
  }

  // Names of what is pointed at or chosen come first; of what is faded none.
  private importance(id: string): number {
    if (id === this.hovered || this.selected.has(id)) return 3;
    if (this.near) return this.near.has(id) ? 2 : 0;
    return this.graph.getNodeAttribute(id, "forceLabel") ? 2 : 1;
  }

  private line(key: string, data: Record<string, unknown>) {
    const few = this.drawn_.ties.length <= 25, near = this.isNear(key);
    if (!near) return { ...data, color: this.colours.faded, label: null, size: 0.7, zIndex: 0 };
    const [a, b] = key.split("\t");
    if (!this.hovered && this.selected.size === 2 && this.selected.has(a) && this.selected.has(b))
      return { ...data, color: this.colours.accent, size: (data.size as number) + 2.5, zIndex: 2, forceLabel: true };
    const labelled = this.near !== null || few;
    return { ...data, zIndex: 1, label: labelled ? (data.label as string) : null, forceLabel: labelled };
  }

  fit(moving = !stillness()): void {
    if (!this.sigma) return;
    const xs = this.drawn_.nodes.map(({ x }) => x), ys = this.drawn_.nodes.map(({ y }) => y);
    if (!xs.length) return;
    const pad = (values: number[]): [number, number] => {
      const least = Math.min(...values), most = Math.max(...values), room = Math.max(0, 120 - (most - least)) / 2;
      return [least - room, most + room];
    };
    this.sigma.setCustomBBox({ x: pad(xs), y: pad(ys) });
    this.sigma.refresh();
    const camera = this.sigma.getCamera(), home = { x: 0.5, y: 0.5, ratio: 1, angle: 0 };
    if (moving) void camera.animate(home, { duration: 200 });
    else camera.setState(home);
  }

  zoom(factor: number): void {
    const camera = this.sigma?.getCamera();
    if (!camera) return;
    camera.setState({ ratio: Math.min(4, Math.max(0.02, camera.getState().ratio * factor)) });
  }

  retheme(): void {
    this.colours = theme();
    this.sigma?.setSetting("edgeLabelColor", { color: this.colours.quiet });
  }

  // Where it is drawn, in pixels of the container; null if it is not.
  placeOf(id: string): { x: number; y: number } | null {
    const node = this.drawn_.nodes.find(({ row }) => row.id === id);
    return node && this.sigma ? this.sigma.graphToViewport(node) : null;
  }

  private key(event: KeyboardEvent): void {
    const camera = this.sigma?.getCamera();
    if (!camera || event.ctrlKey || event.metaKey || event.altKey) return;
    const { x, y, ratio } = camera.getState(), step = 0.08 * ratio;
    const acts: Record<string, () => void> = {
      ArrowLeft: () => camera.setState({ x: x - step }), ArrowRight: () => camera.setState({ x: x + step }),
      ArrowUp: () => camera.setState({ y: y + step }), ArrowDown: () => camera.setState({ y: y - step }),
      "+": () => this.zoom(0.8), "=": () => this.zoom(0.8), "-": () => this.zoom(1.25), "0": () => this.fit(),
    };
    if (!acts[event.key]) return;
    acts[event.key]();
    event.preventDefault();
  }
}
