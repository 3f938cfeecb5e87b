// Names beside nodes, where they cover nothing: the most important first, each at the first of eight places that is free.
// What finds no room is there when one comes nearer, points at it, or reads the table.
import type Sigma from "sigma";
import { shortened, shown } from "./dom";
import type { DrawnNode } from "./graph_view";
import type { Theme } from "./theme";

export interface Box { x: number; y: number; width: number; height: number }
export const meet = (a: Box, b: Box): boolean => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

// To the right, to the left, above, below of a node, then at its corners.
export function places(x: number, y: number, size: number, width: number, height: number): Box[] {
  return [
    { x: x + size + 4, y: y - height / 2 }, { x: x - size - 4 - width, y: y - height / 2 },
    { x: x - width / 2, y: y - size - height - 1 }, { x: x - width / 2, y: y + size + 1 },
    { x: x + size * 0.7, y: y - size - height / 2 - 2 }, { x: x + size * 0.7, y: y + size + 2 - height / 2 },
    { x: x - size * 0.7 - width, y: y - size - height / 2 - 2 }, { x: x - size * 0.7 - width, y: y + size + 2 - height / 2 },
  ].map((corner) => ({ ...corner, width, height }));
}

const SIZE = 13, LONGEST = 30;

export class NameLayer {
  private readonly context: CanvasRenderingContext2D;
  private readonly widths = new Map<string, number>();

  constructor(private readonly sigma: Sigma) {
    const canvas = sigma.createCanvas("names", { beforeLayer: "mouse" });
    this.context = canvas.getContext("2d")!;
    sigma.resize(true);
  }

  draw(nodes: DrawnNode[], colours: Theme, importance: (id: string) => number): void {
    const { width, height } = this.sigma.getDimensions(), { context } = this, ratio = window.devicePixelRatio || 1;
    const canvas = context.canvas;
    if (canvas.width !== Math.round(width * ratio)) { canvas.width = Math.round(width * ratio); canvas.style.width = `${width}px`; }
    if (canvas.height !== Math.round(height * ratio)) { canvas.height = Math.round(height * ratio); canvas.style.height = `${height}px`; }
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, width, height);
    const seen = nodes.map((node) => ({ node, weight: importance(node.row.id), ...this.sigma.graphToViewport(node), size: this.sigma.scaleSize(node.size) }))
      .filter(({ x, y, weight }) => weight > 0 && x > -20 && y > -20 && x < width + 20 && y < height + 20);
    seen.sort((a, b) => b.weight - a.weight || b.size - a.size);
    const taken: Box[] = seen.map(({ x, y, size }) => ({ x: x - size * 0.8, y: y - size * 0.8, width: size * 1.6, height: size * 1.6 }));
    context.lineJoin = "round";
    context.lineWidth = 3.5;
    context.strokeStyle = colours.background;
    context.fillStyle = colours.ink;
    context.textBaseline = "middle";
    for (const { node, weight, x, y, size } of seen) {
      context.font = `${weight === 3 ? "600 " : ""}${SIZE}px ${colours.font}`;
      const text = shortened(shown(node.row.name), LONGEST), all = places(x, y, size, this.width(text, weight === 3), SIZE + 2);
      const free = all.find((box) => box.x > 0 && box.x + box.width < width && !taken.some((other) => meet(box, other)));
      const box = free ?? (weight === 3 ? all[0] : null);
      if (!box) continue;
      taken.push(box);
      context.strokeText(text, box.x, box.y + box.height / 2);
      context.fillText(text, box.x, box.y + box.height / 2);
    }
  }

  private width(text: string, strong: boolean): number {
    const key = (strong ? "!" : " ") + text;
    let width = this.widths.get(key);
    if (width === undefined) this.widths.set(key, (width = this.context.measureText(text).width));
    return width;
  }
}
