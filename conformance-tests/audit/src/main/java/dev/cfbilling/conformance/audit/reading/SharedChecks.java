package dev.cfbilling.conformance.audit.reading;

import dev.cfbilling.conformance.contract.ContractHistory;
import dev.cfbilling.conformance.run.PartedRun;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The contracts with their checks, made once in each process, since that takes longer than to judge
 * a small file. Thread-safe.
 */
public final class SharedChecks {
  private static final Map<CheckSettings, SharedChecks> MADE = new ConcurrentHashMap<>();

  private final ContractHistory contracts;
  private final PartedRun run;

  private SharedChecks(CheckSettings settings) {
    this.contracts = settings.contracts();
    this.run = settings.run(contracts, List.of(new RecordsRule())).inParts();
  }

  public static SharedChecks of(CheckSettings settings) {
    return MADE.computeIfAbsent(settings, SharedChecks::new);
  }

  ContractHistory contracts() {
    return contracts;
  }

  public PartedRun run() {
    return run;
  }
}
