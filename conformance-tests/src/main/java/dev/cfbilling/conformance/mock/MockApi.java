package dev.cfbilling.conformance.mock;

import dev.cfbilling.conformance.contract.Contract;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.util.logging.Level;
import java.util.logging.Logger;
import mockwebserver3.MockWebServer;
import okhttp3.HttpUrl;

/** A billing API on loopback that answers with the contract's own examples. */
public final class MockApi implements Closeable {
  /** Held here, since a logger that nobody holds forgets its level. */
  private static final Logger SERVER_LOG = Logger.getLogger(MockWebServer.class.getName());

  private final MockWebServer server = new MockWebServer();
  private final String basePath;

  /** Starts on a free port. */
  public MockApi(Contract contract) throws IOException {
    SERVER_LOG.setLevel(Level.WARNING);
    this.basePath = contract.server().getPath();
    server.setDispatcher(new ExampleDispatcher(contract));
    server.start(InetAddress.getLoopbackAddress(), 0);
  }

  /** What the contract's paths are relative to. */
  public HttpUrl baseUrl() {
    return server.url(basePath);
  }

  @Override
  public void close() {
    server.close();
  }
}
