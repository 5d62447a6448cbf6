package dev.cfbilling.conformance.exchange;

/**
 * The program that wrote a capture, as named in it.
 *
 * @param creator name and version of the program; empty when missing
 * @param browser name and version of the recorded browser; empty when missing, or when it is the
 *     same
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
