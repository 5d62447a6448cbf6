package dev.cfbilling.pact.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cfbilling.pact.broker.http.BrokerException;
import dev.cfbilling.transport.Network;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiveNetworkTest {
  @TempDir Path directory;

  private List<String> options(Map<String, String> environment) throws Exception {
    return new LiveNetwork(Network.of(environment, null, null), null).options(directory);
  }

  @Test
  void isPassedOnAsSystemProperties() throws Exception {
    assertThat(options(Map.of())).isEmpty();
    assertThat(options(Map.of("HTTPS_PROXY", "http://proxy.example:3128")))
        .containsExactly("-Dhttps.proxyHost=proxy.example", "-Dhttps.proxyPort=3128");
    assertThat(
            options(Map.of("HTTPS_PROXY", "proxy.example:3128", "NO_PROXY", "api.cloudflare.com")))
        .isEmpty();
  }

  @Test
  void trustsTheCertificatesOfAFileBesideJavasOwn() throws Exception {
    HeldCertificate certificate = new HeldCertificate.Builder().build();
    Path file = Files.writeString(directory.resolve("ca.pem"), certificate.certificatePem());

    assertThat(new LiveNetwork(Network.of(Map.of(), null, file), file).options(directory))
        .contains("-Djavax.net.ssl.trustStore=" + directory.resolve("trust.p12"));
    assertThat(directory.resolve("trust.p12")).isNotEmptyFile();
  }

  @ParameterizedTest
  @ValueSource(strings = {"socks5://proxy.example", "http://me:secret@proxy.example"})
  void refusesAProxyThatPactsClientCanNotUse(String proxy) {
    assertThatExceptionOfType(BrokerException.class)
        .isThrownBy(() -> options(Map.of("HTTPS_PROXY", proxy)))
        .withMessageStartingWith(
            "--live reaches the API through no proxy of SOCKS and through none")
        .withMessageNotContaining("secret");
  }
}
