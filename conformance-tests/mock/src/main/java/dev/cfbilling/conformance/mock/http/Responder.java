package dev.cfbilling.conformance.mock.http;

import okhttp3.Headers;
import okhttp3.HttpUrl;

/** Decides what is sent to each request; many threads ask at once. */
@FunctionalInterface
public interface Responder {

  /** What is sent to this request. */
  HttpReply reply(String method, HttpUrl url, Headers headers);
}
