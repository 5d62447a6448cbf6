package dev.cfbilling.conformance.mock.http;

import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** Accepts connections. */
final class ApiConnector extends ServerConnector {
  ApiConnector(Server server, ConnectionFactory... protocols) {
    super(server, 1, 1, protocols);
  }
}
