package dev.cfbilling.conformance.okhttp;

import dev.cfbilling.conformance.check.Check;
import dev.cfbilling.conformance.check.CheckIds;
import dev.cfbilling.conformance.check.Checks;
import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.contract.ContractException;
import dev.cfbilling.conformance.finding.Selection;
import dev.cfbilling.conformance.finding.Severity;
import dev.cfbilling.conformance.finding.SeverityTable;
import dev.cfbilling.conformance.openapi.ContractLoader;
import dev.cfbilling.conformance.run.ConformanceRun;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  private final Contract contract;
  private final List<Check> checks;
  private final Selection selection;
  private final boolean strict;
  private final Map<String, Severity> severities;

  private ConformanceRules(
      Contract contract,
      List<Check> checks,
      Selection selection,
      boolean strict,
      Map<String, Severity> severities) {
    this.contract = contract;
    this.checks = checks;
    this.selection = selection;
    this.strict = strict;
    this.severities = severities;
  }

  /** Loaded once, on first use: loading takes a second, and every test needs it. */
  private static final class Bundled {
    private static final ConformanceRules RULES = of(ContractLoader.bundled());
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
      return of(ContractLoader.load(file));
    } catch (ContractException unreadable) {
      throw new IllegalArgumentException(unreadable.getMessage(), unreadable);
    }
  }

  private static ConformanceRules of(Contract contract) {
    return new ConformanceRules(
        contract, Checks.all(contract), Selection.everything(), false, Map.of());
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
          "The base URL is no http or https URL; it is like " + contract.server() + ".");
    }
    return new ConformanceRules(
        contract.servedAt(base.uri()), checks, selection, strict, severities);
  }

  /** Makes drift, i.e. anything that the contract does not know, an error. */
  public ConformanceRules strict() {
    return new ConformanceRules(contract, checks, selection, true, severities);
  }

  /** Changes the severity of a check's findings; the longest matching id counts. */
  public ConformanceRules weigh(String check, Severity severity) {
    requireKnown(check);
    Map<String, Severity> more = new HashMap<>(severities);
    more.put(check, severity);
    return new ConformanceRules(contract, checks, selection, strict, Map.copyOf(more));
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
    return new ConformanceRules(contract, checks, other, strict, severities);
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
    CheckIds.of(contract, checks)
        .problem(check)
        .ifPresent(
            problem -> {
              throw new IllegalArgumentException(problem + ".");
            });
  }

  Contract contract() {
    return contract;
  }

  ConformanceRun newRun() {
    return new ConformanceRun(
        contract, checks, selection, new SeverityTable(strict, severities), MAX_SAMPLES);
  }
}
