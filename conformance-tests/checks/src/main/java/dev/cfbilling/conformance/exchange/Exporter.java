package dev.cfbilling.conformance.exchange;

/**
 * Who wrote a capture, as it says itself.
 *
 * @param creator name and version of the program; empty when it does not say
 * @param browser name and version of the browser that the program recorded; empty when it does not
 *     say, or when they are the same
 */
public record Exporter(String creator, String browser) {
  public static final Exporter UNKNOWN = new Exporter("", "");

  @Override
  public String toString() {
    if (creator.isEmpty()) {
      return browser.isEmpty() ? "an unnamed program" : browser;
    }
    return browser.isEmpty() ? creator : creator + " with " + browser;
  }
}
