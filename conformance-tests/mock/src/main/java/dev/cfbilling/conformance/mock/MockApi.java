package dev.cfbilling.conformance.mock;

import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.mock.data.Customers;
import dev.cfbilling.conformance.mock.data.SeededIds;
import dev.cfbilling.conformance.mock.http.ApiServer;
import dev.cfbilling.conformance.mock.http.ServerCertificate;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
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

  MockApi(MockSettings settings) throws IOException {
    this.contract = settings.contract();
    SeededIds ids = new SeededIds(settings.seed());
    this.customers =
        new Customers(
            ids,
            settings.catalogue(),
            settings.scenario(),
            new Customers.Size(settings.accounts(), settings.scale()),
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
  public static MockApiBuilder builder() {
    return new MockApiBuilder();
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
}
