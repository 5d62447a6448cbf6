package dev.cfbilling.conformance.cli.option;

import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.mock.MockApi;
import dev.cfbilling.conformance.mock.MockApiBuilder;
import dev.cfbilling.conformance.mock.fault.Fault;
import dev.cfbilling.conformance.result.RunOrigin;
import dev.cfbilling.conformance.target.mock.MockTarget;
import dev.cfbilling.reader.Edition;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of the embedded mock, for runs that check it. */
public final class EmbeddedMockOptions {

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
      description =
          "Of the embedded mock: what is wrong with it; conform mock --list-faults. May be"
              + " repeated.")
  private List<String> faults = new ArrayList<>();

  private Instant usualTime = MockApi.USUAL_TIME;

  /** Has the mock stand in an edition, unless the user has set its clock. */
  void during(Optional<Edition> edition) {
    edition.map(MockApi::timeIn).ifPresent(time -> usualTime = time);
  }

  List<Fault> faults() throws UsageException {
    return FaultNames.served(faults);
  }

  /** Rejects the mock's options for any other target. */
  void refuseForOthers() throws UsageException {
    if (seed != null || scenario != null || clock != null || !faults.isEmpty()) {
      throw new UsageException(
          "--seed, --scenario, --clock and --fault are of the embedded mock;"
              + " use --target mock.");
    }
  }

  MockTarget target(Contract contract) throws UsageException {
    return new MockTarget(contract, builder());
  }

  private MockApiBuilder builder() throws UsageException {
    MockApiBuilder mock = MockApi.builder().clock(now());
    if (seed != null) {
      mock.seed(NumberOptions.any("--seed", seed));
    }
    if (scenario != null) {
      mock.scenario(MockState.scenario(scenario));
    }
    for (Fault fault : faults()) {
      if (fault.damage().needsTls()) {
        throw new UsageException(
            ("--fault %s is one of TLS, which the embedded mock does not speak;"
                    + " start conform mock --tls instead.")
                .formatted(fault.name()));
      }
      mock.fault(fault);
    }
    return mock;
  }

  /** The mock's settings by name. */
  Map<String, String> settings() throws UsageException {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("seed", seed == null ? "1" : seed);
    settings.put("clock", now().toString());
    settings.put("scenario", builder().scenario().id());
    if (!faults.isEmpty()) {
      settings.put(RunOrigin.FAULT, String.join(" and ", new LinkedHashSet<>(faults)));
    }
    return settings;
  }

  /**
   * The command that starts the same mock as a server.
   *
   * @param contractFile null for the bundled contract
   */
  String command(@Nullable Path contractFile) throws UsageException {
    StringBuilder command = new StringBuilder("scripts/mock");
    settings()
        .forEach(
            (setting, value) -> {
              if (!setting.equals(RunOrigin.FAULT)) {
                command.append(" --").append(setting).append(' ').append(value);
              }
            });
    new LinkedHashSet<>(faults).forEach(fault -> command.append(" --fault ").append(fault));
    if (contractFile != null) {
      command.append(" --spec ").append(CommandText.quoted(contractFile.toString()));
    }
    return command.toString();
  }

  /** The mock's clock; it stands still. */
  InstantSource clock() throws UsageException {
    return InstantSource.fixed(now());
  }

  private Instant now() throws UsageException {
    return clock == null ? usualTime : MockState.clock(clock);
  }
}
