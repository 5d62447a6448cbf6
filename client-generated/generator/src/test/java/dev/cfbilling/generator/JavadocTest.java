package dev.cfbilling.generator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavadocTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ends */ here      | ends *&#47; here
          a \\u002a/ b      | a &#92;u002a/ b
          a < b && c > d    | a &lt; b &amp;&amp; c &gt; d
          @deprecated       | &#64;deprecated
          {@code x}         | {&#64;code x}
          mail@example.com  | mail@example.com
          see `/a/{id}`     | see {@code /a/{id}}
          see `a < b`       | see <code>a &lt; b</code>
          see `{x`          | see <code>{x</code>
          """)
  void escapesWhatCouldEndOrChangeTheComment(String text, String escaped) {
    assertThat(new Javadoc("").prose(text)).hasToString("/** " + escaped + " */");
  }

  @Test
  void wrapsAtTheWidthAndIndentsWhatGoesOn() {
    String text = "word ".repeat(40).strip();

    String comment = new Javadoc("  ").prose(text).param("it", text).toString();

    assertThat(comment.lines()).allMatch(line -> line.length() <= JavaLines.WIDTH);
    assertThat(comment)
        .startsWith("  /**\n   * word")
        .contains("\n   *     word")
        .endsWith("\n   */");
  }

  @Test
  void keepsParagraphsApart() {
    assertThat(new Javadoc("").prose("One.\n\nTwo."))
        .hasToString("/**\n * One.\n *\n * <p>Two.\n */");
  }
}
