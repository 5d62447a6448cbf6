package dev.cfbilling.client.retry;

import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import okhttp3.Interceptor.Chain;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** What became of one try. */
sealed interface Attempt {

  /**
   * Tries once.
   *
   * @param http11 how to, if the server wants that; else null
   */
  static Attempt make(Chain chain, @Nullable OverHttp11 http11) {
    Connected connected = new Connected();
    Request request = chain.request().newBuilder().tag(Connected.class, connected).build();
    try {
      return new Answered(
          http11 == null ? chain.proceed(request) : http11.proceed(chain.call(), request));
    } catch (IOException failure) {
      return new Failed(failure, connected.isConnected());
    }
  }

  /** Whether the next one may fare better, and may be made. */
  boolean mayBeRepeated(RetryPolicy policy);

  /** Whether the next one is to be made over HTTP/1.1. */
  default boolean wantsHttp11() {
    return false;
  }

  /** How long it says to wait before that. */
  @Nullable Duration retryAfter(Instant now);

  /** What the caller gets if it was the last. */
  Response result() throws IOException;

  /** Lets go of it for another. */
  void discard();

  /** There was an answer. */
  record Answered(Response response) implements Attempt {
    private static final int TOO_MANY_REQUESTS = 429;

    @Override
    public boolean mayBeRepeated(RetryPolicy policy) {
      return response.code() == TOO_MANY_REQUESTS || response.code() >= 500;
    }

    @Override
    public @Nullable Duration retryAfter(Instant now) {
      return RetryAfter.in(response.headers(), now);
    }

    @Override
    public Response result() {
      return response;
    }

    @Override
    public void discard() {
      response.close();
    }
  }

  /** There was none. A failed TLS handshake is none of these exceptions, and won't mend. */
  record Failed(IOException failure, boolean connected) implements Attempt {
    private static final String HTTP_1_1_REQUIRED = "stream was reset: HTTP_1_1_REQUIRED";

    /** What OkHttp says of a stream that an HTTP/2 server reset before it did anything. */
    private static final Set<String> NOT_PROCESSED =
        Set.of("stream was reset: REFUSED_STREAM", Failed.HTTP_1_1_REQUIRED);

    @Override
    public boolean mayBeRepeated(RetryPolicy policy) {
      return connected
          ? NOT_PROCESSED.contains(message()) || (policy.repeatsLostRequests() && isLost())
          : failure instanceof SocketException
              || failure instanceof SocketTimeoutException
              || failure instanceof UnknownHostException;
    }

    @Override
    public boolean wantsHttp11() {
      return message().equals(HTTP_1_1_REQUIRED);
    }

    /** Whether the connection or its stream broke, which no timeout and no garbage does. */
    private boolean isLost() {
      return failure instanceof SocketException
          || message().startsWith("unexpected end of stream")
          || message().startsWith("stream was reset");
    }

    private String message() {
      return String.valueOf(failure.getMessage());
    }

    @Override
    public @Nullable Duration retryAfter(Instant now) {
      return null;
    }

    @Override
    public Response result() throws IOException {
      throw failure;
    }

    @Override
    public void discard() {}
  }
}
