package dev.cfbilling.conformance.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.body.Body;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/**
 * Surviving mutants: {@code leavesNothingToGuess} chooses only the faster of two ways to the same
 * tokens when none of the first bytes is zero; {@code close}, {@code mark} and {@code
 * markSupported}, which the streams of a body in memory do without; in {@code BodyReader}, {@code
 * finishToken}, since the next token finds what the end of the last has wrong, and {@code next} and
 * {@code token}, which the readers of captures use, with tests of their own.
 */
class BodyTokensTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "{}",
        "\"ä\"",
        "[1,2]",
        "\"ab\"",
        "[{\"a\":[null,true,1.5e3]},\"\"]",
        " \n 1 "
      })
  void areTheSameOnBothWays(String json) throws IOException {
    Body body = Body.of(json);

    assertThat(BodyTokens.problem(body)).isEmpty();
    try (JsonParser fast = BodyTokens.open(body);
        JsonParser characters = BodyTokens.characters(body)) {
      while (characters.nextToken() != null) {
        assertThat(fast.nextToken()).isEqualTo(characters.currentToken());
        assertThat(fast.getString()).isEqualTo(characters.getString());
      }
      assertThat(fast.nextToken()).isNull();
    }
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "{} x            | 1 | 4",
        "{}}             | 1 | 3",
        "[1,[2,[}]]      | 1 | 8",
        "{\"a\":{\"b\":tru}} | 1 | 11",
        "[\"ab\\x\"]       | 1 | 6"
      })
  void sayWhereABodyIsNoJson(String json, int line, int column) throws IOException {
    JacksonException problem = BodyTokens.problem(Body.of(json)).orElseThrow();

    assertThat(problem.getLocation().getLineNr()).isEqualTo(line);
    assertThat(problem.getLocation().getColumnNr()).isEqualTo(column);
  }

  @Test
  void areNotGuessedFromAnotherEncoding() throws IOException {
    for (String json : new String[] {"{\"a\":1}", "[]", "1"}) {
      assertThat(BodyTokens.problem(Body.of(json.getBytes(StandardCharsets.UTF_16LE)))).isPresent();
      assertThat(BodyTokens.problem(Body.of(json.getBytes(StandardCharsets.UTF_16BE)))).isPresent();
      assertThat(fails(Body.of(json.getBytes(StandardCharsets.UTF_16LE)))).isTrue();
      assertThat(fails(Body.of(json.getBytes(StandardCharsets.UTF_16BE)))).isTrue();
      assertThat(fails(Body.of("\uFEFF" + json))).isTrue();
    }
  }

  private static boolean fails(Body body) throws IOException {
    try (JsonParser parser = BodyTokens.open(body)) {
      while (parser.nextToken() != null) {
        // On to the end.
      }
      return false;
    } catch (JacksonException problem) {
      return true;
    }
  }

  @Test
  void areNotThereWithoutAValue() throws IOException {
    assertThat(BodyTokens.problem(Body.of("  "))).isPresent();
    assertThat(BodyTokens.problem(Body.of(""))).isPresent();
  }
}
