package dev.cfbilling.client.json;

/**
 * A JSON number that {@link java.math.BigDecimal} holds not at all, or not as it was sent, such as
 * {@code -0}.
 */
final class NumberText extends Number {
  private static final long serialVersionUID = 1;

  private final String text;

  NumberText(String text) {
    this.text = text;
  }

  @Override
  public double doubleValue() {
    return Double.parseDouble(text);
  }

  @Override
  public float floatValue() {
    return Float.parseFloat(text);
  }

  @Override
  public long longValue() {
    return (long) doubleValue();
  }

  @Override
  public int intValue() {
    return (int) doubleValue();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NumberText that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
