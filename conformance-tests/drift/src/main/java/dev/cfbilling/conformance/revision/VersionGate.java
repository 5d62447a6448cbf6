package dev.cfbilling.conformance.revision;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Checks the version of the contract in a working tree against its history.
 *
 * @param departures from {@link VersionRules}, each a sentence
 * @param leftOut what could not be compared, in a sentence; empty when all was
 */
public record VersionGate(List<String> departures, Optional<String> leftOut) {

  /**
   * Checks the contract in {@code directory}; a contract without history passes.
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
