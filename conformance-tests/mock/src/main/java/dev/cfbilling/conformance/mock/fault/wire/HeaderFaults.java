package dev.cfbilling.conformance.mock.fault.wire;

import dev.cfbilling.conformance.mock.answer.MockAnswer;
import dev.cfbilling.conformance.mock.fault.Damage;
import dev.cfbilling.conformance.mock.fault.Fault;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Headers that a client can't read, or that tell a cache too much. */
public final class HeaderFaults {
  private HeaderFaults() {}

  public static List<Fault> all() {
    return List.of(
        Fault.of(
            "ratelimit-in-words",
            "Ratelimit says in words how much is left.",
            header("Ratelimit", "50 requests left"),
            "response.header"),
        Fault.of(
            "policy-without-quota",
            "Ratelimit-Policy does not say how many requests are allowed.",
            header("Ratelimit-Policy", "\"default\";w=300"),
            "response.header"),
        Fault.of(
            "public-cache",
            "An answer may be kept by any cache, and given to others.",
            header("Cache-Control", "public, max-age=300"),
            "response.caching"));
  }

  private static Damage header(String name, String value) {
    return (Damage.OfAnswer)
        (asked, answer) -> {
          Map<String, String> headers = new LinkedHashMap<>(answer.headers());
          headers.put(name, value);
          return new MockAnswer(answer.status(), headers, answer.body());
        };
  }
}
