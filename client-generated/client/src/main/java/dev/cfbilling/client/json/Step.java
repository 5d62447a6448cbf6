package dev.cfbilling.client.json;

import org.jspecify.annotations.Nullable;

/** A step through the members of an object: one of them, and which one to expect after it. */
abstract sealed class Step permits Step.AnyValue, Member {
  /** The key's place among the {@link Keys}. */
  final int key;

  /** What came after it the last time that anything did; null when nothing ever has. */
  @Nullable Step next;

  Step(int key) {
    this.key = key;
  }

  /**
   * Passes over the member if it comes next, as the same bytes as before.
   *
   * @return whether it did; then the member's property knows the value
   */
  abstract boolean takeFrom(Lookahead ahead);

  /** A member whose value is not known beforehand. */
  static final class AnyValue extends Step {
    AnyValue(int key) {
      super(key);
    }

    @Override
    boolean takeFrom(Lookahead ahead) {
      return false;
    }
  }
}
