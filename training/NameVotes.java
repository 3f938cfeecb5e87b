import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/**
 * What Stanford CoreNLP's conditional random field of three classes (Finkel et al. 2005) takes for names: lines of words between
 * blanks in, a line of tags (PERSON, ORGANIZATION, LOCATION, O) out for each. See README.md.
 */
public class NameVotes {
  private static final String MODEL = "edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz";

  private static CoreLabel label(String word) {
    CoreLabel label = new CoreLabel();
    label.setWord(word);
    label.setValue(word);
    label.setOriginalText(word);
    return label;
  }

  public static void main(String[] arguments) throws Exception {
    CRFClassifier<CoreLabel> tagger = CRFClassifier.getClassifier(MODEL);
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    PrintStream out = new PrintStream(System.out, false, "UTF-8");
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      List<CoreLabel> words = new ArrayList<>();
      for (String word : line.split(" ")) words.add(label(word));
      StringJoiner tags = new StringJoiner(" ");
      for (CoreLabel word : tagger.classifySentence(words)) tags.add(word.get(CoreAnnotations.AnswerAnnotation.class));
      out.println(tags);
    }
    out.flush();
  }
}
