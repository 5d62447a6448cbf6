package dev.cfbilling.conformance;

import dev.cfbilling.conformance.body.Body;
import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.exchange.Exchange;
import dev.cfbilling.conformance.exchange.Request;
import dev.cfbilling.conformance.exchange.Response;
import dev.cfbilling.conformance.openapi.ContractLoader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;

/** Exchanges for tests, made around the contract's own examples. */
public final class Traffic {
  public static final Contract CONTRACT = ContractLoader.bundled();
  public static final String ID = "023e105f4ecef8ad9ca31a8372d0c353";

  private static final HttpUrl BASE = HttpUrl.get("https://api.cloudflare.com/client/v4/");

  private Traffic() {}

  /** An answer of {@code application/json} to a call with a token. */
  public static Exchange answer(String path, int status, String body) {
    return exchange(path, status, Optional.of("application/json"), Optional.of(Body.of(body)));
  }

  public static Exchange exchange(
      String path, int status, Optional<String> contentType, Optional<Body> body) {
    return new Exchange(
        0, request(path, Set.of("authorization")), new Response(status, contentType, body));
  }

  public static Request request(String path, Set<String> credentialHeaders) {
    HttpUrl url = BASE.resolve(path.replace("%s", ID));
    if (url == null) {
      throw new IllegalArgumentException(path);
    }
    return new Request("GET", url, credentialHeaders, true);
  }

  /** One of the files under {@code spec/examples}. */
  public static String example(String name) {
    try (InputStream json =
        Traffic.class.getResourceAsStream("/dev/cfbilling/spec/examples/" + name)) {
      if (json == null) {
        throw new IllegalArgumentException("no example " + name);
      }
      return new String(json.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
