package dev.cfbilling.conformance.mock;

import java.io.InputStream;
import okhttp3.Headers;
import okhttp3.HttpUrl;

/**
 * A request as it came in.
 *
 * @param body not read yet
 */
record SentCall(String method, HttpUrl url, Headers headers, InputStream body) {}
