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
 * @param branches those of the pact if it is in progress
 * @param descriptions short, such as "latest from main branch"
 * @param criteria the same at length
 */
record Selection(
    Published pact,
    boolean inProgress,
    List<String> branches,
    List<String> descriptions,
    List<String> criteria) {

  /** What a provider's branch is to verify, each content once. */
  static List<Selection> of(Records records, String provider, JsonNode query) {
    String branch = query.path("providerVersionBranch").asString("");
    Map<String, Selection> bySha = new LinkedHashMap<>();
    JsonNode selectors = query.path("consumerVersionSelectors");
    if (has(selectors, "matchingBranch")) {
      records.latest(provider, branch).forEach(pact -> addBranch(bySha, pact, branch));
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
      records.participants.forEach(
          (consumer, known) ->
              records.latest(provider, known.mainBranch).stream()
                  .filter(pact -> pact.consumer().equals(consumer))
                  .forEach(
                      pact ->
                          add(
                              bySha,
                              pact,
                              "latest from main branch",
                              "latest version from the main branch '%s' (%s)"
                                  .formatted(known.mainBranch, pact.version()))));
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

  private static void addBranch(Map<String, Selection> bySha, Published pact, String branch) {
    add(
        bySha,
        pact,
        "latest from branch " + branch,
        "latest version from branch '%s' (%s)".formatted(branch, pact.version()));
  }

  private static void add(
      Map<String, Selection> bySha, Published pact, String description, String criterion) {
    Selection selection =
        bySha.computeIfAbsent(
            pact.sha(),
            sha -> new Selection(pact, false, List.of(), new ArrayList<>(), new ArrayList<>()));
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
    Map<String, Selection> inProgress = new LinkedHashMap<>();
    for (Published pact : records.pacts) {
      if (!pact.provider().equals(provider)
          || pact.day().isBefore(since)
          || selected.containsKey(pact.sha())
          || records.isPassed(pact, branch)) {
        continue;
      }
      for (String of : records.branches(pact)) {
        if (records.latest(provider, of).contains(pact)) {
          inProgress.computeIfAbsent(pact.sha(), sha -> inProgress(pact)).addBranch(of);
        }
      }
    }
    return List.copyOf(inProgress.values());
  }

  private static Selection inProgress(Published pact) {
    return new Selection(pact, true, new ArrayList<>(), new ArrayList<>(), List.of());
  }

  private void addBranch(String branch) {
    branches.add(branch);
    descriptions.add("latest from branch " + branch);
  }
}
