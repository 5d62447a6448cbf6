package dev.cfbilling.conformance.proxy.http;

import dev.cfbilling.conformance.body.Body;
import dev.cfbilling.conformance.har.RecordedCall.Header;
import java.util.List;

/** Answers requests without an origin; called by many threads at once. */
@FunctionalInterface
public interface Replies {

  /**
   * The answer to a request.
   *
   * @param body of the request
   */
  Reply reply(String method, String pathAndQuery, byte[] body);

  /**
   * An answer.
   *
   * @param headers without those of the connection and of the body's length
   * @param body stays open
   */
  record Reply(int status, List<Header> headers, Body body) {}
}
