package dev.cfbilling.conformance.cli.option;

import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.contract.ContractException;
import dev.cfbilling.conformance.contract.ContractHistory;
import dev.cfbilling.conformance.contract.Operation;
import dev.cfbilling.conformance.openapi.ContractLoader;
import dev.cfbilling.conformance.swagger.SpecFile;
import dev.cfbilling.reader.Edition;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that choose the contract that judges: an edition of the one within, or a file. */
public final class ContractOptions {
  @Option(
      names = "--spec",
      paramLabel = "FILE",
      description =
          "An OpenAPI 3.0 or 3.1 contract to check against (default: the one shipped within).")
  private @Nullable Path file;

  @Option(
      names = "--edition",
      paramLabel = "DATE|NAME",
      description =
          "The contract of a day, or a named edition: 2026-05-25, python-page (default: that of each"
              + " recorded call's time, or else the newest).")
  private @Nullable String edition;

  /** The contract's file; null for the one shipped within. */
  public @Nullable Path file() {
    return file;
  }

  /**
   * The contract that judges each call.
   *
   * @param clock the time of the mock that is checked; empty for another target
   */
  public ContractHistory contracts(Optional<Instant> clock)
      throws ContractException, UsageException {
    Optional<Edition> chosen = edition();
    if (file != null) {
      return ContractHistory.of(SpecFile.load(file));
    }
    return chosen
        .map(each -> ContractHistory.of(ContractLoader.edition(each)))
        .or(() -> clock.map(ContractOptions::on))
        .orElseGet(ContractLoader::history);
  }

  private static ContractHistory on(Instant time) {
    LocalDate day = LocalDate.ofInstant(time, ZoneOffset.UTC);
    Contract contract = ContractLoader.edition(ContractLoader.editions().on(day));
    return day.isBefore(ContractLoader.editions().oldest().date())
        ? ContractHistory.before(contract)
        : ContractHistory.of(contract);
  }

  /** The edition that the user has chosen. */
  public Optional<Edition> edition() throws UsageException {
    if (edition == null) {
      return Optional.empty();
    }
    Edition chosen = EditionNames.find("--edition", edition);
    if (file != null) {
      throw new UsageException(
          "--edition chooses a contract that is shipped within, and --spec another; leave one out.");
    }
    return Optional.of(chosen);
  }

  /** The contract that judges answers of one operation: the chosen, or the newest that has it. */
  public Contract contractOf(String operation) throws ContractException, UsageException {
    requireOperation(operation);
    if (file != null) {
      return SpecFile.load(file);
    }
    Optional<Edition> chosen = edition();
    Contract contract =
        ContractLoader.edition(
            chosen.orElseGet(() -> ContractLoader.editions().newestWith(operation)));
    requireIn(contract, operation);
    return contract;
  }

  /** Rejects an operation that no contract has which may judge. */
  public void requireOperation(String id) throws ContractException, UsageException {
    if (file != null) {
      operation(SpecFile.load(file), id);
      return;
    }
    List<String> known =
        ContractLoader.editions().all().stream()
            .flatMap(each -> each.operations().stream())
            .distinct()
            .sorted()
            .toList();
    Choice.require(
        known.stream().filter(id::equals).findFirst(), id, "operation", known, "conform list");
  }

  /** Rejects an operation that this edition does not have, and another has. */
  public static void requireIn(Contract contract, String id) throws UsageException {
    if (contract.operations().stream().anyMatch(operation -> operation.id().equals(id))) {
      return;
    }
    Optional<Edition> nearest =
        contract
            .edition()
            .map(ContractLoader.editions()::on)
            .flatMap(edition -> ContractLoader.editions().nearestWith(id, edition));
    throw new UsageException(
        "%s is not in the edition of %s, but in that of %s; choose it with --edition."
            .formatted(
                id,
                contract.edition().map(LocalDate::toString).orElse(""),
                nearest.map(edition -> edition.date().toString()).orElse("another day")));
  }

  /**
   * The contract with whatever a recorded call may be judged by.
   *
   * @param current the newest edition, or the only contract
   */
  public Contract ofAllDays(Contract current) throws UsageException {
    return file == null && edition().isEmpty() ? ContractLoader.bundled() : current;
  }

  /** The operation with this id. */
  public static Operation operation(Contract contract, String id) throws UsageException {
    return Choice.require(
        contract.operations().stream().filter(operation -> operation.id().equals(id)).findFirst(),
        id,
        "operation",
        contract.operations().stream().map(Operation::id).toList(),
        "conform list");
  }
}
