package dev.cfbilling.conformance.mock.http;

import java.io.InputStream;
import okhttp3.Headers;
import okhttp3.HttpUrl;

/** Answers requests; called by many threads at once. */
@FunctionalInterface
public interface Responder {

  /** The reply to this request. */
  HttpReply reply(String method, HttpUrl url, Headers headers);

  /** The reply to this request with a body, which the API has no use for. */
  default HttpReply reply(String method, HttpUrl url, Headers headers, InputStream body) {
    return reply(method, url, headers);
  }
}
