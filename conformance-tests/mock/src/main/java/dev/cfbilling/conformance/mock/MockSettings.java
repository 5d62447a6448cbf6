package dev.cfbilling.conformance.mock;

import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.metric.MetricCatalogue;
import dev.cfbilling.conformance.mock.data.Customers;
import dev.cfbilling.conformance.mock.data.Scenario;
import dev.cfbilling.conformance.mock.data.SeededIds;
import dev.cfbilling.conformance.mock.fault.Damage;
import dev.cfbilling.conformance.mock.http.Responder;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;

/**
 * The settings of a mock; {@link MockApiBuilder} describes each.
 *
 * @param port to listen on; 0 for any free port
 * @param hosts names in Host headers, beside localhost and the address
 * @param accounts of the organization, at least one
 * @param scale the factor of each account's subscriptions
 * @param tokens the known ones; when empty, every well-formed token is known
 * @param providerStates whether Pact can change the state of the mock
 * @param damage what the faults do to correct answers
 */
record MockSettings(
    Contract contract,
    InetAddress address,
    int port,
    Set<String> hosts,
    boolean tls,
    boolean cors,
    long seed,
    int accounts,
    int scale,
    Clock clock,
    Scenario scenario,
    MetricCatalogue catalogue,
    Duration latency,
    RateLimit.Policy rateLimit,
    Set<String> tokens,
    boolean providerStates,
    Damage damage) {

  Customers customers() {
    return new Customers(
        new SeededIds(seed),
        catalogue,
        scenario,
        new Customers.Size(accounts, scale),
        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
  }

  /** What answers with the data of these customers. */
  Responder responder(Customers customers) {
    ApiDispatcher api = new ApiDispatcher(this, new SeededIds(seed), customers);
    return cors ? new Cors(api) : api;
  }
}
