package dev.cfbilling.pact.broker.server;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What a broker knows. */
final class Records {

  /** A client or a provider. */
  static final class Participant {
    String mainBranch = "";

    /** The branches of each version, in the order in which it got them. */
    final Map<String, Set<String>> versions = new LinkedHashMap<>();

    /** When each branch was first seen. */
    final Map<String, Integer> branchSince = new LinkedHashMap<>();

    Set<String> branches(String version) {
      return versions.getOrDefault(version, Set.of());
    }
  }

  /**
   * A pact as one version of the consumer published it.
   *
   * @param sha of the content; versions with the same content share their verifications
   */
  record Published(
      String consumer,
      String provider,
      String version,
      String sha,
      JsonNode content,
      LocalDate day) {}

  /**
   * What came of verifying a content.
   *
   * @param number counts results, oldest first
   * @param at when, as {@link Participant#branchSince} counts
   * @param inProgress whether it was only tried
   */
  record Verified(
      int number, int at, Published pact, String version, boolean inProgress, JsonNode body) {
    boolean success() {
      return body.path("success").asBoolean();
    }
  }

  /** A place that versions are deployed to. */
  record Environment(String id, String name, String displayName, boolean production) {}

  final Map<String, Participant> participants = new LinkedHashMap<>();
  final List<Published> pacts = new ArrayList<>();
  final List<Verified> verifications = new ArrayList<>();
  final List<Environment> environments = new ArrayList<>();

  /** The version of each participant in each environment, by the environment's name. */
  final Map<String, Map<String, String>> deployed = new LinkedHashMap<>();

  /** Whether all pacts were kept once, so that none is pending. */
  boolean isEverythingPassed;

  private int clock;

  /** That of a name; one that knows nothing if there is none. */
  Participant participant(String name) {
    return participants.getOrDefault(name, new Participant());
  }

  int tick() {
    return ++clock;
  }

  /** Adds what is not there; the first branch of a usual name is the main branch. */
  boolean addVersion(String name, String version, String branch) {
    Participant participant = participants.computeIfAbsent(name, unknown -> new Participant());
    boolean isNew = !participant.versions.containsKey(version);
    Set<String> branches =
        participant.versions.computeIfAbsent(version, unknown -> new LinkedHashSet<>());
    if (branch.isEmpty()) {
      return isNew;
    }
    if (participant.mainBranch.isEmpty() && Set.of("main", "master", "develop").contains(branch)) {
      participant.mainBranch = branch;
    }
    participant.branchSince.putIfAbsent(branch, tick());
    return branches.add(branch);
  }

  Optional<Published> published(String consumer, String provider, String version) {
    return pacts.stream()
        .filter(pact -> pact.consumer().equals(consumer) && pact.provider().equals(provider))
        .filter(pact -> pact.version().equals(version))
        .findFirst();
  }

  static LocalDate today() {
    return LocalDate.now(ZoneOffset.UTC);
  }

  /** The branches that the pact's version is of. */
  Set<String> branches(Published pact) {
    return participant(pact.consumer()).branches(pact.version());
  }

  /** The newest pact of a branch, of each consumer. */
  Collection<Published> latest(String provider, String branch) {
    Map<String, Published> latest = new LinkedHashMap<>();
    pacts.stream()
        .filter(pact -> pact.provider().equals(provider) && branches(pact).contains(branch))
        .forEach(pact -> latest.put(pact.consumer(), pact));
    return latest.values();
  }

  /**
   * Whether a version of that branch of the provider has passed the content; for a branch, also
   * what others had passed before it was new.
   */
  boolean isPassed(Published pact, String branch) {
    if (isEverythingPassed) {
      return true;
    }
    Participant provider = participant(pact.provider());
    int since = provider.branchSince.getOrDefault(branch, Integer.MAX_VALUE);
    return verifications.stream()
        .filter(result -> result.pact().sha().equals(pact.sha()) && result.success())
        .anyMatch(
            result ->
                (provider.branches(result.version()).contains(branch) && !result.inProgress())
                    || result.at() < since);
  }

  /** The last result of a version of the provider for the content. */
  Optional<Verified> result(Published pact, String version) {
    return verifications.stream()
        .filter(result -> result.pact().sha().equals(pact.sha()))
        .filter(result -> result.version().equals(version))
        .reduce((earlier, later) -> later);
  }
}
