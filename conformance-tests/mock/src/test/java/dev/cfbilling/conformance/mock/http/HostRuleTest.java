package dev.cfbilling.conformance.mock.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostRuleTest {
  private static final HostRule ON_LOOPBACK = rule("127.0.0.1");
  private static final HostRule ON_ONE = rule("192.0.2.7");
  private static final HostRule ON_ALL = rule("0.0.0.0");

  @ParameterizedTest
  @ValueSource(
      strings = {"localhost", "LocalHost", "127.0.0.1", "127.8.9.10", "[::1]", "[0:0::1]", "named"})
  void allowsLoopbackAndWhatIsNamed(String host) {
    assertThat(ON_LOOPBACK.allows(host)).isTrue();
    assertThat(ON_ONE.allows(host)).isTrue();
    assertThat(ON_ALL.allows(host)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "localhost.evil.example",
        "127.0.0.1.evil.example",
        "evil-localhost",
        "127.0.0.1.",
        "999.0.0.1",
        "127.1",
        "0x7f000001",
        "2130706433",
        "[evil]",
        "[::1",
        ""
      })
  void refusesEveryOtherName(String host) {
    assertThat(ON_LOOPBACK.allows(host)).isFalse();
    assertThat(ON_ONE.allows(host)).isFalse();
    assertThat(ON_ALL.allows(host)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"192.0.2.7", "[::ffff:192.0.2.7]"})
  void allowsTheAddressThatIsListenedOn(String host) {
    assertThat(ON_LOOPBACK.allows(host)).isFalse();
    assertThat(ON_ONE.allows(host)).isTrue();
    assertThat(ON_ALL.allows(host)).isTrue();
  }

  private static HostRule rule(String address) {
    try {
      return new HostRule(InetAddress.getByName(address), Set.of("named"));
    } catch (UnknownHostException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
