// Kinds of entities as shapes: a WebGL program that draws each node as circle, square, diamond, triangle, hexagon or
// triangle on its point, with a rim; and the same shapes as paths for SVG. After sigma's NodeCircleProgram.
import { NodeProgram, type ProgramInfo } from "sigma/rendering";
import type { NodeDisplayData, RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";

const VERTEX = `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_position;
attribute float a_size;
attribute float a_shape;
attribute float a_angle;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
varying vec4 v_color;
varying vec2 v_at;
varying float v_pixel;
varying float v_shape;
void main() {
  float size = a_size * u_correctionRatio / u_sizeRatio * 5.6;
  vec2 away = size * vec2(cos(a_angle), sin(a_angle));
  gl_Position = vec4((u_matrix * vec3(a_position + away, 1)).xy, 0, 1);
  v_at = away / (size / 2.8);
  v_pixel = u_correctionRatio * 2.0 / (size / 2.8);
  v_shape = a_shape;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= 255.0 / 254.0;
}`;

const FRAGMENT = `
precision highp float;
varying vec4 v_color;
varying vec2 v_at;
varying float v_pixel;
varying float v_shape;
float outside(vec2 p) {
  vec2 q = abs(p);
  if (v_shape < 0.5) return length(p) - 0.96;
  if (v_shape < 1.5) return max(q.x, q.y) - 0.85;
  if (v_shape < 2.5) return (q.x + q.y) * 0.7071 - 0.84;
  if (v_shape < 3.5) return max(-p.y - 0.72, q.x * 0.866 + p.y * 0.5 - 0.58);
  if (v_shape < 4.5) return max(q.x * 0.5 + q.y * 0.866, q.x) - 0.88;
  return max(p.y - 0.72, q.x * 0.866 - p.y * 0.5 - 0.58);
}
void main(void) {
  float d = outside(v_at);
  #ifdef PICKING_MODE
  gl_FragColor = d > 0.0 ? vec4(0.0) : v_color;
  #else
  float inside = 1.0 - smoothstep(-v_pixel, 0.0, d);
  float rim = smoothstep(-0.2 - v_pixel, -0.2, d);
  gl_FragColor = vec4(v_color.rgb * (1.0 - 0.38 * rim), v_color.a) * inside;
  #endif
}`;

const UNIFORMS = ["u_sizeRatio", "u_correctionRatio", "u_matrix"] as const;

export class NodeShapeProgram extends NodeProgram<(typeof UNIFORMS)[number]> {
  getDefinition() {
    const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;
    return {
      VERTICES: 3, VERTEX_SHADER_SOURCE: VERTEX, FRAGMENT_SHADER_SOURCE: FRAGMENT, METHOD: TRIANGLES as 4, UNIFORMS,
      ATTRIBUTES: [
        { name: "a_position", size: 2, type: FLOAT as 5126 }, { name: "a_size", size: 1, type: FLOAT as 5126 },
        { name: "a_color", size: 4, type: UNSIGNED_BYTE as 5121, normalized: true }, { name: "a_shape", size: 1, type: FLOAT as 5126 },
        { name: "a_id", size: 4, type: UNSIGNED_BYTE as 5121, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [{ name: "a_angle", size: 1, type: FLOAT as 5126 }],
      CONSTANT_DATA: [[0], [(2 * Math.PI) / 3], [(4 * Math.PI) / 3]],
    };
  }

  processVisibleItem(nodeIndex: number, start: number, data: NodeDisplayData & { shape?: number }): void {
    const { array } = this;
    array[start++] = data.x;
    array[start++] = data.y;
    array[start++] = data.size;
    array[start++] = floatColor(data.color);
    array[start++] = data.shape ?? 0;
    array[start++] = nodeIndex;
  }

  setUniforms({ sizeRatio, correctionRatio, matrix }: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
    gl.uniform1f(uniformLocations.u_sizeRatio, sizeRatio);
    gl.uniform1f(uniformLocations.u_correctionRatio, correctionRatio);
    gl.uniformMatrix3fv(uniformLocations.u_matrix, false, matrix);
  }
}

// The outline as an SVG path around (x, y), y downwards.
export function shapePath(shape: number, x: number, y: number, r: number): string {
  const corners: Record<number, [number, number][]> = {
    1: [[-0.85, -0.85], [0.85, -0.85], [0.85, 0.85], [-0.85, 0.85]],
    2: [[0, -1.18], [1.18, 0], [0, 1.18], [-1.18, 0]],
    3: [[0, -1.16], [1.08, 0.72], [-1.08, 0.72]],
    4: [[-0.88, -0.51], [0, -1.02], [0.88, -0.51], [0.88, 0.51], [0, 1.02], [-0.88, 0.51]],
    5: [[0, 1.16], [1.08, -0.72], [-1.08, -0.72]],
  };
  const n = (value: number) => String(Math.round(value * 100) / 100);
  if (!corners[shape]) return `M${n(x - r)} ${n(y)}a${n(r)} ${n(r)} 0 1 0 ${n(2 * r)} 0a${n(r)} ${n(r)} 0 1 0 ${n(-2 * r)} 0Z`;
  return "M" + corners[shape].map(([dx, dy]) => `${n(x + dx * r)} ${n(y + dy * r)}`).join("L") + "Z";
}
