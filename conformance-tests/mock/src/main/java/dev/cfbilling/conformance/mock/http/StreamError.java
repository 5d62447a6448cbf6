package dev.cfbilling.conformance.mock.http;

/** Why a stream of HTTP/2 is reset; RFC 9113, section 7. */
public enum StreamError {
  PROTOCOL_ERROR(1),
  INTERNAL_ERROR(2),
  REFUSED_STREAM(7),
  HTTP_1_1_REQUIRED(13);

  private final int code;

  StreamError(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }
}
