package dev.cfbilling.conformance.drift.result;

import java.util.Locale;
import java.util.Set;

/** Whom a difference breaks among users of the Java client, once the client is generated anew. */
public enum JavaEffect {
  /** Code goes on to compile, and to run without being compiled anew. */
  COMPATIBLE,

  /** Code that implements an interface of the client may not compile; compiled code runs on. */
  BREAKS_SOURCE,

  /** Code may not compile, nor run without being compiled anew. */
  BREAKS_BINARY;

  /** What takes a class, a method or a constant away, or changes its types. */
  private static final Set<String> OTHER_SIGNATURES =
      Set.of(
          "enum.dropped",
          "enum.introduced",
          "enum.removed",
          "field.removed",
          "field.renamed",
          "format",
          "operation.operationId",
          "operation.removed",
          "parameter.added",
          "parameter.removed",
          "request.added",
          "request.removed",
          "type");

  static JavaEffect of(String kind) {
    if (OTHER_SIGNATURES.contains(kind)) {
      return BREAKS_BINARY;
    }
    // Its interface has one method more.
    return kind.equals("operation.added") ? BREAKS_SOURCE : COMPATIBLE;
  }

  /** As reports spell it: {@code breaks-source}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public boolean breaksSource() {
    return this != COMPATIBLE;
  }

  public boolean breaksBinary() {
    return this == BREAKS_BINARY;
  }
}
