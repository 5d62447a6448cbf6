package dev.cfbilling.conformance.cli.option;

import dev.cfbilling.reader.Edition;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that chooses an edition of the contract. */
public final class EditionOption {
  @Option(
      names = "--edition",
      paramLabel = "DATE|NAME",
      description =
          "The contract of a day, or a named edition: 2026-05-25, python-page (default: that of each"
              + " recorded call's time, or else the newest).")
  private @Nullable String edition;

  /** The chosen edition; empty when the user has chosen none. */
  public Optional<Edition> chosen() throws UsageException {
    return edition == null
        ? Optional.empty()
        : Optional.of(EditionNames.find("--edition", edition));
  }
}
