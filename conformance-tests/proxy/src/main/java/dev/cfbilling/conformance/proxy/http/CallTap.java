package dev.cfbilling.conformance.proxy.http;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpFields;

/**
 * Sees one call as it passes. It is called by threads that carry traffic, so it must not wait, and
 * whatever it throws is not noticed.
 */
public interface CallTap {

  /** A part of the request's body, to be read at once. */
  void sent(ByteBuffer part);

  /**
   * The origin's status and headers.
   *
   * @param protocol that the origin was asked by, such as {@code HTTP/2.0}
   */
  void answered(String protocol, int status, HttpFields headers);

  /** A part of the answer's body as it is on the wire, to be read at once. */
  void received(ByteBuffer part);

  /** The call is over, with a whole answer of the origin. */
  void ended();

  /** The origin gave no whole answer. */
  void broken(Failure failure);

  /** The client left before its answer was whole. */
  void abandoned();

  /** A tap for each call. */
  @FunctionalInterface
  interface Source {

    /**
     * A call that is passed on.
     *
     * @param url of the origin
     * @param headers as the origin gets them
     */
    CallTap tap(String method, String url, HttpFields headers);
  }

  /**
   * Why an answer is not whole.
   *
   * @param stalled whether a time limit was exceeded
   * @param reason in the words of the transport; contains no secret
   */
  record Failure(boolean stalled, String reason) {}
}
