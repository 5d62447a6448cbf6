package dev.cfbilling.pact.contract;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.core.model.V4Interaction.SynchronousHttp;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * A provider that breaks anything which the pact demands fails the verification; one that merely
 * answers in its own way does not.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContractMutationTest {
  private ScriptedProvider provider;

  @BeforeAll
  void start() throws IOException {
    provider = new ScriptedProvider();
  }

  @AfterAll
  void stop() {
    provider.close();
  }

  @Test
  void passesTheExamples() {
    assertThat(PactFile.interactions())
        .allMatch(
            interaction -> provider.passesWith(Answer.of(interaction.getResponse()), interaction));
  }

  @Test
  void failsEveryProviderThatBreaksWhatIsDemanded() {
    int all = 0;
    List<String> survivors = new ArrayList<>();
    for (SynchronousHttp interaction : PactFile.interactions()) {
      for (Mutation mutation : Mutation.of(Answer.of(interaction.getResponse()))) {
        all++;
        if (provider.passesWith(mutation.answer(), interaction)) {
          survivors.add(interaction.getDescription() + ": " + mutation.name());
        }
      }
    }
    System.out.printf("Pact mutations killed: %d/%d%n", all - survivors.size(), all);

    assertThat(survivors).isEmpty();
    assertThat(all).isGreaterThan(1000);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "result.*.BilledCost | 0",
        "result.*.BilledCost | 0.0",
        "result.*.BilledCost | 1",
        "result.*.BilledCost | -12.5e-7",
        "result.*.ListUnitPrice | 5E-6",
        "result.*.PricingQuantity | 9400000000000",
        "result.*.ConsumedUnit | \"\"",
        "result.*.BillingAccountName | \"Another name\"",
        "result.*.ChargePeriodStart | \"2026-10-14T12:00:00.123456+13:00\"",
        "result.*.AColumnThatIsNew | true",
        "result.*.ChargeCategory | \"Purchase\"",
        "result.*.ChargeFrequency | \"Recurring\"",
        "errors | [{\"code\": 0, \"message\": \"Costs may still change.\"}]",
        "messages | [{\"code\": 0, \"message\": \"Costs may still change.\"}]",
      })
  void passesAProviderThatAnswersInItsOwnWay(String place, String value) {
    SynchronousHttp interaction =
        PactFile.interaction("a request for the costs of an account in a zone");
    Answer example = Answer.of(interaction.getResponse());
    JsonNode another = new ObjectMapper().readTree(value);

    assertThat(provider.passesWith(with(place, another, example), interaction)).isTrue();
  }

  private static Answer with(String path, JsonNode value, Answer answer) {
    JsonPlace place = new JsonPlace(List.of(path.split("\\.", -1)));
    JsonNode body = answer.json();
    place.owners(body).forEach(owner -> owner.set(place.name(), value));
    return answer.withBody(body.toString());
  }
}
