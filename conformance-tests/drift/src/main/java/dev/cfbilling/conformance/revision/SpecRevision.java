package dev.cfbilling.conformance.revision;

import dev.cfbilling.conformance.openapi.OpenApiDocument;
import java.util.Optional;

/**
 * The contract as it is, or was, somewhere.
 *
 * @param document named as a person would
 * @param changelog its text; empty when there is none
 */
public record SpecRevision(OpenApiDocument document, Optional<String> changelog) {

  SpecVersion version() {
    return SpecVersion.parse(document.version());
  }
}
