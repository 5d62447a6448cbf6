package dev.cfbilling.pact.contract;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.core.model.V4Interaction.SynchronousHttp;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The pact demands what the client needs, no more and no less: of answers that are nearly an
 * example, the verification passes those that the client takes in stride, and fails the others.
 */
@Tag("sized")
class ContractMutationTest {
  /** A night tries every answer that is nearly an example, a landing one in four. */
  private static final int STEP = Boolean.getBoolean("nightly") ? 1 : 4;

  private final List<SynchronousHttp> interactions = PactFile.interactions();

  @Test
  void passesTheExamples() {
    assertThat(interactions)
        .allMatch(
            interaction -> PactVerdict.passes(Answer.of(interaction.getResponse()), interaction));
  }

  @Test
  void passesWhatTheClientTakesInStrideAndFailsAllElse() {
    List<Trial> trials = interactions.parallelStream().flatMap(this::trials).toList();
    List<Trial> beyond = trials.stream().filter(trial -> trial.beyond().isPresent()).toList();
    List<Trial> taken = withinPact(trials, true);
    List<Trial> others = withinPact(trials, false);
    System.out.printf(
        "Answers that the client takes in stride: %d, of which %d pass the pact. Others: %d, of"
            + " which %d fail it. Beyond what a pact can say: %d.%n",
        taken.size(),
        taken.stream().filter(Trial::passes).count(),
        others.size(),
        others.stream().filter(trial -> !trial.passes()).count(),
        beyond.size());

    assertThat(taken)
        .filteredOn(trial -> !trial.passes())
        .as("demanded, and of no use to the client")
        .isEmpty();
    assertThat(others)
        .filteredOn(Trial::passes)
        .as("needed by the client, and not demanded")
        .isEmpty();
    if (STEP == 1) {
      assertThat(beyond)
          .as("each exception is needed")
          .flatExtracting(trial -> trial.beyond().stream().toList())
          .contains(BeyondPact.values());
    }
    assertThat(taken).hasSizeGreaterThan(1000 / STEP);
    assertThat(others).hasSizeGreaterThan(2000 / STEP);
  }

  private static List<Trial> withinPact(List<Trial> trials, boolean isTaken) {
    return trials.stream()
        .filter(trial -> trial.beyond().isEmpty() && trial.isTaken() == isTaken)
        .toList();
  }

  private Stream<Trial> trials(SynchronousHttp interaction) {
    Answer example = Answer.of(interaction.getResponse());
    PactClient client = new PactClient(interaction, interactions);
    ClientVerdict needed = client.verdict(example);
    return Stream.concat(mutations(example), othersOfTheOperation(interaction))
        .map(
            mutation -> {
              Answer answer = mutation.answer();
              boolean isTaken = needed.isMetBy(client.verdict(answer));
              boolean passes = PactVerdict.passes(answer, interaction);
              return new Trial(
                  interaction.getDescription() + ": " + mutation.name(),
                  isTaken,
                  passes,
                  isTaken == passes ? Optional.empty() : BeyondPact.of(example, answer));
            });
  }

  private static Stream<Mutation> mutations(Answer example) {
    List<Mutation> all = Mutation.of(example);
    return IntStream.iterate(0, i -> i < all.size(), i -> i + STEP).mapToObj(all::get);
  }

  private Stream<Mutation> othersOfTheOperation(SynchronousHttp interaction) {
    String path = interaction.getRequest().getPath();
    return interactions.stream()
        .filter(other -> other != interaction && other.getRequest().getPath().equals(path))
        .map(
            other ->
                new Mutation("as to " + other.getDescription(), Answer.of(other.getResponse())));
  }

  /**
   * What came of an answer.
   *
   * @param beyond why the two may differ here, if they do
   */
  private record Trial(String name, boolean isTaken, boolean passes, Optional<BeyondPact> beyond) {}
}
