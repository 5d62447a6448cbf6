package dev.cfbilling.conformance.cli.option;

/** Parses whole numbers in options. */
public final class NumberOptions {
  private NumberOptions() {}

  /** A number that is not outside its bounds. */
  public static int between(int least, int most, String option, String value)
      throws UsageException {
    try {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException noNumber) {
      // Rejected below, like a number out of range.
    }
    throw new UsageException(
        "%s is \"%s\"; it is a whole number from %s to %s.".formatted(option, value, least, most));
  }

  /** Any number. */
  public static long any(String option, String value) throws UsageException {
    try {
      return Long.parseLong(value);
    } catch (NumberFormatException noNumber) {
      throw new UsageException(
          "%s is \"%s\"; it is a whole number of 64 bits.".formatted(option, value));
    }
  }
}
