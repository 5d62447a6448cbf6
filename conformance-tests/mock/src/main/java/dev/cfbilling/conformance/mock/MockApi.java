package dev.cfbilling.conformance.mock;

import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.contract.ContractLoader;
import dev.cfbilling.conformance.metric.MetricCatalogue;
import dev.cfbilling.conformance.mock.data.Customers;
import dev.cfbilling.conformance.mock.data.Scenario;
import dev.cfbilling.conformance.mock.data.SeededIds;
import dev.cfbilling.conformance.mock.fault.Damage;
import dev.cfbilling.conformance.mock.fault.Fault;
import dev.cfbilling.conformance.mock.http.ApiServer;
import dev.cfbilling.conformance.mock.http.ServerCertificate;
import java.io.Closeable;
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
import okhttp3.HttpUrl;

/**
 * A billing API on loopback that behaves as the real one does, with data of its own.
 *
 * <p>The data is the same for a seed, on every machine; only how much of the current day has been
 * counted depends on the clock. A request may ask for one of the contract's examples instead, with
 * a {@link Preference}.
 */
public final class MockApi implements Closeable {
  private final ApiServer server;
  private final Optional<ServerCertificate> certificate;
  private final HttpUrl baseUrl;
  private final Contract contract;
  private final Customers customers;

  private MockApi(MockSettings settings) throws IOException {
    this.contract = settings.contract();
    SeededIds ids = new SeededIds(settings.seed());
    this.customers =
        new Customers(
            ids,
            settings.catalogue(),
            settings.scenario(),
            settings.accounts(),
            settings.scale(),
            LocalDate.ofInstant(settings.clock().instant(), ZoneOffset.UTC));
    ApiDispatcher api = new ApiDispatcher(settings, ids, customers);
    this.certificate =
        settings.tls()
            ? Optional.of(
                ServerCertificate.make(
                    settings.address(), settings.hosts(), settings.damage()::certified))
            : Optional.empty();
    this.server =
        ApiServer.start(
            new ApiServer.Settings(
                settings.address(), settings.port(), settings.hosts(), certificate),
            settings.cors() ? new Cors(api) : api);
    this.baseUrl =
        new HttpUrl.Builder()
            .scheme(settings.tls() ? "https" : "http")
            .host(hostName(settings.address()))
            .port(server.port())
            .encodedPath(contract.server().getPath())
            .build();
  }

  /** A mock of the bundled contract on a free port, unless the builder is told otherwise. */
  public static Builder builder() {
    return new Builder();
  }

  /** What the contract's paths are relative to. */
  public HttpUrl baseUrl() {
    return baseUrl;
  }

  /** What a client must trust, in PEM; empty when the mock does not speak TLS. */
  public Optional<String> authorityPem() {
    return certificate.map(ServerCertificate::authorityPem);
  }

  /** A name by which a client on this machine reaches what listens on {@code address}. */
  private static String hostName(InetAddress address) {
    return address.isAnyLocalAddress() || address.equals(InetAddress.getLoopbackAddress())
        ? "localhost"
        : address.getHostAddress();
  }

  /** What requests are checked against. */
  public Contract contract() {
    return contract;
  }

  /** Who may be asked about. */
  public Customers customers() {
    return customers;
  }

  /**
   * Waits until somebody closes it.
   *
   * @throws IOException when it no longer listens though nobody closed it
   */
  public void awaitEnd() throws IOException, InterruptedException {
    server.awaitEnd();
  }

  @Override
  public void close() {
    server.close();
  }

  /** Says how a mock is to be, and starts it. */
  public static final class Builder {
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

    private Builder() {}

    /** What requests are checked against; where it describes no path, there is none. */
    public Builder contract(Contract contract) {
      this.contract = Optional.of(contract);
      return this;
    }

    /** Where to listen, if not on loopback. */
    public Builder address(InetAddress address) {
      this.address = address;
      return this;
    }

    /** The port; zero, the default, is any that is free. */
    public Builder port(int port) {
      this.port = port;
      return this;
    }

    /** Answers requests for the host {@code name} too, as one that leads to this machine. */
    public Builder allowHost(String name) {
      hosts.add(name.toLowerCase(Locale.ROOT));
      return this;
    }

    /** Speaks TLS, by a certificate that is made for it; see {@link MockApi#authorityPem}. */
    public Builder tls() {
      this.tls = true;
      return this;
    }

    /** Lets web pages of any origin call it; none may by default. */
    public Builder cors() {
      this.cors = true;
      return this;
    }

    /** The seed of the data; 1 by default. */
    public Builder seed(long seed) {
      this.seed = seed;
      return this;
    }

    /** How many accounts the organization has; 3 by default. */
    public Builder accounts(int accounts) {
      this.accounts = positive(accounts, "accounts");
      return this;
    }

    /** How many subscriptions each account has for one; a thousand make some million records. */
    public Builder scale(int scale) {
      this.scale = positive(scale, "scale");
      return this;
    }

    /** Stops the clock: every answer is as at this instant. */
    public Builder clock(Instant now) {
      return clock(Clock.fixed(now, ZoneOffset.UTC));
    }

    /** What day it is, in UTC, and how much of it has passed. */
    public Builder clock(Clock clock) {
      this.clock = clock;
      return this;
    }

    /** The state of affairs; the default one, unless a fault needs another. */
    public Builder scenario(Scenario scenario) {
      this.scenario = Optional.of(scenario);
      return this;
    }

    /** What is to be wrong; nothing by default, and each call names one thing more. */
    public Builder fault(Fault fault) {
      faults.add(fault);
      return this;
    }

    /** Whether anything that is to be wrong keeps callers waiting until they give up. */
    public boolean stalls() {
      return faults.stream().anyMatch(fault -> fault.catches().contains("transport.stalled"));
    }

    /** What is used; all 46 metrics by default. */
    public Builder catalogue(MetricCatalogue catalogue) {
      this.catalogue = catalogue;
      return this;
    }

    /** How long every answer takes; no time by default. */
    public Builder latency(Duration latency) {
      this.latency = latency;
      return this;
    }

    /** How many requests each token has in a window; 1,200 in five minutes by default. */
    public Builder rateLimit(int requests, Duration window) {
      this.rateLimit =
          new RateLimit.Policy(positive(requests, "requests"), window, rateLimit.code());
      return this;
    }

    /** The {@code code} of an answer to too many requests; 971 by default. */
    public Builder rateLimitCode(int code) {
      this.rateLimit = new RateLimit.Policy(rateLimit.requests(), rateLimit.window(), code);
      return this;
    }

    /** Makes {@code token} known and, unless they are named too, all others unknown. */
    public Builder token(String token) {
      tokens.add(token);
      return this;
    }

    /** Takes the two older PayGo paths away, as the API will one day. */
    public Builder retirePaygoPaths() {
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
}
