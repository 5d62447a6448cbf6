package dev.cfbilling.pact.contract;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.core.model.V4Interaction.SynchronousHttp;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The pact demands what the client needs, no more and no less: of answers that are nearly an
 * example, the verification passes those that the client takes in stride, and fails the others.
 */
class ContractMutationTest {
  private final List<SynchronousHttp> interactions = PactFile.interactions();
  private final List<String> passedInVain = new ArrayList<>();
  private final List<String> failedInVain = new ArrayList<>();
  private final Set<BeyondPact> met = EnumSet.noneOf(BeyondPact.class);
  private int taken;
  private int refused;
  private int beyond;

  @Test
  void passesWhatTheClientTakesInStrideAndFailsAllElse() {
    interactions.forEach(this::compare);
    System.out.printf(
        "Mutants that the client takes in stride: %d, of which %d pass the pact. Others: %d, of"
            + " which %d fail it. Beyond what a pact can say: %d.%n",
        taken, taken - failedInVain.size(), refused, refused - passedInVain.size(), beyond);

    assertThat(failedInVain).as("demanded, and of no use to the client").isEmpty();
    assertThat(passedInVain).as("needed by the client, and not demanded").isEmpty();
    assertThat(met).as("reasons that are still needed").containsOnly(BeyondPact.values());
    assertThat(taken).isGreaterThan(1000);
    assertThat(refused).isGreaterThan(3000);
  }

  private void compare(SynchronousHttp interaction) {
    Answer example = Answer.of(interaction.getResponse());
    PactClient client = new PactClient(interaction, interactions);
    ClientVerdict needed = client.verdict(example);
    assertThat(PactVerdict.passes(example, interaction)).isTrue();
    for (Mutation mutation : mutations(interaction, example).toList()) {
      Answer answer = mutation.answer();
      boolean takes = needed.isMetBy(client.verdict(answer));
      boolean passes = PactVerdict.passes(answer, interaction);
      if (takes != passes && isBeyondPact(example, answer)) {
        beyond++;
        continue;
      }
      (takes ? failedInVain : passedInVain)
          .addAll(
              takes == passes
                  ? List.of()
                  : List.of(interaction.getDescription() + ": " + mutation.name()));
      taken += takes ? 1 : 0;
      refused += takes ? 0 : 1;
    }
  }

  /** One thing changed, or answered as in other interactions. */
  private Stream<Mutation> mutations(SynchronousHttp interaction, Answer example) {
    String path = interaction.getRequest().getPath();
    return Stream.concat(
        Mutation.of(example).stream(),
        interactions.stream()
            .filter(other -> other != interaction && other.getRequest().getPath().equals(path))
            .map(
                other ->
                    new Mutation(
                        "as to " + other.getDescription(), Answer.of(other.getResponse()))));
  }

  private boolean isBeyondPact(Answer example, Answer answer) {
    List<BeyondPact> reasons =
        Stream.of(BeyondPact.values()).filter(reason -> reason.covers(example, answer)).toList();
    met.addAll(reasons);
    return !reasons.isEmpty();
  }
}
