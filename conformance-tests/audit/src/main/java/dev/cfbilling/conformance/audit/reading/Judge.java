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
public final class Judge {
  private static final Map<JudgeSettings, Judge> MADE = new ConcurrentHashMap<>();

  private final ContractHistory contracts;
  private final PartedRun run;

  private Judge(JudgeSettings settings) {
    this.contracts = settings.contracts();
    this.run = settings.run(contracts, List.of(new RecordsRule())).inParts();
  }

  public static Judge of(JudgeSettings settings) {
    return MADE.computeIfAbsent(settings, Judge::new);
  }

  ContractHistory contracts() {
    return contracts;
  }

  public PartedRun run() {
    return run;
  }
}
