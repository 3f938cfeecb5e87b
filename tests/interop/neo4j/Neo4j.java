// Runs Cypher in an embedded Neo4j: each line of standard input is a statement; writes for each a line of JSON, the
// list of its rows, or {"error": ..}. Values of types that JSON has not are text.
//   Neo4j HOME < statements
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.Entity;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Result;

public class Neo4j {
  private static Object plain(Object value) {
    if (value == null || value instanceof String || value instanceof Number || value instanceof Boolean) return value;
    if (value instanceof String[] items) return List.of(items);
    if (value instanceof List<?> items) return items.stream().map(Neo4j::plain).toList();
    if (value instanceof Entity entity) return plain(entity.getAllProperties());
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> out = new java.util.TreeMap<>();
      map.forEach((key, item) -> out.put(key.toString(), plain(item)));
      return out;
    }
    return value.toString();
  }

  private static Object rows(Result result) {
    List<Object> rows = new ArrayList<>();
    while (result.hasNext()) {
      Map<String, Object> row = result.next();
      List<Object> values = new ArrayList<>();
      for (String column : result.columns()) values.add(plain(row.get(column)));
      rows.add(values);
    }
    return rows;
  }

  public static void main(String[] arguments) throws Exception {
    ObjectMapper json = new ObjectMapper();
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    DatabaseManagementService service = new DatabaseManagementServiceBuilder(Path.of(arguments[0])).build();
    try {
      GraphDatabaseService database = service.database("neo4j");
      BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      for (String statement; (statement = in.readLine()) != null; ) {
        Object answer;
        try {
          answer = database.executeTransactionally(statement, Map.of(), Neo4j::rows);
        } catch (RuntimeException error) {
          answer = Map.of("error", error.getMessage());
        }
        out.println(json.writeValueAsString(answer));
      }
    } finally {
      service.shutdown();
    }
  }
}
