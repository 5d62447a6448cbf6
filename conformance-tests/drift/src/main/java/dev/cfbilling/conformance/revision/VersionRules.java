package dev.cfbilling.conformance.revision;

import dev.cfbilling.conformance.drift.Comparison;
import dev.cfbilling.conformance.drift.result.Difference;
import dev.cfbilling.conformance.drift.result.DriftReport;
import dev.cfbilling.conformance.openapi.OpenApiException;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules for a changed contract: its version rises as much as the changes demand, and its
 * changelog names each change.
 */
public final class VersionRules {
  private final SpecRevision was;
  private final SpecRevision is;
  private final DriftReport changes;

  private VersionRules(SpecRevision was, SpecRevision is) {
    this.was = was;
    this.is = is;
    this.changes = Comparison.ofAll(was.document(), is.document());
  }

  /**
   * Compares a revision with a later one.
   *
   * @throws OpenApiException when one of them can't be read, or its version is malformed
   */
  public static VersionRules between(SpecRevision was, SpecRevision is) {
    return new VersionRules(was, is);
  }

  public DriftReport changes() {
    return changes;
  }

  /** Each broken rule, in one sentence. */
  public List<String> departures() {
    List<String> departures = new ArrayList<>();
    SpecVersion demanded = demanded();
    if (is.version().compareTo(demanded) < 0) {
      departures.add(tooLow(demanded));
    }
    if (!changes.differences().isEmpty()) {
      departures.addAll(unnamed(demanded));
    }
    return departures;
  }

  /** A version that is being made may take in more changes; its release is held to the rest. */
  private SpecVersion demanded() {
    Changelog changelog = new Changelog(is.changelog().orElse(""));
    boolean beingMade =
        changelog.has(was.version()) && !changelog.isReleased(was.version().toString());
    return beingMade ? was.version() : was.version().after(changes);
  }

  private String tooLow(SpecVersion demanded) {
    if (changes.differences().isEmpty()) {
      return "info.version is %s, and %s has %s; a version never falls, so raise it."
          .formatted(is.version(), was.document().name(), was.version());
    }
    return "info.version is %s, but %s since %s; raise it to %s or higher."
        .formatted(is.version(), counted(), was.document().name(), demanded);
  }

  /** Counts the changes and quotes the first; breaking ones come first. */
  private String counted() {
    int count = changes.differences().size();
    String first = changes.differences().get(0).what();
    String kind = changes.breaking() > 0 ? "breaks" : "changes compatibly";
    return count == 1
        ? "the contract %s (%s)".formatted(kind, first)
        : "the contract %s (%s, and %s more)".formatted(kind, first, count - 1);
  }

  private List<String> unnamed(SpecVersion demanded) {
    // A version that is too low needs another section once it is raised.
    SpecVersion version = is.version().compareTo(demanded) < 0 ? demanded : is.version();
    Changelog changelog = new Changelog(is.changelog().orElse(""));
    if (!changelog.has(version)) {
      return List.of(
          "spec/CHANGELOG.md has no section \"## %s\"; add one that names each change."
              .formatted(version));
    }
    return changes.differences().stream()
        .filter(change -> !ChangeNames.of(change).areIn(changelog, was.version(), version))
        .map(change -> unnamed(change, version))
        .toList();
  }

  private static String unnamed(Difference change, SpecVersion version) {
    return "spec/CHANGELOG.md does not name %s under \"## %s\", although %s; add a line that does."
        .formatted(ChangeNames.of(change), version, change.what());
  }
}
