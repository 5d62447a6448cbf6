package dev.cfbilling.pact.broker.server;

import dev.cfbilling.pact.broker.server.Records.Published;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Why a content is selected for a provider.
 *
 * @param pact the one of its publications that is selected
 * @param descriptions short, such as "latest from main branch"
 * @param criteria the same at length
 */
record Selection(
    Published pact, boolean inProgress, List<String> descriptions, List<String> criteria) {

  /** What a provider's branch is to verify, each content once. */
  static List<Selection> of(Records records, String provider, JsonNode query) {
    String branch = query.path("providerVersionBranch").asString("");
    Map<String, Selection> bySha = new LinkedHashMap<>();
    JsonNode selectors = query.path("consumerVersionSelectors");
    if (has(selectors, "matchingBranch")) {
      records.latest(provider, branch).forEach(pact -> addBranch(bySha, pact));
    }
    if (has(selectors, "deployedOrReleased")) {
      records.deployed.forEach(
          (environment, versions) ->
              records.pacts.stream()
                  .filter(pact -> pact.provider().equals(provider))
                  .filter(pact -> pact.version().equals(versions.get(pact.consumer())))
                  .forEach(
                      pact ->
                          add(
                              bySha,
                              pact,
                              "deployed to " + environment,
                              "consumer version(s) currently deployed to %s (%s)"
                                  .formatted(environment, pact.version()))));
    }
    if (has(selectors, "mainBranch")) {
      records.participants.values().stream()
          .map(consumer -> consumer.mainBranch)
          .distinct()
          .flatMap(main -> records.latest(provider, main).stream())
          .filter(pact -> pact.branch().equals(records.participant(pact.consumer()).mainBranch))
          .forEach(
              pact ->
                  add(
                      bySha,
                      pact,
                      "latest from main branch",
                      "latest version from the main branch '%s' (%s)"
                          .formatted(pact.branch(), pact.version())));
    }
    List<Selection> selected = new ArrayList<>(bySha.values());
    selected.sort(
        (one, other) -> records.pacts.indexOf(one.pact()) - records.pacts.indexOf(other.pact()));
    selected.addAll(inProgress(records, provider, branch, query, bySha));
    return selected;
  }

  private static boolean has(JsonNode selectors, String name) {
    return selectors.valueStream().anyMatch(selector -> selector.path(name).asBoolean(false));
  }

  private static void addBranch(Map<String, Selection> bySha, Published pact) {
    add(
        bySha,
        pact,
        "latest from branch " + pact.branch(),
        "latest version from branch '%s' (%s)".formatted(pact.branch(), pact.version()));
  }

  private static void add(
      Map<String, Selection> bySha, Published pact, String description, String criterion) {
    Selection selection =
        bySha.computeIfAbsent(
            pact.sha(), sha -> new Selection(pact, false, new ArrayList<>(), new ArrayList<>()));
    selection.descriptions().add(description);
    selection.criteria().add(criterion);
  }

  /** New pacts of other branches that the provider's branch has not passed. */
  private static List<Selection> inProgress(
      Records records,
      String provider,
      String branch,
      JsonNode query,
      Map<String, Selection> selected) {
    if (!query.has("includeWipPactsSince")) {
      return List.of();
    }
    LocalDate since =
        LocalDate.parse(query.path("includeWipPactsSince").asString().substring(0, 10));
    return records.pacts.stream()
        .filter(pact -> records.latest(provider, pact.branch()).contains(pact))
        .filter(pact -> !pact.branch().isEmpty() && !pact.day().isBefore(since))
        .filter(pact -> !selected.containsKey(pact.sha()) && !records.isPassed(pact, branch))
        .map(
            pact ->
                new Selection(
                    pact, true, List.of("latest from branch " + pact.branch()), List.of()))
        .toList();
  }
}
