package dev.cfbilling.conformance.proxy.http;

import java.io.IOException;
import java.util.Map;
import org.eclipse.jetty.client.Destination;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.Origin;
import org.eclipse.jetty.client.Request;
import org.eclipse.jetty.client.transport.HttpClientTransportDynamic;
import org.eclipse.jetty.client.transport.HttpClientTransportOverHTTP;
import org.eclipse.jetty.io.ClientConnectionFactory;
import org.eclipse.jetty.io.ClientConnector;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;

/**
 * Speaks the protocol that is negotiated, and reads header values exactly.
 *
 * <p>Jetty's parser remembers the headers of a connection, and takes a value for one that differs
 * in letter case alone, as two ETags may. Only its transport of HTTP/1.1 can turn that off, and
 * only its dynamic one negotiates: this one is the first, and does as the second.
 */
final class ExactTransport extends HttpClientTransportOverHTTP {
  private final HttpClientTransportDynamic negotiating;

  ExactTransport(ClientConnector connector, ClientConnectionFactory.Info... protocols) {
    super(connector);
    setHeaderCacheCaseSensitive(true);
    setHeaderCacheSize(0);
    negotiating = new HttpClientTransportDynamic(connector, protocols);
    setConnectionPoolFactory(negotiating.getConnectionPoolFactory());
    // It is not started: it has nothing of its own but the protocols.
    for (ClientConnectionFactory.Info protocol : protocols) {
      installBean(protocol, true);
    }
  }

  @Override
  public void setHttpClient(HttpClient client) {
    super.setHttpClient(client);
    negotiating.setHttpClient(client);
  }

  @Override
  public Origin newOrigin(Request request) {
    return negotiating.newOrigin(request);
  }

  @Override
  public Destination newDestination(Origin origin) {
    return negotiating.newDestination(origin);
  }

  @Override
  public Connection newConnection(EndPoint endPoint, Map<String, Object> context)
      throws IOException {
    return negotiating.newConnection(endPoint, context);
  }
}
