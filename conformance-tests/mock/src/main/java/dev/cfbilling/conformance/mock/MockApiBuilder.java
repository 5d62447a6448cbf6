package dev.cfbilling.conformance.mock;

import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.metric.MetricCatalogue;
import dev.cfbilling.conformance.mock.data.Scenario;
import dev.cfbilling.conformance.mock.fault.Damage;
import dev.cfbilling.conformance.mock.fault.Fault;
import dev.cfbilling.conformance.openapi.ContractLoader;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Configures a mock and starts it. */
public final class MockApiBuilder {
  private static final int USUAL_ACCOUNTS = 3;

  private Optional<Contract> contract = Optional.empty();
  private InetAddress address = InetAddress.getLoopbackAddress();
  private int port;
  private final Set<String> hosts = new HashSet<>();
  private boolean tls;
  private boolean cors;
  private long seed = 1;
  private int accounts = USUAL_ACCOUNTS;
  private int scale = 1;
  private Clock clock = Clock.systemUTC();
  private Optional<Scenario> scenario = Optional.empty();
  private final List<Fault> faults = new ArrayList<>();
  private MetricCatalogue catalogue = MetricCatalogue.bundled();
  private Duration latency = Duration.ZERO;
  private RateLimit.Policy rateLimit = RateLimit.Policy.CLOUDFLARES;
  private final Set<String> tokens = new HashSet<>();
  private boolean providerStates;

  MockApiBuilder() {}

  /**
   * The contract that requests are checked against; the mock has only its paths. By default it is
   * the edition of the clock's day when the mock starts.
   */
  public MockApiBuilder contract(Contract contract) {
    this.contract = Optional.of(contract);
    return this;
  }

  /** The address to listen on; loopback by default. */
  public MockApiBuilder address(InetAddress address) {
    this.address = address;
    return this;
  }

  /** The port; 0, the default, is any free port. */
  public MockApiBuilder port(int port) {
    this.port = port;
    return this;
  }

  /** Also answers requests whose Host header is {@code name}. */
  public MockApiBuilder allowHost(String name) {
    hosts.add(name.toLowerCase(Locale.ROOT));
    return this;
  }

  /** Speaks TLS, with a new certificate; see {@link MockApi#authorityPem}. */
  public MockApiBuilder tls() {
    this.tls = true;
    return this;
  }

  /** Lets web pages of any origin call the mock; by default none can. */
  public MockApiBuilder cors() {
    this.cors = true;
    return this;
  }

  /** The seed of the data; 1 by default. */
  public MockApiBuilder seed(long seed) {
    this.seed = seed;
    return this;
  }

  /** How many accounts the organization has; 3 by default. */
  public MockApiBuilder accounts(int accounts) {
    this.accounts = positive(accounts, "accounts");
    return this;
  }

  /** Multiplies the subscriptions of each account; 1,000 gives some million records. */
  public MockApiBuilder scale(int scale) {
    this.scale = positive(scale, "scale");
    return this;
  }

  /** Stops the clock at this instant. */
  public MockApiBuilder clock(Instant now) {
    return clock(Clock.fixed(now, ZoneOffset.UTC));
  }

  /** The clock that tells the current day, in UTC, and how much of it has passed. */
  public MockApiBuilder clock(Clock clock) {
    this.clock = clock;
    return this;
  }

  /** The scenario; by default the one that a fault needs, or else {@link Scenario#DEFAULT}. */
  public MockApiBuilder scenario(Scenario scenario) {
    this.scenario = Optional.of(scenario);
    return this;
  }

  /** Adds a fault; by default there is none. */
  public MockApiBuilder fault(Fault fault) {
    faults.add(fault);
    return this;
  }

  /** Whether a fault keeps callers waiting until they give up. */
  public boolean stalls() {
    return faults.stream().anyMatch(fault -> fault.catches().contains("transport.stalled"));
  }

  /** The metrics that customers use; all 46 by default. */
  public MockApiBuilder catalogue(MetricCatalogue catalogue) {
    this.catalogue = catalogue;
    return this;
  }

  /** The delay of every answer; zero by default. */
  public MockApiBuilder latency(Duration latency) {
    this.latency = latency;
    return this;
  }

  /** The requests that each token has in a window; 1,200 in five minutes by default. */
  public MockApiBuilder rateLimit(int requests, Duration window) {
    this.rateLimit =
        new RateLimit.Policy(
            positive(requests, "requests"), window, rateLimit.code(), rateLimit.isUsedUp());
    return this;
  }

  /** Every caller has used up its requests already. */
  MockApiBuilder noRequestsLeft() {
    this.rateLimit = rateLimit.usedUp();
    return this;
  }

  /** The {@code code} of the answer to too many requests; 971 by default. */
  public MockApiBuilder rateLimitCode(int code) {
    this.rateLimit =
        new RateLimit.Policy(rateLimit.requests(), rateLimit.window(), code, rateLimit.isUsedUp());
    return this;
  }

  /** Adds a known token. Once a token is named, unnamed ones are unknown. */
  public MockApiBuilder token(String token) {
    tokens.add(token);
    return this;
  }

  /**
   * Lets a Pact verifier bring the mock into states; see {@link ProviderStates}. Consumers may be
   * of any date, so by default the mock then has what any edition of the contract has.
   */
  public MockApiBuilder providerStates() {
    this.providerStates = true;
    return this;
  }

  /**
   * Starts the mock.
   *
   * @throws IOException when it can't listen, e.g. because the port is in use
   */
  public MockApi start() throws IOException {
    return new MockApi(settings());
  }

  MockSettings settings() {
    return new MockSettings(
        contract.orElseGet(providerStates ? ContractLoader::bundled : this::ofTheDay),
        address,
        port,
        Set.copyOf(hosts),
        tls,
        cors,
        seed,
        accounts,
        scale,
        clock,
        scenario(),
        catalogue,
        latency,
        rateLimit,
        Set.copyOf(tokens),
        providerStates,
        Damage.all(faults.stream().map(Fault::damage).toList()));
  }

  private Contract ofTheDay() {
    return ContractLoader.edition(
        ContractLoader.editions().on(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)));
  }

  /** The chosen scenario, or else the one that the first fault needs. */
  public Scenario scenario() {
    return scenario
        .or(() -> faults.stream().flatMap(fault -> fault.scenario().stream()).findFirst())
        .orElse(Scenario.DEFAULT);
  }

  private static int positive(int number, String what) {
    if (number < 1) {
      throw new IllegalArgumentException(what + " is " + number + "; it is one at least");
    }
    return number;
  }
}
