package dev.cfbilling.transport.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.util.Map;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxiesTest {
  private static final HttpUrl API = HttpUrl.get("https://api.cloudflare.com/client/v4");

  private static String proxyOf(
      Map<String, String> environment, @Nullable String option, HttpUrl url) throws IOException {
    return Proxies.of(environment, option).nameFor(url).orElse("none");
  }

  private static String proxyOf(Map<String, String> environment) throws IOException {
    return proxyOf(environment, null, API);
  }

  @Test
  void areNoneWhereNothingNamesOne() throws IOException {
    assertThat(proxyOf(Map.of("HTTPS_PROXY", " "))).isEqualTo("none");
  }

  @ParameterizedTest
  @ValueSource(strings = {"HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"})
  void areNamedByTheEnvironment(String variable) throws IOException {
    assertThat(proxyOf(Map.of(variable, "http://proxy.example:3128")))
        .isEqualTo("proxy.example:3128");
  }

  @Test
  void areOfTheRequestsScheme() throws IOException {
    Map<String, String> environment =
        Map.of("HTTP_PROXY", "plain.example:1", "https_proxy", "safe.example:2");

    assertThat(proxyOf(environment)).isEqualTo("safe.example:2");
    assertThat(proxyOf(environment, null, HttpUrl.get("http://api.example/")))
        .isEqualTo("plain.example:1");
  }

  @Test
  void takeLowerCaseFirst() throws IOException {
    assertThat(proxyOf(Map.of("HTTPS_PROXY", "upper.example:1", "https_proxy", "lower.example:1")))
        .isEqualTo("lower.example:1");
  }

  @Test
  void takeAnOptionBeforeTheEnvironment() throws IOException {
    Map<String, String> environment = Map.of("HTTPS_PROXY", "other.example:1");

    assertThat(proxyOf(environment, "mine.example:2", API)).isEqualTo("mine.example:2");
    assertThat(proxyOf(environment, "", API)).isEqualTo("none");
  }

  @ParameterizedTest
  @CsvSource({
    "http://proxy.example,      proxy.example:80",
    "proxy.example:3128/,       proxy.example:3128",
    "socks5://proxy.example,    proxy.example:1080",
    "socks5h://[fe80::1]:9,     [fe80::1]:9",
    "HTTP://user:p%40ss@proxy.example:3128, proxy.example:3128",
  })
  void areReadInTheirUsualForms(String address, String name) throws IOException {
    assertThat(proxyOf(Map.of("HTTPS_PROXY", address))).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "'*', true",
    "api.cloudflare.com, true",
    "cloudflare.com, true",
    ".cloudflare.com, true",
    "*.cloudflare.com, true",
    "CloudFlare.COM, true",
    "'example.com, cloudflare.com', true",
    "'example.com cloudflare.com', true",
    "api.cloudflare.com:443, true",
    "api.cloudflare.com:8443, false",
    "flare.com, false",
    "api.cloudflare.com.example, false",
    "'', false",
  })
  void goPastTheHostsThatNoProxyLists(String list, boolean past) throws IOException {
    assertThat(proxyOf(Map.of("HTTPS_PROXY", "proxy.example:1", "NO_PROXY", list)))
        .isEqualTo(past ? "none" : "proxy.example:1");
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8,       https://10.20.30.40/,    true",
    "10.0.0.0/8,       https://11.20.30.40/,    false",
    "10.16.0.0/12,     https://10.31.255.255/,  true",
    "10.16.0.0/12,     https://10.32.0.0/,      false",
    "10.20.30.40,      https://10.20.30.40/,    true",
    "10.20.30.40:8443, https://10.20.30.40:8443/, true",
    "10.20.30.40:8443, https://10.20.30.40/,    false",
    "10.0.0.0/x,       https://10.20.30.40/,    false",
    "fd00::/8,         https://[fd12::7]/,      true",
    "[fd12::7]:8443,   https://[fd12::7]:8443/, true",
    "fd00::/8,         https://[fe80::7]/,      false",
    "10.0.0.0/8,       https://[fd12::7]/,      false",
    "10.0.0.0/8,       https://10.example/,     false",
  })
  void goPastAddressesAndRanges(String list, String url, boolean past) throws IOException {
    Map<String, String> environment = Map.of("HTTPS_PROXY", "proxy.example:1", "no_proxy", list);

    assertThat(proxyOf(environment, null, HttpUrl.get(url)))
        .isEqualTo(past ? "none" : "proxy.example:1");
  }

  @Test
  void goPastThisMachineUnlessAnOptionNamesThem() throws IOException {
    for (String url :
        new String[] {"http://localhost:4010/", "http://127.0.0.2/", "http://[::1]/"}) {
      assertThat(proxyOf(Map.of("HTTP_PROXY", "proxy.example:1"), null, HttpUrl.get(url)))
          .isEqualTo("none");
      assertThat(proxyOf(Map.of(), "proxy.example:1", HttpUrl.get(url)))
          .isEqualTo("proxy.example:1");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "https://user:hunter22@proxy.example, HTTPS_PROXY names a proxy of https; one is reached by http"
        + " or socks5.",
    "http://proxy.example:99999, HTTPS_PROXY names the port 99999 of a proxy; it goes from 1 to"
        + " 65535.",
    "socks5://user:hunter22@proxy.example, HTTPS_PROXY names a SOCKS proxy with a user; only proxies"
        + " of HTTP can be told who is asking.",
  })
  void refuseWhatCannotBeUsed(String address, String sentence) {
    assertThatIOException()
        .isThrownBy(() -> Proxies.of(Map.of("HTTPS_PROXY", address), null))
        .withMessage(sentence);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://user:hunter22@", "proxy example", "http://proxy.example:port", ":1"})
  void refuseWhatIsNoAddressWithoutQuotingIt(String address) {
    assertThatIOException()
        .isThrownBy(() -> Proxies.of(Map.of(), address))
        .withMessage(
            "--proxy is no address of a proxy; it is like http://proxy.example:3128, with a user and"
                + " a password percent-encoded before an @ if there are any.");
  }

  @Test
  void tellTheirSecrets() throws IOException {
    assertThat(
            Proxies.of(Map.of("HTTPS_PROXY", "http://user:hunter%2022@proxy.example"), null)
                .secrets())
        .containsExactly("user:hunter 22", "hunter 22");
  }
}
