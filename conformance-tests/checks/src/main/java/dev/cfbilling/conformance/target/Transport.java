package dev.cfbilling.conformance.target;

import dev.cfbilling.conformance.contract.Operation;
import dev.cfbilling.conformance.exchange.Breakage;
import dev.cfbilling.conformance.finding.Explanation;
import dev.cfbilling.conformance.finding.Finding;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Is every call answered completely? */
public final class Transport {
  private static final Map<Breakage.Kind, Explanation> BY_KIND =
      Arrays.stream(Breakage.Kind.values())
          .collect(
              Collectors.toMap(
                  kind -> kind,
                  kind -> Explanation.of(Transport.class, "transport." + kind.wireName()),
                  (one, other) -> one,
                  () -> new EnumMap<>(Breakage.Kind.class)));

  private Transport() {}

  public static List<Explanation> explanations() {
    return List.copyOf(BY_KIND.values());
  }

  /**
   * The finding about an incomplete answer.
   *
   * @param asked the call, in the middle of a sentence
   */
  public static Finding finding(Breakage why, Operation operation, String asked) {
    return Finding.aroundBody(
        Objects.requireNonNull(BY_KIND.get(why.kind())),
        operation.location(),
        "To %s no whole answer came: %s".formatted(asked, why.reason()));
  }
}
