#!/bin/bash
# One would expect: Gephi knows multigraphs, so two edges of a GraphML file that have ids of their own stay two,
# or are told apart by the label each has in <data>; attributes outside the ones of the format are passed over.
# Seen with gephi-toolkit 0.10.1 (Maven, classifier all), its default processor: the two become one, with the id of
# the first, the sum of the weights, and the year and label of the last. The report has one line of level INFO on it.
# Different labels in <data> change nothing. An attribute `label` of the element <edge> itself, which GraphML lets one
# add but does not define, is the kind of the edge: edges of different kinds stay two, though the label they show is
# then none. The strategy NO_MERGE, set on the container by a program, keeps all of them.
set -euo pipefail
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
cd "$room"
mvn -q -B dependency:copy -Dartifact=org.gephi:gephi-toolkit:0.10.1:jar:all -DoutputDirectory="$room"
cat > Edges.java <<'CODE'
import java.io.File;
import java.nio.file.Files;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.GraphController;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.EdgeMergeStrategy;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;

public class Edges {
  static String edge(String id, String attribute, String label, int weight, int year) {
    return "<edge id='" + id + "' source='a' target='b'" + attribute + ">" + label + "<data key='w'>" + weight
        + "</data><data key='y'>" + year + "</data></edge>";
  }

  static void read(String what, String first, String second, boolean merged) throws Exception {
    File file = new File(what.replace(' ', '_') + ".graphml");
    Files.writeString(file.toPath(), "<?xml version='1.0' encoding='UTF-8'?>"
        + "<graphml xmlns='http://graphml.graphdrawing.org/xmlns'>"
        + "<key id='l' for='edge' attr.name='label' attr.type='string'/>"
        + "<key id='w' for='edge' attr.name='weight' attr.type='double'/>"
        + "<key id='y' for='edge' attr.name='year' attr.type='int'/>"
        + "<graph edgedefault='directed'><node id='a'/><node id='b'/>" + first + second + "</graph></graphml>");
    ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
    projects.newProject();
    Workspace workspace = projects.getCurrentWorkspace();
    ImportController importer = Lookup.getDefault().lookup(ImportController.class);
    Container container = importer.importFile(file);
    if (!merged) container.getLoader().setEdgesMergeStrategy(EdgeMergeStrategy.NO_MERGE);
    container.getReport().getIssues(10).forEachRemaining(
        issue -> System.err.println(issue.getLevel() + ": " + issue.getMessage()));
    importer.process(container, new DefaultProcessor(), workspace);
    StringBuilder line = new StringBuilder(what + ":");
    GraphController graphs = Lookup.getDefault().lookup(GraphController.class);
    for (Edge edge : graphs.getGraphModel(workspace).getDirectedGraph().getEdges().toArray()) {
      line.append(" [" + edge.getId() + " " + edge.getLabel() + " " + edge.getWeight());
      line.append(" " + edge.getAttribute("y") + "]");
    }
    System.out.println(line);
  }

  public static void main(String[] arguments) throws Exception {
    java.util.logging.LogManager.getLogManager().reset();
    String kind = " label='knows'", other = " label='employs'";
    String knows = "<data key='l'>knows</data>", employs = "<data key='l'>employs</data>";
    read("no label", edge("e1", "", "", 2, 1999), edge("e2", "", "", 3, 2005), true);
    read("label in data", edge("e1", "", knows, 2, 1999), edge("e2", "", employs, 3, 2005), true);
    read("equal labels of edge", edge("e1", kind, "", 2, 1999), edge("e2", kind, "", 3, 2005), true);
    read("labels of edge", edge("e1", kind, "", 2, 1999), edge("e2", other, "", 3, 2005), true);
    read("no merge", edge("e1", "", knows, 2, 1999), edge("e2", "", employs, 3, 2005), false);
    System.exit(0);
  }
}
CODE
export JAVA_TOOL_OPTIONS="-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
java -Djava.awt.headless=true -cp gephi-toolkit-0.10.1-all.jar Edges.java | tee seen.txt
diff seen.txt - <<'WANTED'
no label: [e1 null 5.0 2005]
label in data: [e1 employs 5.0 2005]
equal labels of edge: [e1 null 5.0 2005]
labels of edge: [e1 null 2.0 1999] [e2 null 3.0 2005]
no merge: [e1 knows 2.0 1999] [e2 employs 3.0 2005]
WANTED
