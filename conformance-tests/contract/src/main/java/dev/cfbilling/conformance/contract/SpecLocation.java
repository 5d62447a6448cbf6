package dev.cfbilling.conformance.contract;

/**
 * A place in the contract's source files.
 *
 * @param file relative to the directory of the root document, e.g. {@code
 *     schemas/BillingProfile.yaml}
 * @param pointer a JSON pointer into that file, e.g. {@code /properties/id/maxLength}
 */
public record SpecLocation(String file, String pointer) implements Comparable<SpecLocation> {

  /** The place of {@code keyword}, one level below this one. */
  public SpecLocation child(String keyword) {
    return new SpecLocation(file, pointer + "/" + JsonPointers.escape(keyword));
  }

  @Override
  public int compareTo(SpecLocation other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return file + "#" + pointer;
  }
}
