package dev.cfbilling.conformance.drift;

import dev.cfbilling.conformance.drift.result.Effect;
import dev.cfbilling.conformance.openapi.model.ApiOperation;
import dev.cfbilling.conformance.openapi.model.ApiServers;
import java.util.ArrayList;
import java.util.List;

/** Compares the addresses before an operation's path. */
final class ServerComparison {
  private static final String UNNAMED = "/";

  private final Differences differences;

  ServerComparison(Differences differences) {
    this.differences = differences;
  }

  void compare(ApiOperation was, ApiOperation is) {
    List<String> gone = without(was.servers(), is.servers());
    List<String> come = without(is.servers(), was.servers());
    String words = String.join(" or ", come);
    if (!gone.isEmpty() && !come.isEmpty()) {
      boolean unnamed = was.servers().addresses().equals(List.of(UNNAMED));
      Effect effect = unnamed ? Effect.COMPATIBLE : Effect.BREAKS_CALLER;
      add(
          "server.changed",
          effect,
          "the address is %s now; it was %s".formatted(words, String.join(" or ", gone)),
          was,
          is);
    } else if (!gone.isEmpty()) {
      String what = "the address is never %s now".formatted(String.join(" or ", gone));
      add("server.removed", Effect.BREAKS_CALLER, what, was, is);
    } else if (!come.isEmpty()) {
      add("server.added", Effect.COMPATIBLE, "the address may be %s now".formatted(words), was, is);
    } else if (!first(was).equals(first(is))) {
      String what = "the first address is %s now; it was %s".formatted(first(is), first(was));
      add("server.order", Effect.COMPATIBLE, what, was, is);
    }
  }

  private void add(String kind, Effect effect, String what, ApiOperation was, ApiOperation is) {
    differences.addWherever(
        kind,
        effect,
        what,
        ComparedPart.at(was.servers().place(), is.servers().place()),
        ClientMeaning.servers(effect));
  }

  private static String first(ApiOperation operation) {
    return operation.servers().addresses().get(0);
  }

  private static List<String> without(ApiServers servers, ApiServers others) {
    List<String> left = new ArrayList<>(servers.addresses());
    left.removeAll(others.addresses());
    return left;
  }
}
