package dev.cfbilling.conformance.contract;

import org.jspecify.annotations.Nullable;

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

  // A record makes its own out of method handles at their first use; every run would wait for it.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SpecLocation place
        && pointer.equals(place.pointer)
        && file.equals(place.file);
  }

  @Override
  public int hashCode() {
    return 31 * file.hashCode() + pointer.hashCode();
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
