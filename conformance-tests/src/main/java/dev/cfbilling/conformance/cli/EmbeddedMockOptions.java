package dev.cfbilling.conformance.cli;

import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.mock.MockApi;
import dev.cfbilling.conformance.target.MockTarget;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How the mock within is to be, when it is what is checked. */
final class EmbeddedMockOptions {

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Of the embedded mock: the same seed gives the same data (default: 1).")
  private @Nullable String seed;

  @Option(
      names = "--scenario",
      paramLabel = "NAME",
      description = "Of the embedded mock: the state of affairs; conform mock --list-scenarios.")
  private @Nullable String scenario;

  @Option(
      names = "--clock",
      paramLabel = "INSTANT",
      description = "Of the embedded mock: what time it is, e.g. 2026-11-21T12:00:00Z.")
  private @Nullable String clock;

  @Option(
      names = "--fault",
      paramLabel = "NAME",
      description = "Of the embedded mock: what is wrong with it; conform mock --list-faults.")
  private @Nullable String fault;

  /** Whether something is to be wrong. */
  boolean isFaulty() {
    return fault != null;
  }

  /** Refuses what only the mock could heed. */
  void refuseForOthers() throws UsageException {
    if (seed != null || scenario != null || clock != null || fault != null) {
      throw new UsageException(
          "--seed, --scenario, --clock and --fault are of the embedded mock;"
              + " use --target mock.");
    }
  }

  MockTarget target(Contract contract) throws UsageException {
    MockApi.Builder mock = MockApi.builder().clock(now());
    if (seed != null) {
      mock.seed(Numbers.any("--seed", seed));
    }
    if (scenario != null) {
      mock.scenario(MockOptions.scenario(scenario));
    }
    if (fault != null) {
      mock.fault(MockOptions.fault(fault));
    }
    return new MockTarget(contract, mock);
  }

  /** The mock's clock, which stands still. */
  InstantSource clock() throws UsageException {
    return InstantSource.fixed(now());
  }

  private Instant now() throws UsageException {
    return clock == null ? MockTarget.USUAL_TIME : MockOptions.instant(clock);
  }
}
