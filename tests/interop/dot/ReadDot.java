// ReadDot FILE: what Gephi's importer finds in a DOT file, as the JSON that readers.mjs prints.
import java.io.File;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.EdgeMergeStrategy;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.openide.util.Lookup;

public final class ReadDot {
  static String json(Object value) {
    if (value == null) return "null";
    StringBuilder out = new StringBuilder("\"");
    for (char c : value.toString().toCharArray()) {
      if (c == '"' || c == '\\') out.append('\\').append(c);
      else if (c < 0x20) out.append(String.format("\\u%04x", (int) c));
      else out.append(c);
    }
    return out.append('"').toString();
  }

  public static void main(String[] arguments) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.setOut(new PrintStream(OutputStream.nullOutputStream()));
    ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
    projects.newProject();
    ImportController imports = Lookup.getDefault().lookup(ImportController.class);
    Container container = imports.importFile(new File(arguments[0]));
    container.getLoader().setEdgesMergeStrategy(EdgeMergeStrategy.NO_MERGE);
    imports.process(container, new DefaultProcessor(), projects.getCurrentWorkspace());
    GraphModel model = Lookup.getDefault().lookup(GraphController.class).getGraphModel();
    StringJoiner nodes = new StringJoiner(","), edges = new StringJoiner(",");
    for (Node node : model.getGraph().getNodes().toArray())
      nodes.add("[" + json(node.getId()) + "," + json(node.getLabel()) + "]");
    for (Edge edge : model.getGraph().getEdges().toArray())
      edges.add("[" + json(edge.getSource().getId()) + "," + json(edge.getTarget().getId()) + "," + json(edge.getLabel())
                + "]");
    out.println("{\"nodes\":[" + nodes + "],\"edges\":[" + edges + "]}");
    System.exit(0);  // NetBeans leaves threads behind
  }
}
