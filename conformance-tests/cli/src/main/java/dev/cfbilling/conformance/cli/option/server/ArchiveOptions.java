package dev.cfbilling.conformance.cli.option.server;

import dev.cfbilling.conformance.cli.option.NumberOptions;
import dev.cfbilling.conformance.cli.option.UsageException;
import dev.cfbilling.conformance.contract.ContractException;
import dev.cfbilling.conformance.mock.archive.ArchiveFault;
import dev.cfbilling.conformance.mock.archive.ArchiveGenerator;
import dev.cfbilling.conformance.mock.archive.ArchiveSpan;
import dev.cfbilling.conformance.mock.archive.ArchivedAnswers;
import dev.cfbilling.conformance.mock.fault.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;

/** Options of an archive of what a mock answers. */
public final class ArchiveOptions {
  private static final int MAX_DAYS = 3660;

  /** The API has usage of 31 days at once. */
  private static final int MAX_REREAD = 30;

  private static final List<String> OF_SERVERS =
      List.of(
          "--port",
          "--bind-address",
          "--allow-host",
          "--tls",
          "--tls-ca",
          "--cors",
          "--latency",
          "--rate-limit",
          "--rate-limit-code",
          "--token",
          "--provider-states");

  private static final List<String> OWN = List.of("--days", "--reread", "--plain");

  @Option(
      names = "--archive",
      paramLabel = "FOLDER",
      description = {
        "Serves nothing, and writes an archive: the answers to a caller who reads all usage once a day,",
        "operation=…/account=…/retrieved=…/FROM_TO.json.gz. The last reading is at --clock"
            + " (default: 2026-11-21T06:00:00Z), the --scenario restatement unless named."
      })
  private @Nullable Path folder;

  @Option(
      names = "--days",
      paramLabel = "N",
      defaultValue = "14",
      description = "Of an archive: on how many days it was read (default: ${DEFAULT-VALUE}).")
  private String days = "";

  @Option(
      names = "--reread",
      paramLabel = "N",
      defaultValue = "5",
      description =
          "Of an archive: how many days before its own each reading asks for again (default:"
              + " ${DEFAULT-VALUE}).")
  private String reread = "";

  @Option(names = "--plain", description = "Of an archive: writes .json without gzip.")
  private boolean plain;

  /** The folder to write to; empty when no archive is asked for. */
  public Optional<Path> folder() {
    return Optional.ofNullable(folder);
  }

  /** Whether bodies are kept in gzip. */
  public boolean isPacked() {
    return !plain;
  }

  /** Refuses options that mean nothing with, or without, an archive. */
  public void validate(ParseResult given) throws UsageException {
    for (String option : folder == null ? OWN : OF_SERVERS) {
      if (given.hasMatchedOption(option)) {
        throw new UsageException(
            folder == null
                ? "%s is of an archive; add --archive FOLDER.".formatted(option)
                : "%s is of a mock that serves, and --archive serves nothing; leave one of them out."
                    .formatted(option));
      }
    }
    if (folder != null) {
      requireEmpty(folder);
    }
  }

  private static void requireEmpty(Path folder) throws UsageException {
    if (Files.notExists(folder)) {
      return;
    }
    try (Stream<Path> inside = Files.list(folder)) {
      if (inside.findAny().isPresent()) {
        throw new UsageException(
            "--archive %s is not empty; name a folder that is, or that is not there yet."
                .formatted(folder));
      }
    } catch (IOException noFolder) {
      throw new UsageException(
          "--archive %s is no folder that can be read; name one that is not there yet."
              .formatted(folder));
    }
  }

  /** When it was read. */
  public ArchiveSpan span(MockOptions mock) throws UsageException {
    return new ArchiveSpan(
        mock.stoppedAt(),
        NumberOptions.between(1, MAX_DAYS, "--days", days),
        NumberOptions.between(0, MAX_REREAD, "--reread", reread));
  }

  /** What writes it. */
  public ArchiveGenerator generator(MockOptions mock) throws UsageException, ContractException {
    ArchiveSpan span = span(mock);
    List<ArchiveFault> planted = mock.planted();
    for (ArchiveFault fault : planted) {
      if (!fault.least().isIn(mock.accounts(), span)) {
        throw new UsageException(
            "--fault %s needs at least %s to show.".formatted(fault.name(), fault.least()));
      }
      if (fault.scenario().filter(mock::isInAnother).isPresent()) {
        throw new UsageException(
            "--fault %s needs --scenario %s; leave the other one out."
                .formatted(fault.name(), fault.scenario().get().id()));
      }
    }
    requireEffect(mock, span);
    return new ArchiveGenerator(mock.archived(), span, planted);
  }

  /** An archive without what was asked for would be taken for one that has it. */
  private static void requireEffect(MockOptions mock, ArchiveSpan span)
      throws UsageException, ContractException {
    for (Fault fault : mock.damages()) {
      if (!shows(fault, mock, span)) {
        ArchiveSpan longer = span.sinceFirstOfMonth();
        throw new UsageException(
            "--fault %s would show in no body of this archive; %s."
                .formatted(
                    fault.name(),
                    shows(fault, mock, longer)
                        ? "--days %s has the first day of a month, in which it is"
                            .formatted(longer.days())
                        : "leave it out"));
      }
    }
  }

  /** Whatever the fault, it is in what the first account has. */
  private static boolean shows(Fault fault, MockOptions mock, ArchiveSpan span)
      throws UsageException, ContractException {
    return new ArchivedAnswers(mock.archived(List.of(fault)).accounts(1), span)
        .differFrom(new ArchivedAnswers(mock.archived(List.of()).accounts(1), span));
  }
}
