package dev.cfbilling.conformance.proxy.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.mock.Faults;
import dev.cfbilling.conformance.mock.MockApi;
import dev.cfbilling.transport.Network;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.jetty.http.HttpFields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecureOriginTest {
  @TempDir Path folder;

  @Test
  void speaksHttp2WithAnOriginThatOffersIt() throws Exception {
    List<String> protocols = new CopyOnWriteArrayList<>();
    try (MockApi mock = MockApi.builder().tls().start();
        ProxyServer proxy =
            ProxyServer.start(
                ProxyServers.settings(mock.baseUrl(), Duration.ofMinutes(1), trusting(mock)),
                (method, url, headers) ->
                    new ProxyServers.Blind() {
                      @Override
                      public void answered(String protocol, int status, HttpFields headers) {
                        protocols.add(protocol);
                      }
                    })) {
      String account = mock.customers().organization().accounts().get(0).id();
      String path = "/accounts/%s/billing/profile".formatted(account);

      String answer = RawClient.get(proxy.port(), path, "Authorization: Bearer any");

      assertThat(answer).startsWith("HTTP/1.1 200 OK").contains("\"success\":");
      assertThat(answer.lines())
          .as("names as HTTP/2 has them")
          .contains("content-type: application/json", "server: cloudflare");
      assertThat(protocols).containsExactly("HTTP/2.0");
    }
  }

  @Test
  void trustsNoOriginThatNobodyVouchesFor() throws Exception {
    try (MockApi mock = MockApi.builder().tls().start();
        ProxyServer proxy = ProxyServers.before(mock.baseUrl())) {
      assertThat(RawClient.get(proxy.port(), "/"))
          .startsWith("HTTP/1.1 502 ")
          .contains("the certificate of ", "leads to no issuer that is trusted", "--ca-file");
    }
  }

  @Test
  void trustsNoCertificateOfAnotherName() throws Exception {
    try (MockApi mock =
            MockApi.builder()
                .tls()
                .fault(Faults.find("foreign-certificate").orElseThrow())
                .start();
        ProxyServer proxy = ProxyServers.before(mock.baseUrl(), trusting(mock))) {
      assertThat(RawClient.get(proxy.port(), "/"))
          .startsWith("HTTP/1.1 502 ")
          .contains("the certificate of ");
    }
  }

  private Network trusting(MockApi mock) throws IOException {
    Path file = folder.resolve("ca.pem");
    Files.writeString(file, mock.authorityPem().orElseThrow());
    return Network.of(Map.of(), "", file);
  }
}
