package dev.cfbilling.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.exchange.Exchange;
import dev.cfbilling.conformance.exchange.Request;
import dev.cfbilling.conformance.exchange.Response;
import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;

class ExchangeSummaryTest {
  @Test
  void showsAMethodThatATerminalWouldObeyAsAnEscape() {
    Request request =
        new Request("\u001b[2JGET", HttpUrl.get("https://api.test/x?a=b"), Set.of(), true);
    Exchange exchange =
        new Exchange(0, request, new Response(200, Optional.empty(), Optional.empty()));

    assertThat(new ExchangeSummary(exchange, Optional.empty(), Reproduction.byAsking()).request())
        .isEqualTo("\\u001b[2JGET");
  }
}
