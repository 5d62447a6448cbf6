package dev.cfbilling.conformance.revision;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Whether a contract in a working tree may stay as it is, going by its history.
 *
 * @param departures from {@link VersionRules}, each a sentence
 * @param leftOut what could not be compared, in a sentence; empty when all could
 */
public record VersionGate(List<String> departures, Optional<String> leftOut) {

  /**
   * Asks the history of the contract in {@code directory}; one without any has nothing wrong.
   *
   * @throws dev.cfbilling.conformance.openapi.OpenApiException when the contract can't be read
   */
  public static VersionGate of(Path directory) {
    SpecRevision is = SpecHistory.workingTree(directory);
    try (SpecHistory history = SpecHistory.of(directory)) {
      Baselines baselines = Baselines.of(history, is);
      return new VersionGate(
          baselines
              .all()
              .flatMap(was -> VersionRules.between(was, is).departures().stream())
              .distinct()
              .toList(),
          leftOut(baselines));
    } catch (HistoryException noHistory) {
      return new VersionGate(
          List.of(), Optional.of("Left out: the contract's version. " + noHistory.getMessage()));
    }
  }

  private static Optional<String> leftOut(Baselines baselines) {
    if (baselines.shallow()) {
      return Optional.of(
          "Left out: the contract as it was in commits that this shallow clone does not have;"
              + " \"git fetch --unshallow\" brings them.");
    }
    return baselines.all().findAny().isPresent()
        ? Optional.empty()
        : Optional.of(
            "Left out: the contract's version, since there is none before it to compare with.");
  }
}
