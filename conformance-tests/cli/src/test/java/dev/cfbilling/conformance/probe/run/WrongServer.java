package dev.cfbilling.conformance.probe.run;

import dev.cfbilling.conformance.mock.MockApi;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.function.UnaryOperator;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSink;
import okio.GzipSink;
import okio.Okio;

/** Stands before the mock and makes one mistake. */
final class WrongServer implements Closeable {
  private static final OkHttpClient CLIENT =
      new OkHttpClient.Builder().readTimeout(Duration.ZERO).build();

  /** What may go wrong with one call. */
  interface Mistake {

    /** What is asked of the mock in place of {@code asked}. */
    default Request ask(Request asked) {
      return asked;
    }

    /** What is answered in place of what the mock answers. */
    default Reply answer(Request asked, Reply right) {
      return right;
    }
  }

  /** An answer, with a body that is not compressed. */
  record Reply(int status, Headers headers, String body) {
    Reply with(String otherBody) {
      return new Reply(status, headers, otherBody);
    }

    Reply edited(UnaryOperator<String> edit) {
      return with(edit.apply(body));
    }

    /** A success without records. */
    static Reply nothing() {
      return new Reply(
          200,
          Headers.of("Content-Type", "application/json"),
          "{\"errors\":[],\"messages\":[],\"result\":[],\"success\":true}");
    }

    /** A refusal, or worse, that keeps to the contract. */
    static Reply failure(int status, String... headers) {
      return new Reply(
          status,
          Headers.of(headers).newBuilder().set("Content-Type", "application/json").build(),
          "{\"success\":false,\"errors\":[{\"code\":1000,\"message\":\"No.\"}],"
              + "\"messages\":[],\"result\":null}");
    }
  }

  private final MockWebServer server = new MockWebServer();

  WrongServer(MockApi mock, Mistake mistake) throws IOException {
    server.setServerSocketFactory(new ApiSockets(false));
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest recorded) throws InterruptedException {
            return respond(mock, mistake, recorded);
          }
        });
    server.start(InetAddress.getLoopbackAddress(), 0);
  }

  HttpUrl baseUrl() {
    return server.url("/client/v4");
  }

  private static MockResponse respond(MockApi mock, Mistake mistake, RecordedRequest recorded) {
    Request asked =
        new Request.Builder()
            .url(
                recorded
                    .getUrl()
                    .newBuilder()
                    .host(mock.baseUrl().host())
                    .port(mock.baseUrl().port())
                    .build())
            .method(recorded.getMethod(), null)
            .headers(recorded.getHeaders().newBuilder().removeAll("Host").build())
            .build();
    Reply reply = mistake.answer(asked, right(mistake.ask(asked)));
    MockResponse.Builder response = new MockResponse.Builder().code(reply.status());
    reply.headers().forEach(header -> response.setHeader(header.getFirst(), header.getSecond()));
    return asked.method().equals("HEAD") ? response.build() : response.body(sent(reply)).build();
  }

  /** The body in the encoding that the headers name. */
  private static Buffer sent(Reply reply) {
    Buffer body = new Buffer().writeUtf8(reply.body());
    if (!"gzip".equals(reply.headers().get("Content-Encoding"))) {
      return body;
    }
    Buffer encoded = new Buffer();
    try (BufferedSink gzip = Okio.buffer(new GzipSink(encoded))) {
      gzip.writeAll(body);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return encoded;
  }

  private static Reply right(Request request) {
    Request uncompressed = request.newBuilder().header("Accept-Encoding", "identity").build();
    try (Response response = CLIENT.newCall(uncompressed).execute()) {
      Headers headers =
          response
              .headers()
              .newBuilder()
              .removeAll("Content-Length")
              .removeAll("Transfer-Encoding")
              .build();
      return new Reply(response.code(), headers, response.body().string());
    } catch (IOException broken) {
      throw new AssertionError(broken);
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
