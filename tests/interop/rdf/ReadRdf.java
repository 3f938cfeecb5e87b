import com.apicatalog.jsonld.JsonLd;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import org.apache.jena.graph.Node;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;

/**
 * Reads lines "jena FILE OUT", "titanium FILE OUT" or "query FILE QUERYFILE OUT" (apart by tabs) and writes to OUT what it
 * finds: a quad a line as a JSON array of four terms, or an answer a line as an array of strings. A warning is a failure;
 * then OUT holds one line {"error": ..}. Prints "done" after each.
 */
public class ReadRdf {
  static String json(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if (c == '"' || c == '\\' || c < 0x20 || c > 0x7e) out.append(String.format("\\u%04x", (int) c));
      else out.append(c);
    }
    return out.append('"').toString();
  }

  static String term(Node node) {
    if (node.isURI()) return "[\"iri\"," + json(node.getURI()) + "]";
    if (node.isBlank()) return "[\"blank\"]";
    if (node.isLiteral())
      return "[\"literal\"," + json(node.getLiteralLexicalForm()) + "," + json(node.getLiteralDatatypeURI()) + "]";
    if (node.isTripleTerm())
      return "[\"triple\"," + term(node.getTriple().getSubject()) + "," + term(node.getTriple().getPredicate()) + ","
          + term(node.getTriple().getObject()) + "]";
    throw new IllegalStateException("what is " + node);
  }

  static DatasetGraph load(String path) {
    DatasetGraph data = DatasetGraphFactory.createTxnMem();
    RDFParser.source(path).errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging).parse(data);
    return data;
  }

  static void jena(String path, PrintStream out) {
    DatasetGraph data = load(path);
    Iterator<Quad> quads = data.find();
    while (quads.hasNext()) {
      Quad quad = quads.next();
      String graph = quad.isDefaultGraph() ? "[]" : term(quad.getGraph());
      out.println("[" + term(quad.getSubject()) + "," + term(quad.getPredicate()) + "," + term(quad.getObject()) + ","
          + graph + "]");
    }
  }

  static String name(String resource) {
    return resource.startsWith("_:") ? "[\"blank\"]" : "[\"iri\"," + json(resource) + "]";
  }

  static void titanium(String path, PrintStream out) throws Exception {
    JsonLd.toRdf(Path.of(path).toUri())
        .base(URI.create("http://not-a-base.example/"))
        .provide(new com.apicatalog.rdf.api.RdfQuadConsumer() {
          public com.apicatalog.rdf.api.RdfQuadConsumer quad(String subject, String predicate, String object,
              String datatype, String language, String direction, String graph) {
            String last = datatype == null ? name(object) : "[\"literal\"," + json(object) + "," + json(datatype) + "]";
            out.println("[" + name(subject) + "," + name(predicate) + "," + last + ","
                + (graph == null ? "[]" : name(graph)) + "]");
            return this;
          }
        });
  }

  static void query(String path, String queryPath, PrintStream out) throws Exception {
    String query = Files.readString(Path.of(queryPath));
    try (QueryExecution execution = QueryExecution.dataset(DatasetFactory.wrap(load(path))).query(query).build()) {
      ResultSet answers = execution.execSelect();
      while (answers.hasNext()) {
        QuerySolution row = answers.next();
        StringBuilder line = new StringBuilder();
        for (String variable : answers.getResultVars()) {
          line.append(line.isEmpty() ? "[" : ",");
          Node node = row.contains(variable) ? row.get(variable).asNode() : null;
          line.append(json(node == null ? "" : node.isLiteral() ? node.getLiteralLexicalForm() : node.toString()));
        }
        out.println(line + "]");
      }
    }
  }

  public static void main(String[] arguments) throws Exception {
    BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line; (line = lines.readLine()) != null;) {
      String[] words = line.split("\t");
      String to = words[words.length - 1];
      try (PrintStream out = new PrintStream(to, StandardCharsets.UTF_8)) {
        if (words[0].equals("jena")) jena(words[1], out);
        else if (words[0].equals("titanium")) titanium(words[1], out);
        else query(words[1], words[2], out);
      } catch (Throwable failure) {
        Files.writeString(Path.of(to), "{\"error\":" + json(String.valueOf(failure)) + "}\n");
      }
      System.out.println("done");
    }
  }
}
