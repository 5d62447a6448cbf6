package dev.cfbilling.conformance.proxy.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.client.transport.HttpClientConnectionFactory;
import org.eclipse.jetty.client.transport.internal.HttpChannelOverHTTP;
import org.eclipse.jetty.client.transport.internal.HttpConnectionOverHTTP;
import org.eclipse.jetty.client.transport.internal.HttpReceiverOverHTTP;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.io.ClientConnectionFactory;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;

/**
 * Connections to the origin by HTTP/1.1 that read names of headers in the letter case of the
 * origin.
 *
 * <p>Jetty's parser has its own spelling of each name that it knows, whatever was sent.
 */
final class ExactAnswers extends HttpClientConnectionFactory {
  static ClientConnectionFactory.Info protocol() {
    return new Protocol();
  }

  private static final class Protocol extends ClientConnectionFactory.Info {
    Protocol() {
      super(new ExactAnswers());
    }

    @Override
    public List<String> getProtocols(boolean secure) {
      return List.of("http/1.1");
    }
  }

  @Override
  public Connection newConnection(EndPoint endPoint, Map<String, Object> context) {
    HttpConnectionOverHTTP connection =
        new HttpConnectionOverHTTP(endPoint, context) {
          @Override
          protected HttpChannelOverHTTP newHttpChannel() {
            return new Channel(this);
          }
        };
    connection.setTransferEncodingChunkMaxLength(getTransferEncodingChunkMaxLength());
    return customize(connection, context);
  }

  private static final class Channel extends HttpChannelOverHTTP {
    Channel(HttpConnectionOverHTTP connection) {
      super(connection);
    }

    @Override
    protected HttpReceiverOverHTTP newHttpReceiver() {
      return new Receiver(this);
    }
  }

  private static final class Receiver extends HttpReceiverOverHTTP {
    Receiver(HttpChannelOverHTTP channel) {
      super(channel);
    }

    /** The line of the header is the last with its name before the buffer's position. */
    @Override
    public void parsedHeader(HttpField field) {
      ByteBuffer read = getResponseBuffer();
      int length = field.getName().length();
      for (int at = read == null ? 0 : read.position() - length; at > 0; at--) {
        if (read.get(at - 1) == '\n') {
          String name = text(read, at, length);
          if (name.equalsIgnoreCase(field.getName())) {
            super.parsedHeader(new HttpField(field.getHeader(), name, field.getValue()));
            return;
          }
        }
      }
      super.parsedHeader(field);
    }

    private static String text(ByteBuffer read, int at, int length) {
      byte[] bytes = new byte[length];
      read.get(at, bytes);
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
  }
}
