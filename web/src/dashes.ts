// Lines of what is not stated outright are dashed: sigma's lines with gaps. It is told by more than colour.
import {
  createEdgeArrowHeadProgram, createEdgeClampedProgram, createEdgeCompoundProgram, createEdgeDoubleClampedProgram, type EdgeProgramType,
} from "sigma/rendering";

const DASH = 7, GAP = 5; // pixels at 100 %

// The length along the line goes through both shaders; a gap is not drawn, but can be clicked.
function dashed(program: EdgeProgramType): EdgeProgramType {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  const Base = program as any;
  return class extends Base {
    getDefinition() {
      const definition = super.getDefinition();
      return {
        ...definition,
        VERTEX_SHADER_SOURCE: definition.VERTEX_SHADER_SOURCE.replace("void main() {", `varying float v_along;
void main() {
  v_along = a_positionCoef * length(a_positionEnd - a_positionStart) * u_sizeRatio / (2.0 * u_correctionRatio);`),
        FRAGMENT_SHADER_SOURCE: definition.FRAGMENT_SHADER_SOURCE.replace("void main(void) {", `varying float v_along;
void main(void) {
  #ifndef PICKING_MODE
  if (mod(v_along, ${DASH + GAP}.0) > ${DASH}.0) discard;
  #endif`),
      };
    }
  } as unknown as EdgeProgramType;
}

export const DashedArrow = createEdgeCompoundProgram([dashed(createEdgeClampedProgram()), createEdgeArrowHeadProgram()]);
export const DashedDoubleArrow = createEdgeCompoundProgram([
  dashed(createEdgeDoubleClampedProgram()), createEdgeArrowHeadProgram(), createEdgeArrowHeadProgram({ extremity: "source" }),
]);
