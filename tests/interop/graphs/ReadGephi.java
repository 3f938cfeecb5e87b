// ReadGephi FILE: what Gephi imports, as its user gets it (edges merged as the program merges them), as JSON that
// compare.py takes.
import java.io.File;
import java.nio.charset.StandardCharsets;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Element;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import org.gephi.graph.api.Table;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.openide.util.Lookup;

public class ReadGephi {
  static String quoted(Object value) {
    StringBuilder out = new StringBuilder("\"");
    for (char c : String.valueOf(value).toCharArray()) {
      if (c == '"' || c == '\\') out.append('\\').append(c);
      else if (c < 0x20) out.append(String.format("\\u%04x", (int) c));
      else out.append(c);
    }
    return out.append('"').toString();
  }

  static void tell(Element element, Table table, StringBuilder out) {
    for (Column column : table) {
      Object value = element.getAttribute(column);
      if (value == null || column.isProperty() && !column.getId().equals("timeset")) continue;
      boolean plain = value instanceof Number || value instanceof Boolean;
      out.append(",").append(quoted(column.getTitle())).append(":").append(plain ? value : quoted(value));
    }
  }

  public static void main(String[] arguments) throws Exception {
    java.util.logging.LogManager.getLogManager().reset();
    ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
    projects.newProject();
    ImportController importer = Lookup.getDefault().lookup(ImportController.class);
    Container container = importer.importFile(new File(arguments[0]));
    container.getReport().getIssues(Integer.MAX_VALUE).forEachRemaining((Issue issue) -> {
      if (issue.getLevel() != Issue.Level.INFO) System.err.println(issue.getLevel() + ": " + issue.getMessage());
    });
    importer.process(container, new DefaultProcessor(), projects.getCurrentWorkspace());
    GraphModel model = Lookup.getDefault().lookup(GraphController.class).getGraphModel(projects.getCurrentWorkspace());
    Graph graph = model.getDirectedGraph();
    StringBuilder out = new StringBuilder("{\"nodes\":{");
    String gap = "";
    for (Node node : graph.getNodes()) {
      out.append(gap).append(quoted(node.getId())).append(":{\"label\":").append(quoted(node.getLabel()));
      tell(node, model.getNodeTable(), out);
      out.append("}");
      gap = ",";
    }
    out.append("},\"edges\":[");
    gap = "";
    for (Edge edge : graph.getEdges()) {
      out.append(gap).append("{\"source\":").append(quoted(edge.getSource().getId()));
      out.append(",\"target\":").append(quoted(edge.getTarget().getId())).append(",\"label\":");
      out.append(quoted(edge.getLabel())).append(",\"weight\":").append(edge.getWeight()).append(",\"edge id\":");
      out.append(quoted(edge.getId()));
      tell(edge, model.getEdgeTable(), out);
      out.append("}");
      gap = ",";
    }
    String times = model.getTimeFormat() + (model.isDynamic() ? " dynamic" : "");
    out.append("],\"times\":").append(quoted(times)).append("}");
    System.out.write(out.toString().getBytes(StandardCharsets.UTF_8));
    System.out.flush();
  }
}
