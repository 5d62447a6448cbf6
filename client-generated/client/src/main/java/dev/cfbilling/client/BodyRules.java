package dev.cfbilling.client;

import com.squareup.moshi.JsonReader;
import dev.cfbilling.client.json.Decoding;
import dev.cfbilling.client.json.Lookahead;
import okio.BufferedSource;

/**
 * How bodies are read, and how many bytes one may have, decompressed.
 *
 * @param whole if it is kept in memory, where its records take about as much
 * @param streamed if it is read record by record
 * @param decoding what becomes of a missing property
 */
record BodyRules(long whole, long streamed, Decoding decoding) {
  static final BodyRules DEFAULT =
      new BodyRules(
          Runtime.getRuntime().maxMemory() / 4, 64L * 1024 * 1024 * 1024, Decoding.STRICT);

  BodyRules {
    if (whole < 1 || streamed < 1) {
      throw new IllegalArgumentException("A body needs at least 1 byte, not " + whole + ".");
    }
  }

  BodyRules withMost(long bytes) {
    return new BodyRules(bytes, bytes, decoding);
  }

  BodyRules with(Decoding other) {
    return new BodyRules(whole, streamed, other);
  }

  JsonReader reader(BufferedSource body) {
    JsonReader reader = Lookahead.reader(body);
    decoding.applyTo(reader);
    return reader;
  }
}
