package dev.cfbilling.conformance.audit.reading;

import dev.cfbilling.conformance.check.Check;
import dev.cfbilling.conformance.check.Checks;
import dev.cfbilling.conformance.check.Rules;
import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.contract.ContractHistory;
import dev.cfbilling.conformance.finding.Selection;
import dev.cfbilling.conformance.finding.SeverityTable;
import dev.cfbilling.conformance.openapi.ContractLoader;
import dev.cfbilling.conformance.rule.Rule;
import dev.cfbilling.conformance.run.ConformanceRun;
import dev.cfbilling.conformance.run.Reproduction;
import java.io.Serializable;
import java.net.URI;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How exchanges are judged, the same in each task.
 *
 * @param edition the day of the only edition that judges; null for that of each call's time
 * @param base where the API was asked; null for its own address
 * @param only the checks that are reported, or how their ids begin; all when empty
 * @param except the checks that are not, or how their ids begin
 * @param maxSamples the number of findings of each group to quote in the report
 * @param reproduction the command that checks one capture again
 */
public record CheckSettings(
    @Nullable LocalDate edition,
    @Nullable URI base,
    List<String> only,
    List<String> except,
    int maxSamples,
    String reproduction)
    implements Serializable {

  /** The checks that are reported. */
  public Selection selection() {
    return new Selection(only, except);
  }

  /** The options of the command line that stand for these settings, in one order. */
  public String options() {
    List<String> options = new ArrayList<>();
    if (edition != null) {
      options.add("--edition " + edition);
    }
    if (base != null) {
      options.add("--base-url " + base);
    }
    new TreeSet<>(only).forEach(check -> options.add("--check " + check));
    new TreeSet<>(except).forEach(check -> options.add("--skip-check " + check));
    options.add("--max-findings " + maxSamples);
    return String.join(" ", options);
  }

  /** The contracts that judge. */
  ContractHistory contracts() {
    ContractHistory history =
        edition == null
            ? ContractLoader.history()
            : ContractHistory.of(ContractLoader.edition(ContractLoader.editions().on(edition)));
    return base == null ? history : history.map(each -> each.servedAt(base));
  }

  /**
   * The run that judges.
   *
   * @param more rules beside those that each run has
   */
  ConformanceRun run(ContractHistory contracts, List<Rule> more) {
    return new ConformanceRun(
            contracts,
            contract -> checks(contract, more),
            selection(),
            new SeverityTable(false, Map.of()),
            maxSamples)
        .reproducing(Reproduction.ofFile(reproduction));
  }

  private static List<Check> checks(Contract contract, List<Rule> more) {
    return Checks.all(
        contract,
        Stream.concat(Rules.all(InstantSource.system()).stream(), more.stream()).toList());
  }
}
