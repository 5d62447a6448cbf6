package dev.cfbilling.conformance.contract;

import org.jspecify.annotations.Nullable;

/**
 * One constraint on values.
 *
 * @param kind the keyword: {@code required}, {@code enum}, {@code maxLength}, {@code format} or
 *     {@code nullable}
 * @param detail the keyword's argument: a property's name, a literal, a limit
 */
public record Constraint(String kind, String detail, SpecLocation location) {
  // As in SpecLocation.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Constraint constraint
        && location.equals(constraint.location)
        && kind.equals(constraint.kind)
        && detail.equals(constraint.detail);
  }

  @Override
  public int hashCode() {
    return 31 * location.hashCode() + detail.hashCode();
  }
}
