package dev.cfbilling.conformance.proxy.http;

import java.io.IOException;

/** The client takes no more of its answer, or sends no more of its request. */
final class ClientGoneException extends IOException {
  private static final long serialVersionUID = 1;

  ClientGoneException(Throwable cause) {
    super("the client has left", cause);
  }
}
