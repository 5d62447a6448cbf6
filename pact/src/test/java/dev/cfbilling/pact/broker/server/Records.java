package dev.cfbilling.pact.broker.server;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What a broker knows, and the questions that it answers from that. */
final class Records {
  private static final String MAIN_BRANCH = "main";

  /**
   * A pact as one version of the consumer published it.
   *
   * @param sha of the content; versions with the same content share their verifications
   */
  record Published(
      String consumer,
      String provider,
      String version,
      String branch,
      String sha,
      String content) {}

  /** What came of verifying a content. */
  record Verified(String sha, String provider, String version, boolean success) {}

  /** A version of a participant that runs in an environment. */
  private record Deployed(String participant, String version) {}

  private final List<Published> pacts = new ArrayList<>();
  private final List<Verified> verifications = new ArrayList<>();
  private final Map<String, String> branchByProviderVersion = new LinkedHashMap<>();
  private final Map<String, String> environments = new LinkedHashMap<>();
  private final Map<String, List<Deployed>> deployed = new HashMap<>();

  /** Keeps a pact; the same again is no news. */
  void publish(Published pact) throws Refusal {
    Optional<Published> before =
        pacts.stream()
            .filter(known -> known.consumer().equals(pact.consumer()))
            .filter(known -> known.provider().equals(pact.provider()))
            .filter(known -> known.version().equals(pact.version()))
            .findFirst();
    if (before.isPresent() && !before.get().sha().equals(pact.sha())) {
      throw new Refusal(
          409,
          "Cannot change the content of the pact for %s version %s and provider %s, as race"
                  .formatted(pact.consumer(), pact.version(), pact.provider())
              + " conditions will cause unreliable results for can-i-deploy. Each pact must be"
              + " published with a unique consumer version number.");
    }
    if (before.isEmpty()) {
      pacts.add(pact);
    }
  }

  List<Published> pacts() {
    return List.copyOf(pacts);
  }

  List<Verified> verifications() {
    return List.copyOf(verifications);
  }

  Published pact(String provider, String sha) throws Refusal {
    return pacts.stream()
        .filter(pact -> pact.provider().equals(provider) && pact.sha().equals(sha))
        .findFirst()
        .orElseThrow(Refusal::notFound);
  }

  void verified(Verified result) {
    verifications.add(result);
  }

  void providerVersion(String version, String branch) {
    branchByProviderVersion.put(version, branch);
  }

  /** Whether no version of that branch of the provider has ever passed this content. */
  boolean isPending(Published pact, String providerBranch) {
    return verifications.stream()
        .filter(result -> result.sha().equals(pact.sha()) && result.success())
        .noneMatch(result -> providerBranch.equals(branchByProviderVersion.get(result.version())));
  }

  /** The newest pact of each branch. */
  List<Published> latestByBranch(String provider) {
    Map<String, Published> latest = new LinkedHashMap<>();
    pacts.stream()
        .filter(pact -> pact.provider().equals(provider))
        .forEach(pact -> latest.put(pact.branch(), pact));
    return List.copyOf(latest.values());
  }

  boolean isOfMainBranch(Published pact) {
    return pact.branch().equals(MAIN_BRANCH);
  }

  boolean isDeployed(Published pact) {
    return deployed.values().stream()
        .flatMap(List::stream)
        .anyMatch(running -> running.equals(new Deployed(pact.consumer(), pact.version())));
  }

  void addEnvironment(String name) throws Refusal {
    if (environments.containsValue(name)) {
      throw new Refusal(400, "Another environment with name '" + name + "' already exists");
    }
    environments.put(
        UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString(), name);
  }

  Map<String, String> environments() {
    return environments;
  }

  void requireVersion(String participant, String version) throws Refusal {
    boolean known =
        pacts.stream()
                .anyMatch(
                    pact -> pact.consumer().equals(participant) && pact.version().equals(version))
            || branchByProviderVersion.containsKey(version);
    if (!known) {
      throw Refusal.notFound();
    }
  }

  void deploy(String participant, String version, String environment) throws Refusal {
    requireVersion(participant, version);
    if (!environments.containsKey(environment)) {
      throw Refusal.notFound();
    }
    List<Deployed> running = deployed.computeIfAbsent(environment, none -> new ArrayList<>());
    running.removeIf(before -> before.participant().equals(participant));
    running.add(new Deployed(participant, version));
  }

  /** What each provider that runs there came to with the consumer's pact; null when unknown. */
  Map<String, Optional<Boolean>> results(String consumer, String version, String environment)
      throws Refusal {
    String id =
        environments.entrySet().stream()
            .filter(entry -> entry.getValue().equals(environment))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElseThrow(
                () ->
                    new Refusal(400, "Environment with name '" + environment + "' does not exist"));
    Map<String, Optional<Boolean>> results = new LinkedHashMap<>();
    pacts.stream()
        .filter(pact -> pact.consumer().equals(consumer) && pact.version().equals(version))
        .forEach(pact -> results.put(pact.provider(), result(pact, id)));
    return results;
  }

  private Optional<Boolean> result(Published pact, String environment) {
    List<String> running =
        deployed.getOrDefault(environment, List.of()).stream()
            .filter(version -> version.participant().equals(pact.provider()))
            .map(Deployed::version)
            .toList();
    Stream<Verified> latestFirst =
        verifications.stream()
            .filter(result -> result.sha().equals(pact.sha()))
            .filter(result -> running.contains(result.version()));
    return latestFirst.reduce((earlier, later) -> later).map(Verified::success);
  }
}
