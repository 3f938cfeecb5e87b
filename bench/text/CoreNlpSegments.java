// Sentences and tokens of Stanford CoreNLP in the form that measure_segmentation.py --read takes: FILE.txt -> FILE.seg.
//   java -cp 'lib/*:.' CoreNlpSegments DIR/*.txt        (lib: CoreNLP's archives)
// An empty line ends a sentence, as in the text that is measured.
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.CoreMap;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import java.util.Properties;

public class CoreNlpSegments {
  public static void main(String[] files) throws Exception {
    Properties p = new Properties();
    p.setProperty("annotators", "tokenize,ssplit");
    p.setProperty("ssplit.newlineIsSentenceBreak", "two");
    StanfordCoreNLP nlp = new StanfordCoreNLP(p);
    for (String file : files) {
      String text = Files.readString(Path.of(file));
      CoreDocument document = new CoreDocument(text);
      nlp.annotate(document);
      StringBuilder out = new StringBuilder();
      for (CoreMap sentence : document.annotation().get(CoreAnnotations.SentencesAnnotation.class)) {
        out.append("#S\n");
        for (CoreLabel token : sentence.get(CoreAnnotations.TokensAnnotation.class))
          out.append(bytes(text, token.beginPosition())).append('\t').append(bytes(text, token.endPosition()))
              .append("\t0\t").append(token.word()).append('\n');
      }
      Files.writeString(Path.of(file.replaceAll("\\.txt$", ".seg")), out);
    }
  }
  static int bytes(String text, int characters) {
    return text.substring(0, characters).getBytes(StandardCharsets.UTF_8).length;
  }
}
