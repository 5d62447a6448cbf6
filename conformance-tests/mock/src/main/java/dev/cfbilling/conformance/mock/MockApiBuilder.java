package dev.cfbilling.conformance.mock;

import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.contract.ContractLoader;
import dev.cfbilling.conformance.metric.MetricCatalogue;
import dev.cfbilling.conformance.mock.data.Scenario;
import dev.cfbilling.conformance.mock.fault.Damage;
import dev.cfbilling.conformance.mock.fault.Fault;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Says how a mock is to be, and starts it. */
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
  private boolean retired;

  MockApiBuilder() {}

  /** What requests are checked against; where it describes no path, there is none. */
  public MockApiBuilder contract(Contract contract) {
    this.contract = Optional.of(contract);
    return this;
  }

  /** Where to listen, if not on loopback. */
  public MockApiBuilder address(InetAddress address) {
    this.address = address;
    return this;
  }

  /** The port; zero, the default, is any that is free. */
  public MockApiBuilder port(int port) {
    this.port = port;
    return this;
  }

  /** Answers requests for the host {@code name} too, as one that leads to this machine. */
  public MockApiBuilder allowHost(String name) {
    hosts.add(name.toLowerCase(Locale.ROOT));
    return this;
  }

  /** Speaks TLS, by a certificate that is made for it; see {@link MockApi#authorityPem}. */
  public MockApiBuilder tls() {
    this.tls = true;
    return this;
  }

  /** Lets web pages of any origin call it; none may by default. */
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

  /** How many subscriptions each account has for one; a thousand make some million records. */
  public MockApiBuilder scale(int scale) {
    this.scale = positive(scale, "scale");
    return this;
  }

  /** Stops the clock: every answer is as at this instant. */
  public MockApiBuilder clock(Instant now) {
    return clock(Clock.fixed(now, ZoneOffset.UTC));
  }

  /** What day it is, in UTC, and how much of it has passed. */
  public MockApiBuilder clock(Clock clock) {
    this.clock = clock;
    return this;
  }

  /** The state of affairs; the default one, unless a fault needs another. */
  public MockApiBuilder scenario(Scenario scenario) {
    this.scenario = Optional.of(scenario);
    return this;
  }

  /** What is to be wrong; nothing by default, and each call names one thing more. */
  public MockApiBuilder fault(Fault fault) {
    faults.add(fault);
    return this;
  }

  /** Whether anything that is to be wrong keeps callers waiting until they give up. */
  public boolean stalls() {
    return faults.stream().anyMatch(fault -> fault.catches().contains("transport.stalled"));
  }

  /** What is used; all 46 metrics by default. */
  public MockApiBuilder catalogue(MetricCatalogue catalogue) {
    this.catalogue = catalogue;
    return this;
  }

  /** How long every answer takes; no time by default. */
  public MockApiBuilder latency(Duration latency) {
    this.latency = latency;
    return this;
  }

  /** How many requests each token has in a window; 1,200 in five minutes by default. */
  public MockApiBuilder rateLimit(int requests, Duration window) {
    this.rateLimit = new RateLimit.Policy(positive(requests, "requests"), window, rateLimit.code());
    return this;
  }

  /** The {@code code} of an answer to too many requests; 971 by default. */
  public MockApiBuilder rateLimitCode(int code) {
    this.rateLimit = new RateLimit.Policy(rateLimit.requests(), rateLimit.window(), code);
    return this;
  }

  /** Makes {@code token} known and, unless they are named too, all others unknown. */
  public MockApiBuilder token(String token) {
    tokens.add(token);
    return this;
  }

  /** Takes the two older PayGo paths away, as the API will one day. */
  public MockApiBuilder retirePaygoPaths() {
    this.retired = true;
    return this;
  }

  /**
   * Starts it.
   *
   * @throws IOException when it can't listen, as when the port is in use
   */
  public MockApi start() throws IOException {
    return new MockApi(
        new MockSettings(
            contract.orElseGet(ContractLoader::bundled),
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
            retired,
            Damage.all(faults.stream().map(Fault::damage).toList())));
  }

  /** The one that was chosen, or that the first of the faults with a choice needs. */
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
