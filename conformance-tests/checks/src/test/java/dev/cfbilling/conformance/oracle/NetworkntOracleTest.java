package dev.cfbilling.conformance.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.Traffic;
import dev.cfbilling.conformance.body.Body;
import dev.cfbilling.conformance.check.Oracle;
import dev.cfbilling.conformance.contract.Operation;
import dev.cfbilling.conformance.contract.ResponseShape;
import dev.cfbilling.conformance.exchange.Exchange;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The compiled schemas say of every document what networknt says of it, word for word. */
@Tag("sized")
class NetworkntOracleTest {
  private static final boolean EVERYTHING = Boolean.getBoolean("nightly");
  private static final int VALID = EVERYTHING ? 10_000 : 1_000;
  private static final int DAMAGED = EVERYTHING ? 100_000 : 10_000;
  private static final long SEED = 7;

  /** One of an operation's answers. */
  private record Answer(Operation operation, int status, ResponseShape shape) {
    Exchange with(byte[] body) {
      String path = operation.path().toString().substring(1).replaceAll("\\{[^}]+}", Traffic.ID);
      return Traffic.exchange(
          path, status, Optional.of("application/json"), Optional.of(Body.of(body)));
    }
  }

  private static final List<Answer> ANSWERS = answers();

  private static List<Answer> answers() {
    List<Answer> answers = new ArrayList<>();
    for (Operation operation : Traffic.CONTRACT.operations()) {
      for (ResponseShape shape : operation.responses().values()) {
        if (shape.schema().isPresent()) {
          int status = shape.isDefault() ? 503 : Integer.parseInt(shape.status());
          answers.add(new Answer(operation, status, shape));
        }
      }
    }
    return answers;
  }

  @Test
  void agreesOnEveryExample() {
    for (Answer answer : ANSWERS) {
      answer
          .shape()
          .examples()
          .forEach(example -> agree(answer, example.json().getBytes(StandardCharsets.UTF_8)));
    }
  }

  @Test
  void agreesOnRandomValidDocuments() {
    Random random = new Random(SEED);
    RandomDocuments documents = new RandomDocuments(random);
    for (int i = 0; i < VALID; i++) {
      Answer answer = ANSWERS.get(i % ANSWERS.size());
      byte[] document = document(documents, answer);
      assertThat(Oracle.compiled(answer.with(document)).findings())
          .filteredOn(finding -> finding.check().matches("(schema|body)\\..*"))
          .isEmpty();
      agree(answer, document);
    }
  }

  @Test
  void agreesOnRandomlyDamagedDocuments() {
    Random random = new Random(SEED);
    RandomDocuments documents = new RandomDocuments(random);
    RandomDamage[] damages = RandomDamage.values();
    byte[] document = {};
    byte[] other = {};
    for (int i = 0; i < DAMAGED; i++) {
      Answer answer = ANSWERS.get(i / 10 % ANSWERS.size());
      if (i % 10 == 0) {
        document = document(documents, answer);
        other = document(documents, answer);
      }
      agree(answer, damages[i % damages.length].damage(document, other, random));
    }
  }

  private static byte[] document(RandomDocuments documents, Answer answer) {
    return documents.of(answer.shape().schema().orElseThrow()).getBytes(StandardCharsets.UTF_8);
  }

  private static void agree(Answer answer, byte[] document) {
    assertThat(Agreement.problem(answer.with(document)))
        .as("%s %s", answer.operation().id(), new String(document, StandardCharsets.UTF_8))
        .isEmpty();
  }
}
