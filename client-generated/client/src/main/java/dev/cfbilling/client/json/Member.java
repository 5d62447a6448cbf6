package dev.cfbilling.client.json;

import org.jspecify.annotations.Nullable;

/**
 * A member that the body has had: a key with a value (RFC 8259, section 4).
 *
 * @param <T> the value
 */
final class Member<T> extends Step {
  final @Nullable T value;

  private final Recurring<T> property;

  /** The value as the body has it, without quotes; null for a null. */
  private final @Nullable String text;

  private byte @Nullable [] spelling;

  Member(Recurring<T> property, @Nullable String text, @Nullable T value) {
    super(property.key());
    this.property = property;
    this.text = text;
    this.value = value;
  }

  /** From now on, the member is known by its bytes. That costs too much for one that comes once. */
  void spell() {
    if (spelling == null) {
      spelling = property.spelling(text);
    }
  }

  @Override
  boolean takeFrom(Lookahead ahead) {
    if (spelling == null || !ahead.take(spelling)) {
      return false;
    }
    property.recall(this);
    return true;
  }
}
