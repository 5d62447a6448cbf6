package dev.cfbilling.conformance.mock.http;

import okhttp3.Headers;
import okhttp3.HttpUrl;

/** Answers requests; called by many threads at once. */
@FunctionalInterface
public interface Responder {

  /** The reply to this request. */
  HttpReply reply(String method, HttpUrl url, Headers headers);
}
