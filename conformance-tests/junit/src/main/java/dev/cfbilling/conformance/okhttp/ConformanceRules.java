package dev.cfbilling.conformance.okhttp;

import dev.cfbilling.conformance.check.Check;
import dev.cfbilling.conformance.check.CheckIds;
import dev.cfbilling.conformance.check.Checks;
import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.contract.ContractException;
import dev.cfbilling.conformance.contract.ContractLoader;
import dev.cfbilling.conformance.finding.Selection;
import dev.cfbilling.conformance.finding.Severity;
import dev.cfbilling.conformance.finding.SeverityTable;
import dev.cfbilling.conformance.run.ConformanceRun;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import okhttp3.HttpUrl;

/**
 * What calls are held to: a contract, the checks that count, and how much a finding of each weighs.
 *
 * <p>Immutable: each method gives other rules. A check is named by its id, or by the beginning of
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

  /** Read once, when first asked for: it takes a second, and every test asks. */
  private static final class Bundled {
    private static final ConformanceRules RULES = of(ContractLoader.bundled());
  }

  /** The contract that this library ships with, and every check of it. */
  public static ConformanceRules bundled() {
    return Bundled.RULES;
  }

  /**
   * A contract of one's own, OpenAPI 3.0 in YAML or JSON, and every check of it.
   *
   * @throws IllegalArgumentException when the file can't be read as such; the message says why
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
   * Where else the contract's paths are found. The contract's own servers need not be said, nor
   * does a server on this machine that has the paths at its root.
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

  /** Drift, what the contract does not know, is an error. */
  public ConformanceRules strict() {
    return new ConformanceRules(contract, checks, selection, true, severities);
  }

  /** What {@code check} finds has another weight; the longest id that fits a finding counts. */
  public ConformanceRules weigh(String check, Severity severity) {
    requireKnown(check);
    Map<String, Severity> more = new HashMap<>(severities);
    more.put(check, severity);
    return new ConformanceRules(contract, checks, selection, strict, Map.copyOf(more));
  }

  /** Only these checks count, and those named so before. */
  public ConformanceRules only(String... ids) {
    for (String id : ids) {
      requireKnown(id);
    }
    return with(new Selection(joined(selection.only(), ids), selection.except()));
  }

  /** These checks do not count, nor do those named so before. */
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

  /** A misspelt check would silently check nothing, or leave nothing out. */
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
