package dev.cfbilling.generator;

/** The contract uses something that this generator has no template for. */
final class UnsupportedConstructException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * @param place where in the contract, such as {@code schemas/UsageRecord/properties/Cost}
   * @param construct what is there, as the end of a sentence: {@code uses oneOf}
   */
  UnsupportedConstructException(String place, String construct) {
    super(place + " " + construct + "; java-retrofit-moshi has no template for that.");
  }
}
