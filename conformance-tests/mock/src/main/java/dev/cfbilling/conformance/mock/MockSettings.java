package dev.cfbilling.conformance.mock;

import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.metric.MetricCatalogue;
import dev.cfbilling.conformance.mock.data.Scenario;
import dev.cfbilling.conformance.mock.fault.Damage;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;

/**
 * All that makes one mock differ from another.
 *
 * @param contract what requests are checked against; where it describes no path, there is none
 * @param address to listen on
 * @param port to listen on; zero for any that is free
 * @param hosts names that it is called by, beside localhost and its address
 * @param tls whether it speaks TLS
 * @param cors whether web pages of other origins may call it
 * @param seed of the data
 * @param accounts of the organization, one at least
 * @param scale how many subscriptions each account has for the one that it would have
 * @param clock what day it is, and how much of it has passed
 * @param latency before each answer
 * @param tokens those that are known; any that is well-formed when empty
 * @param retired whether the older PayGo paths are gone
 * @param damage what is done to answers that are right
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
    boolean retired,
    Damage damage) {}
