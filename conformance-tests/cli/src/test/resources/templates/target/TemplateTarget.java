package dev.cfbilling.conformance.target;

import dev.cfbilling.conformance.body.Body;
import dev.cfbilling.conformance.exchange.Exchange;
import dev.cfbilling.conformance.exchange.Request;
import dev.cfbilling.conformance.exchange.Response;
import dev.cfbilling.conformance.finding.TargetKind;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import okhttp3.HttpUrl;

/** One exchange, made here. */
public final class TemplateTarget implements Target {
  private static final HttpUrl URL =
      HttpUrl.get(
          "https://api.cloudflare.com/client/v4/accounts/023e105f4ecef8ad9ca31a8372d0c353"
              + "/paygo-usage");

  @Override
  public String name() {
    return "a template";
  }

  @Override
  public TargetKind kind() {
    return TargetKind.CAPTURE;
  }

  @Override
  public void exchanges(Consumer<Exchange> consumer) {
    consumer.accept(
        new Exchange(
            0,
            new Request("GET", URL, Set.of("authorization"), true),
            new Response(200, Optional.of("application/json"), Optional.of(Body.of("{}")))));
  }
}
