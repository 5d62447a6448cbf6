package dev.cfbilling.conformance.mock.http;

import java.util.Optional;
import org.eclipse.jetty.server.Server;
import org.jspecify.annotations.Nullable;

/**
 * Loads Jetty's classes on a thread of its own: that takes longer than to read a contract and the
 * metrics, and needs neither.
 */
final class JettyLoader {
  private static @Nullable Thread loader;

  private JettyLoader() {}

  /** Begins, unless it has begun. */
  static void begin() {
    loader();
  }

  /** Returns when it is done: classes that two threads initialize may wait for each other. */
  static void await() {
    try {
      loader().join();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static synchronized Thread loader() {
    if (loader == null) {
      loader = new Thread(JettyLoader::load, "mock's loader");
      loader.setDaemon(true);
      loader.start();
    }
    return loader;
  }

  private static void load() {
    try {
      new ApiConnector(new Server(ApiServer.threads(1)), Protocols.with(Optional.empty()));
    } catch (RuntimeException | Error unusable) {
      // The server that is to be started says so.
    }
  }
}
