package dev.cfbilling.client.recipes;

import static dev.cfbilling.client.MockBilling.ACCOUNT;
import static dev.cfbilling.client.MockBilling.EMPTY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.client.ApiToken;
import dev.cfbilling.client.CloudflareBilling;
import dev.cfbilling.client.MockBilling;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Behind a proxy that shows certificates of its own. */
class NetworkRecipeTest {
  private final String token = "token";

  private CloudflareBilling connect(String proxyHost, int proxyPort, Path certificates, String url)
      throws IOException {
    CloudflareBilling billing =
        CloudflareBilling.builder(new ApiToken(token))
            .proxy(new Proxy(Proxy.Type.HTTP, new InetSocketAddress(proxyHost, proxyPort)))
            .trust(certificates)
            .baseUrl(url)
            .build();
    return billing;
  }

  @Test
  void goesThroughTheProxy(@TempDir Path directory) throws Exception {
    String pem = new HeldCertificate.Builder().build().certificatePem();
    Path certificates = Files.writeString(directory.resolve("company.pem"), pem);
    try (MockBilling mock = new MockBilling()) {
      mock.answer(200, EMPTY);
      CloudflareBilling billing =
          connect("localhost", mock.server.getPort(), certificates, "http://localhost:1/");

      CloudflareBilling.execute(
          billing.billableUsage().getAccountBillableUsage(ACCOUNT, null, null, null));

      assertThat(mock.server.takeRequest().getTarget()).startsWith("http://localhost:1/");
    }
  }
}
