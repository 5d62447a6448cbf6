package dev.cfbilling.conformance.okhttp;

import dev.cfbilling.conformance.baseline.Baseline;
import dev.cfbilling.conformance.baseline.BaselineException;
import dev.cfbilling.conformance.baseline.BaselineFile;
import dev.cfbilling.conformance.check.CheckIds;
import dev.cfbilling.conformance.check.Checks;
import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.contract.ContractException;
import dev.cfbilling.conformance.contract.ContractHistory;
import dev.cfbilling.conformance.finding.Selection;
import dev.cfbilling.conformance.finding.Severity;
import dev.cfbilling.conformance.finding.SeverityTable;
import dev.cfbilling.conformance.openapi.ContractLoader;
import dev.cfbilling.conformance.run.ConformanceRun;
import dev.cfbilling.conformance.run.Report;
import dev.cfbilling.conformance.target.Transport;
import dev.cfbilling.reader.UnreadableException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;

/**
 * The contract, the checks and the severities that calls are checked with.
 *
 * <p>Immutable: each method returns new rules. A check is named by its id, or by the beginning of
 * ids up to a dot, as on the command line: {@code schema.enum}, or {@code schema} for all of them.
 */
public final class ConformanceRules {
  /** How many findings of each kind a report quotes; all are counted. */
  private static final int MAX_SAMPLES = 100;

  private final ContractHistory contracts;
  private final Selection selection;
  private final boolean strict;
  private final Map<String, Severity> severities;
  private final Optional<Path> baseline;

  private ConformanceRules(
      ContractHistory contracts,
      Selection selection,
      boolean strict,
      Map<String, Severity> severities,
      Optional<Path> baseline) {
    this.contracts = contracts;
    this.selection = selection;
    this.strict = strict;
    this.severities = severities;
    this.baseline = baseline;
  }

  /** Loaded once, on first use: loading takes a second, and every test needs it. */
  private static final class Bundled {
    private static final ConformanceRules RULES = of(ContractLoader.history());
  }

  /** The bundled contract, with every check. */
  public static ConformanceRules bundled() {
    return Bundled.RULES;
  }

  /**
   * Your own contract, OpenAPI 3.0 or 3.1 in YAML or JSON, with every check.
   *
   * @throws IllegalArgumentException when the file is no such contract; the message says why
   */
  public static ConformanceRules of(Path file) {
    try {
      return of(ContractHistory.of(ContractLoader.load(file)));
    } catch (ContractException unreadable) {
      throw new IllegalArgumentException(unreadable.getMessage(), unreadable);
    }
  }

  private static ConformanceRules of(ContractHistory contracts) {
    return new ConformanceRules(
        contracts, Selection.everything(), false, Map.of(), Optional.empty());
  }

  /**
   * Judges by one edition of the bundled contract, for an API that stands still at a day: a mock
   * with a clock. Otherwise each call is judged by the edition of its time.
   *
   * @param dateOrName a day, such as {@code 2026-05-25}, or a name, such as {@code python-page}
   * @throws IllegalArgumentException when it is neither
   */
  public ConformanceRules edition(String dateOrName) {
    try {
      Contract contract = ContractLoader.edition(ContractLoader.editions().find(dateOrName));
      return new ConformanceRules(
          ContractHistory.of(contract), selection, strict, severities, baseline);
    } catch (UnreadableException unknown) {
      throw new IllegalArgumentException(unknown.getMessage() + ".", unknown);
    }
  }

  /**
   * Adds a server of the contract's paths. The contract's own servers, and servers on this machine
   * with the paths at their root, are known.
   *
   * @param baseUrl what the paths are relative to, e.g. {@code https://billing.test/cloudflare}
   */
  public ConformanceRules servedAt(String baseUrl) {
    HttpUrl base = HttpUrl.parse(baseUrl);
    if (base == null) {
      throw new IllegalArgumentException(
          "The base URL is no http or https URL; it is like " + contracts.current().server() + ".");
    }
    return new ConformanceRules(
        contracts.map(contract -> contract.servedAt(base.uri())),
        selection,
        strict,
        severities,
        baseline);
  }

  /** Makes drift, i.e. anything that the contract does not know, an error. */
  public ConformanceRules strict() {
    return new ConformanceRules(contracts, selection, true, severities, baseline);
  }

  /** Changes the severity of a check's findings; the longest matching id counts. */
  public ConformanceRules weigh(String check, Severity severity) {
    requireKnown(check);
    Map<String, Severity> more = new HashMap<>(severities);
    more.put(check, severity);
    return new ConformanceRules(contracts, selection, strict, Map.copyOf(more), baseline);
  }

  /**
   * Excuses what a baseline has, as {@code scripts/conform --update-baseline} writes it.
   *
   * @throws IllegalArgumentException when the file is no baseline; the message says why
   */
  public ConformanceRules baseline(Path file) {
    read(file);
    return new ConformanceRules(contracts, selection, strict, severities, Optional.of(file));
  }

  private static Baseline read(Path file) {
    try {
      return BaselineFile.read(file);
    } catch (BaselineException unreadable) {
      throw new IllegalArgumentException(unreadable.getMessage(), unreadable);
    }
  }

  /** The report beside the baseline, if there is one. */
  Report beside(Report report) {
    return baseline
        .map(file -> read(file).beside(report, file.toString(), LocalDate.now(ZoneOffset.UTC)))
        .orElse(report);
  }

  /** Runs only these checks, and those of earlier calls. */
  public ConformanceRules only(String... ids) {
    for (String id : ids) {
      requireKnown(id);
    }
    return with(new Selection(joined(selection.only(), ids), selection.except()));
  }

  /** Leaves out these checks, and those of earlier calls. */
  public ConformanceRules except(String... ids) {
    return with(new Selection(selection.only(), joined(selection.except(), ids)));
  }

  private ConformanceRules with(Selection other) {
    return new ConformanceRules(contracts, other, strict, severities, baseline);
  }

  private List<String> joined(List<String> before, String... ids) {
    List<String> all = new ArrayList<>(before);
    for (String id : ids) {
      requireKnown(id);
      all.add(id);
    }
    return List.copyOf(all);
  }

  /** Rejects a misspelt check, which would silently select nothing. */
  private void requireKnown(String check) {
    Contract contract = contracts.current();
    CheckIds.of(contract, Checks.all(contract))
        .and(Transport.explanations())
        .problem(check)
        .ifPresent(
            problem -> {
              throw new IllegalArgumentException(problem + ".");
            });
  }

  ContractHistory contracts() {
    return contracts;
  }

  ConformanceRun newRun() {
    return new ConformanceRun(
        contracts, Checks::all, selection, new SeverityTable(strict, severities), MAX_SAMPLES);
  }
}
