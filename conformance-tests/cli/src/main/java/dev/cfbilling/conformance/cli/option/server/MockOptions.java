package dev.cfbilling.conformance.cli.option.server;

import dev.cfbilling.conformance.cli.option.Choice;
import dev.cfbilling.conformance.cli.option.FaultNames;
import dev.cfbilling.conformance.cli.option.MockState;
import dev.cfbilling.conformance.cli.option.NumberOptions;
import dev.cfbilling.conformance.cli.option.OutputFile;
import dev.cfbilling.conformance.cli.option.UsageException;
import dev.cfbilling.conformance.contract.ContractException;
import dev.cfbilling.conformance.metric.Metric;
import dev.cfbilling.conformance.metric.MetricCatalogue;
import dev.cfbilling.conformance.mock.MockApi;
import dev.cfbilling.conformance.mock.MockApiBuilder;
import dev.cfbilling.conformance.mock.archive.ArchiveFault;
import dev.cfbilling.conformance.mock.data.Scenario;
import dev.cfbilling.conformance.mock.fault.Fault;
import dev.cfbilling.conformance.swagger.SpecFile;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options of a mock that runs as a server. */
public final class MockOptions {
  private static final int MAX_ACCOUNTS = 10_000;
  private static final int MAX_SCALE = 100_000;

  @Mixin private ListenOptions listening = new ListenOptions(4010);

  @Option(
      names = "--tls",
      description = "Speaks TLS, and HTTP/2 with clients that can, by a certificate of its own.")
  private boolean tls;

  @Option(
      names = "--tls-ca",
      paramLabel = "FILE",
      description = "Writes here what clients must trust, in PEM, and speaks TLS.")
  private @Nullable Path authority;

  @Option(names = "--cors", description = "Lets web pages of any origin call it.")
  private boolean cors;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "The same seed gives the same data (default: ${DEFAULT-VALUE}).")
  private String seed = "";

  @Option(
      names = "--accounts",
      paramLabel = "N",
      defaultValue = "3",
      description = "How many accounts the organization has (default: ${DEFAULT-VALUE}).")
  private String accounts = "";

  @Option(
      names = "--scale",
      paramLabel = "N",
      defaultValue = "1",
      description =
          "Multiplies the usage, by subscriptions; 500 makes a million records of a month.")
  private String scale = "";

  @Option(
      names = "--clock",
      paramLabel = "INSTANT",
      description =
          "Stops the clock at an instant, e.g. 2026-11-21T12:00:00Z; the API is what it was then.")
  private @Nullable String clock;

  @Option(
      names = "--scenario",
      paramLabel = "NAME",
      description = "The state of affairs; --list-scenarios has them.")
  private @Nullable String scenario;

  @Option(
      names = "--fault",
      paramLabel = "NAME",
      description = "Has one thing wrong; --list-faults has what there is. May be repeated.")
  private List<String> faults = new ArrayList<>();

  @Option(
      names = "--metric",
      paramLabel = "ID",
      description = "Has usage of this billable metric only. May be repeated.")
  private Set<String> metrics = new LinkedHashSet<>();

  @Option(
      names = "--latency",
      paramLabel = "MS",
      defaultValue = "0",
      description = "Waits so many milliseconds before each answer.")
  private String latency = "";

  @Option(
      names = "--rate-limit",
      paramLabel = "N",
      defaultValue = "1200",
      description = "Lets a token ask so often in five minutes (default: ${DEFAULT-VALUE}).")
  private String rateLimit = "";

  @Option(
      names = "--rate-limit-code",
      paramLabel = "CODE",
      defaultValue = "971",
      description = "The code of the error of a 429 (default: ${DEFAULT-VALUE}).")
  private String rateLimitCode = "";

  @Option(
      names = "--token",
      paramLabel = "TOKEN",
      description = "Knows this token or key, and no other that is not named. May be repeated.")
  private List<String> tokens = new ArrayList<>();

  @Option(
      names = "--provider-states",
      description =
          "Lets a Pact verifier set its state with POST /_pact/provider-states; without --clock, it"
              + " is always 2026-11-21.")
  private boolean providerStates;

  @Option(
      names = "--spec",
      paramLabel = "FILE",
      description = "An OpenAPI 3.0 or 3.1 contract to serve (default: the one shipped within).")
  private @Nullable Path contractFile;

  /** A mock with these options. */
  public MockApiBuilder builder() throws UsageException, ContractException {
    return builder(FaultNames.served(faults));
  }

  private MockApiBuilder builder(List<Fault> damages) throws UsageException, ContractException {
    MockApiBuilder builder =
        MockApi.builder()
            .port(listening.port())
            .address(listening.address())
            .seed(NumberOptions.any("--seed", seed))
            .accounts(accounts())
            .scale(NumberOptions.between(1, MAX_SCALE, "--scale", scale))
            .catalogue(catalogue())
            .latency(
                Duration.ofMillis(
                    NumberOptions.between(0, Integer.MAX_VALUE, "--latency", latency)))
            .rateLimit(
                NumberOptions.between(1, Integer.MAX_VALUE, "--rate-limit", rateLimit),
                Duration.ofMinutes(5))
            .rateLimitCode(
                NumberOptions.between(0, Integer.MAX_VALUE, "--rate-limit-code", rateLimitCode));
    for (String token : tokens) {
      builder.token(Choice.given("--token", token));
    }
    listening.hosts().forEach(builder::allowHost);
    listening.givenAddress().ifPresent(builder::allowHost);
    if (cors) {
      builder.cors();
    }
    if (providerStates) {
      builder.providerStates().clock(MockApi.USUAL_TIME);
    }
    if (scenario != null) {
      builder.scenario(MockState.scenario(scenario));
    }
    if (isTls()) {
      builder.tls();
    }
    for (Fault fault : damages) {
      if (fault.damage().needsTls() && !isTls()) {
        throw new UsageException("--fault %s is one of TLS; add --tls.".formatted(fault.name()));
      }
      builder.fault(fault);
    }
    if (clock != null) {
      builder.clock(MockState.clock(clock));
    }
    if (contractFile != null) {
      if (authority().isPresent()) {
        OutputFile.keepApart("--tls-ca", authority().get(), contractFile);
      }
      builder.contract(SpecFile.load(contractFile));
    }
    return builder;
  }

  /**
   * The mock whose answers an archive keeps. Usage is restated, as it is in any archive, unless a
   * scenario is named or a fault needs another.
   */
  MockApiBuilder archived() throws UsageException, ContractException {
    return archived(damages());
  }

  /** The same with only some of the faults, in the same scenario. */
  MockApiBuilder archived(List<Fault> some) throws UsageException, ContractException {
    MockApiBuilder builder = builder(some);
    if (scenario == null) {
      builder.scenario(ofArchive());
    }
    return builder;
  }

  private Scenario ofArchive() throws UsageException {
    return Stream.concat(
            planted().stream().map(ArchiveFault::scenario), damages().stream().map(Fault::scenario))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(Scenario.RESTATEMENT);
  }

  /** The faults of an archive's bodies. */
  List<Fault> damages() throws UsageException {
    return FaultNames.ofBodies(faults);
  }

  /** How many accounts there are. */
  public int accounts() throws UsageException {
    return NumberOptions.between(1, MAX_ACCOUNTS, "--accounts", accounts);
  }

  /** The faults of an archive. */
  List<ArchiveFault> planted() {
    return FaultNames.planted(faults);
  }

  /** When the clock stands still; by default at the usual time. */
  Instant stoppedAt() throws UsageException {
    return clock == null ? MockApi.USUAL_TIME : MockState.clock(clock);
  }

  /** Whether a scenario is named that is another one. */
  boolean isInAnother(Scenario needed) {
    return scenario != null && !scenario.equals(needed.id());
  }

  private boolean isTls() {
    return tls || authority != null;
  }

  /** The file for the certificate that clients must trust. */
  public Optional<Path> authority() {
    return Optional.ofNullable(authority);
  }

  private MetricCatalogue catalogue() throws UsageException {
    MetricCatalogue all = MetricCatalogue.bundled();
    List<String> names = all.metrics().stream().map(Metric::id).toList();
    for (String id : metrics) {
      Choice.require(all.find(id), id, "metric", names, "--list-metrics");
    }
    return all.only(metrics);
  }
}
