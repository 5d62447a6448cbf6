package dev.cfbilling.conformance.mock;

import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.mock.data.Customers;
import dev.cfbilling.conformance.mock.http.ApiServer;
import dev.cfbilling.conformance.mock.http.Responder;
import dev.cfbilling.conformance.mock.http.ServerCertificate;
import dev.cfbilling.conformance.openapi.ContractLoader;
import dev.cfbilling.reader.Edition;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import okhttp3.HttpUrl;

/**
 * A billing API on loopback that behaves as the real one does, with data of its own.
 *
 * <p>The data depends on the seed alone; only the usage of the current day depends on the clock. A
 * request can ask for an example of the contract instead, with a {@link Preference}.
 */
public final class MockApi implements Closeable {
  /** The time of a mock that is run to be the same each time. */
  public static final Instant USUAL_TIME = Instant.parse("2026-11-21T06:00:00Z");

  private static final LocalTime USUAL_TIME_OF_DAY = LocalTime.of(6, 0);

  private final ApiServer server;
  private final Optional<ServerCertificate> certificate;
  private final HttpUrl baseUrl;
  private final Contract contract;
  private final Customers customers;

  MockApi(MockSettings settings) throws IOException {
    this.contract = settings.contract();
    this.customers = settings.customers();
    Responder api = settings.responder(customers);
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
            settings.providerStates() ? new ProviderStates(settings, api) : api);
    this.baseUrl =
        new HttpUrl.Builder()
            .scheme(settings.tls() ? "https" : "http")
            .host(hostName(settings.address()))
            .port(server.port())
            .encodedPath(contract.server().getPath())
            .build();
  }

  /** Builds a mock; by default of the bundled contract, on a free port. */
  public static MockApiBuilder builder() {
    ApiServer.loadAhead();
    return new MockApiBuilder();
  }

  /** A time at which the API is as in this edition: the usual time, or one on its last day. */
  public static Instant timeIn(Edition edition) {
    return ContractLoader.editions()
        .after(edition)
        .map(next -> next.date().minusDays(1).atTime(USUAL_TIME_OF_DAY))
        .map(lastDay -> lastDay.toInstant(ZoneOffset.UTC))
        .orElse(USUAL_TIME);
  }

  /** The contract's paths are relative to this URL. */
  public HttpUrl baseUrl() {
    return baseUrl;
  }

  /** The certificate authority that a client must trust, in PEM; empty without TLS. */
  public Optional<String> authorityPem() {
    return certificate.map(ServerCertificate::authorityPem);
  }

  /** The host under which a client on this machine reaches {@code address}. */
  private static String hostName(InetAddress address) {
    return address.isAnyLocalAddress() || address.equals(InetAddress.getLoopbackAddress())
        ? "localhost"
        : address.getHostAddress();
  }

  /** The contract that requests are checked against. */
  public Contract contract() {
    return contract;
  }

  /** The accounts and organizations that the mock has data of. */
  public Customers customers() {
    return customers;
  }

  /**
   * Waits until the mock is closed.
   *
   * @throws IOException when it stops listening without being closed
   */
  public void awaitEnd() throws IOException, InterruptedException {
    server.awaitEnd();
  }

  @Override
  public void close() {
    server.close();
  }
}
