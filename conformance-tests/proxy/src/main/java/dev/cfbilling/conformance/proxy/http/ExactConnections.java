package dev.cfbilling.conformance.proxy.http;

import org.eclipse.jetty.http.HttpGenerator;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.internal.HttpConnection;

/** Connections of clients on which the heads of answers are written as the origin wrote them. */
final class ExactConnections extends HttpConnectionFactory {

  ExactConnections(HttpConfiguration http) {
    super(http);
  }

  @Override
  public Connection newConnection(Connector connector, EndPoint endPoint) {
    HttpConnection connection =
        new HttpConnection(getHttpConfiguration(), connector, endPoint) {
          @Override
          protected HttpGenerator newHttpGenerator() {
            return new ExactGenerator();
          }
        };
    return configure(connection, connector, endPoint);
  }

  /** Has an answer written with the origin's words behind its status. */
  static void reason(Response toClient, int status, String reason) {
    if (toClient.getRequest().getConnectionMetaData().getConnection()
            instanceof HttpConnection connection
        && connection.getGenerator() instanceof ExactGenerator generator) {
      generator.reason(status, reason);
    }
  }
}
