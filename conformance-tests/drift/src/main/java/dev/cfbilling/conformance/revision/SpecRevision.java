package dev.cfbilling.conformance.revision;

import dev.cfbilling.conformance.openapi.OpenApiDocument;
import java.util.Optional;

/**
 * The contract at one revision, or in the working tree.
 *
 * @param document under the name that the user gave
 * @param changelog its text; empty when there is none
 */
public record SpecRevision(OpenApiDocument document, Optional<String> changelog) {

  SpecVersion version() {
    return SpecVersion.parse(document.version());
  }
}
