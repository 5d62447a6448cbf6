package dev.cfbilling.conformance.mock;

import dev.cfbilling.conformance.mock.data.Scenario;
import dev.cfbilling.conformance.openapi.ContractLoader;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A state that a Pact verifier can ask for by name, and how a mock gets into it. */
enum ProviderState {
  PROFILE("an account with a billing profile", usual -> {}),
  COMPLETE_PROFILE("an account with a complete billing profile", usual -> {}),
  PAYGO("an account with PayGo usage", usual -> {}),
  PAYGO_IN_PERIOD("an account with PayGo usage in a period", usual -> {}),
  CANCELLED("an account with a cancelled subscription", usual -> {}),
  NOT_COVERED("an account without PayGo coverage", in(Scenario.UNCOVERED)),
  PATHS_RETIRED(
      "the older PayGo paths are retired",
      mock -> mock.contract(ContractLoader.history().current())),
  ACCOUNT_USAGE("an account with usage that has no price yet", usual -> {}),
  ACCOUNT_COSTS("an account with usage that has a price", in(Scenario.COSTS)),
  ACCOUNT_CORRECTION("an account with a correction", in(Scenario.CORRECTIONS)),
  ACCOUNT_NULLS("an account with usage of which little is known", in(Scenario.NULLS)),
  ACCOUNT_EMPTY("an account without usage", in(Scenario.EMPTY)),
  ACCOUNT_BY_KEY("an account whose user has an API key", usual -> {}),
  ORGANIZATION_USAGE("an organization with usage that has no price yet", usual -> {}),
  ORGANIZATION_COSTS("an organization with usage that has a price", in(Scenario.COSTS)),
  ORGANIZATION_CORRECTION("an organization with a correction", in(Scenario.CORRECTIONS)),
  ORGANIZATION_EMPTY("an organization without usage", in(Scenario.EMPTY)),
  NO_ACCESS("an account without access to billable usage", in(Scenario.RESTRICTED)),
  UNKNOWN_TOKEN("an unknown API token", mock -> mock.token("another-token")),
  NO_REQUESTS_LEFT("a caller without requests left", MockApiBuilder::noRequestsLeft),
  INTERNAL_ERROR(
      "the API has an internal error", mock -> mock.fault(Faults.find("500-twice").orElseThrow()));

  private final String text;

  @SuppressWarnings("ImmutableEnumChecker") // The functions keep no state.
  private final Consumer<MockApiBuilder> change;

  ProviderState(String text, Consumer<MockApiBuilder> change) {
    this.text = text;
    this.change = change;
  }

  private static Consumer<MockApiBuilder> in(Scenario scenario) {
    return mock -> mock.scenario(scenario);
  }

  void applyTo(MockApiBuilder mock) {
    change.accept(mock);
  }

  @Override
  public String toString() {
    return text;
  }

  static Optional<ProviderState> find(String text) {
    return Stream.of(values()).filter(state -> state.text.equals(text)).findFirst();
  }
}
