package dev.cfbilling.conformance.fuzz;

import dev.cfbilling.conformance.Har;
import dev.cfbilling.conformance.Traffic;
import dev.cfbilling.conformance.har.CaptureTarget;
import dev.cfbilling.conformance.run.Alone;
import dev.cfbilling.conformance.target.Target;
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
  private static final Budget BUDGET = new Budget(16_000_000, 1_000);
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
    try {
      return Told.problem(Bodies.run().run(target(input, scratch)));
    } catch (TargetException unusable) {
      return Told.problem(unusable);
    }
  }

  @Override
  public void work(byte[] input, Path scratch) throws IOException {
    try {
      Alone.run(target(input, scratch), Bodies.CHECKS);
    } catch (TargetException unusable) {
      // That was work too.
    }
  }

  @Override
  public Budget budget() {
    return BUDGET;
  }

  private static Target target(byte[] input, Path scratch) throws IOException {
    return new Bodies.Echoing(
        new CaptureTarget(Files.write(scratch.resolve("traffic.har"), input)));
  }
}
