package dev.cfbilling.pact.consumer;

import static dev.cfbilling.pact.consumer.Interaction.ACCOUNT;
import static dev.cfbilling.pact.consumer.Interaction.given;
import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.ConsumerPactRunnerKt;
import au.com.dius.pact.consumer.PactTestRun;
import au.com.dius.pact.consumer.PactVerificationResult;
import au.com.dius.pact.consumer.model.MockProviderConfig;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Pact;
import dev.cfbilling.client.ApiToken;
import dev.cfbilling.client.CloudflareBilling;
import dev.cfbilling.client.retry.RetryPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a client identifies itself with is in no pact that is written while it asks. */
class PlantedSecretsTest {
  private static final String TOKEN = "planted-Token_0123456789abcdefghijklmnop";
  private static final String COOKIE = "planted-cookie-0123456789";
  private static final String AGENT = "planted-agent-0123456789";

  @TempDir private Path directory;

  @Test
  void areNotWritten() throws IOException {
    V4Pact pact =
        given("an account without usage")
            .receives("a request with secrets in it", "accounts/${account_id}/paygo-usage")
            .answers(ExampleBody.of("getPaygoUsage/empty"));
    PactTestRun<Boolean> asking =
        (server, context) -> {
          OkHttpClient client =
              new OkHttpClient.Builder()
                  .addInterceptor(
                      chain ->
                          chain.proceed(
                              chain
                                  .request()
                                  .newBuilder()
                                  .header("Cookie", "session=" + COOKIE)
                                  .build()))
                  .build();
          return CloudflareBilling.execute(
                  CloudflareBilling.builder(new ApiToken(TOKEN))
                      .baseUrl(server.getUrl() + "/client/v4/")
                      .okHttpClient(client)
                      .userAgent(AGENT)
                      .retryPolicy(RetryPolicy.NEVER)
                      .build()
                      .payGoUsage()
                      .getPaygoUsage(ACCOUNT, null, null))
              .result()
              .isEmpty();
        };

    PactVerificationResult result =
        ConsumerPactRunnerKt.runConsumerTest(
            pact, MockProviderConfig.createDefault(PactSpecVersion.V4), asking);
    pact.write(directory.toString(), PactSpecVersion.V4);

    assertThat(result).isInstanceOf(PactVerificationResult.Ok.class);
    String written = Files.readString(directory.resolve(pactName()));
    assertThat(written).contains("a request with secrets in it");
    for (String secret : List.of(TOKEN, COOKIE, AGENT)) {
      for (int i = 0; i + 8 <= secret.length(); i++) {
        assertThat(written).doesNotContain(secret.substring(i, i + 8));
      }
    }
  }

  private static String pactName() {
    return Interaction.CONSUMER + "-" + Interaction.PROVIDER + ".json";
  }
}
