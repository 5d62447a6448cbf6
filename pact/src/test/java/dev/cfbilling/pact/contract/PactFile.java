package dev.cfbilling.pact.contract;

import au.com.dius.pact.core.model.DefaultPactReader;
import au.com.dius.pact.core.model.Pact;
import au.com.dius.pact.core.model.V4Interaction.SynchronousHttp;
import java.nio.file.Path;
import java.util.List;

/** The pact between the client and the API, as a file. */
public final class PactFile {
  /** What it is called, wherever it is. */
  static final String NAME = "cloudflare-billing-client-cloudflare-billing-api.json";

  /** The one that is committed, and published. */
  static final Path COMMITTED = Path.of("pacts", NAME);

  private PactFile() {}

  /** What the committed file holds. */
  public static Pact committed() {
    return DefaultPactReader.INSTANCE.loadPact(COMMITTED.toFile());
  }

  static List<SynchronousHttp> interactions() {
    return committed().getInteractions().stream()
        .map(interaction -> (SynchronousHttp) interaction)
        .toList();
  }

  /** The one that says what it is for in these words. */
  static SynchronousHttp interaction(String description) {
    return interactions().stream()
        .filter(interaction -> interaction.getDescription().equals(description))
        .findFirst()
        .orElseThrow();
  }
}
