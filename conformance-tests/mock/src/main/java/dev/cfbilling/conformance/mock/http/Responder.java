package dev.cfbilling.conformance.mock.http;

import java.io.InputStream;
import okhttp3.Headers;
import okhttp3.HttpUrl;

/** Answers requests; called by many threads at once. */
@FunctionalInterface
public interface Responder {

  /**
   * The reply to this request.
   *
   * @param body as it comes in; empty when the request has none
   */
  HttpReply reply(String method, HttpUrl url, Headers headers, InputStream body);
}
