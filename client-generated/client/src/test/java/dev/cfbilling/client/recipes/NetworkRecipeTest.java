package dev.cfbilling.client.recipes;

import static dev.cfbilling.client.MockBilling.ACCOUNT;
import static dev.cfbilling.client.MockBilling.EMPTY;
import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.Moshi;
import dev.cfbilling.client.ApiToken;
import dev.cfbilling.client.CloudflareBilling;
import dev.cfbilling.client.MockBilling;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Behind a proxy that shows certificates of its own, and with other parts of one's own. */
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

  private CloudflareBilling assemble(
      OkHttpClient client,
      Interceptor interceptor,
      Interceptor networkInterceptor,
      ExecutorService executor,
      Moshi moshi,
      String url) {
    CloudflareBilling billing =
        CloudflareBilling.builder(new ApiToken(token))
            .okHttpClient(client) // connections, threads, interceptors, timeouts
            .addInterceptor(interceptor) // sees each call once
            .addNetworkInterceptor(networkInterceptor) // sees each retry and redirect
            .executor(executor) // makes the calls that nobody waits for
            .moshi(moshi)
            .baseUrl(url)
            .build();
    return billing;
  }

  @Test
  void isMadeOfPartsOfOnesOwn() throws Exception {
    List<String> seen = new ArrayList<>();
    ExecutorService executor = Executors.newSingleThreadExecutor();
    try (MockBilling mock = new MockBilling()) {
      mock.answer(200, EMPTY);
      CloudflareBilling billing =
          assemble(
              new OkHttpClient(),
              chain -> {
                seen.add("call");
                return chain.proceed(chain.request());
              },
              chain -> {
                seen.add("request");
                return chain.proceed(chain.request());
              },
              executor,
              new Moshi.Builder().build(),
              mock.url());

      CloudflareBilling.enqueue(
              billing.billableUsage().getAccountBillableUsage(ACCOUNT, null, null, null))
          .get();

      assertThat(seen).containsExactly("call", "request");
    } finally {
      executor.shutdown();
    }
  }
}
