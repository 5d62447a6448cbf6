package dev.cfbilling.conformance.result;

/** The columns of the report's table; related checks share one. */
public final class Columns {
  private Columns() {}

  /**
   * {@code credentials} for {@code request.credentials}, {@code schema} for {@code schema.enum}.
   */
  public static String of(String check) {
    String[] parts = check.split("\\.", 2);
    boolean aroundBody = parts[0].equals("request") || parts[0].equals("response");
    return aroundBody && parts.length > 1 ? parts[1] : parts[0];
  }
}
