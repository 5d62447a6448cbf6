package dev.cfbilling.pact.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class VerifiedPactTest {

  /** Of two interactions. */
  private static VerifiedPact pact(boolean isPending, String results) {
    ObjectNode content = JsonMapper.shared().createObjectNode();
    content.putObject("consumer").put("name", "tea-shop");
    content.withObject("_links").putObject("pb:consumer-version").put("name", "t1");
    content.putArray("interactions").add("one").add("other");
    List<JsonNode> verified =
        IntStream.range(0, results.length())
            .mapToObj(
                i ->
                    (JsonNode)
                        JsonMapper.shared()
                            .createObjectNode()
                            .put("interactionDescription", "interaction " + i)
                            .put("success", results.charAt(i) == '+'))
            .toList();
    return new VerifiedPact(new SelectedPact("of branch main", isPending, content), verified);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ++ | false | kept            tea-shop t1 (of branch main): 2 interactions
          ++ | true  | kept            tea-shop t1 (of branch main): 2 interactions
          +- | false | broken          tea-shop t1 (of branch main): 1 of 2 interactions are broken
          +- | true  | pending broken  tea-shop t1 (of branch main): 1 of 2 interactions are broken
          +  | false | not verified    tea-shop t1 (of branch main): 1 of 2 interactions could be tried
          '' | true  | not verified    tea-shop t1 (of branch main): 0 of 2 interactions could be tried
          -  | false | broken          tea-shop t1 (of branch main): 1 of 2 interactions are broken
          """)
  void comesTo(String results, boolean isPending, String line) {
    StringWriter printed = new StringWriter();

    new VerificationReport(new PrintWriter(printed, true)).print(pact(isPending, results));

    assertThat(printed.toString().lines().findFirst()).contains(line);
  }

  @ParameterizedTest
  @CsvSource({"++,true", "+-,true", "-,false", "+,false", "'',false"})
  void isPublishedOnlyAsAWhole(String results, boolean isComplete) {
    assertThat(pact(false, results).isComplete()).isEqualTo(isComplete);
  }
}
