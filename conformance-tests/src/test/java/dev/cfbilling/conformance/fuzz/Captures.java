package dev.cfbilling.conformance.fuzz;

import dev.cfbilling.conformance.Har;
import dev.cfbilling.conformance.Traffic;
import dev.cfbilling.conformance.target.CaptureTarget;
import dev.cfbilling.conformance.target.TargetException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import tools.jackson.databind.node.ObjectNode;

/** HAR files with a call or two in them. */
final class Captures implements Kind {
  private static final String RIGHT =
      Har.text(
          withSecrets(
              Har.entry(
                  "accounts/%s/paygo-usage", Traffic.example("getPaygoUsage/full-period.json"))),
          Har.entry("accounts/%s/billing/profile", Traffic.example("getBillingProfile/full.json")));

  private static ObjectNode withSecrets(ObjectNode entry) {
    ObjectNode request = (ObjectNode) entry.path("request");
    request
        .putArray("headers")
        .addObject()
        .put("name", "Authorization")
        .put("value", "Bearer " + HostileBytes.SECRET);
    request
        .putArray("cookies")
        .addObject()
        .put("name", "session")
        .put("value", HostileBytes.SECRET);
    return entry;
  }

  @Override
  public String name() {
    return "capture";
  }

  @Override
  public byte[] input(Random random) {
    return new HostileBytes(random).of(RIGHT.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public Optional<String> problem(byte[] input, Path scratch) throws IOException {
    Path file = Files.write(scratch.resolve("traffic.har"), input);
    try {
      return Told.problem(
          Bodies.run().run(new Bodies.Echoing(new CaptureTarget(file, read -> {}))));
    } catch (TargetException unusable) {
      return Told.problem(unusable);
    }
  }
}
