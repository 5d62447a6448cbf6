package dev.cfbilling.conformance.mock.data;

/** Where stored objects are kept; the constant's name is the {@code RegionId}. */
public enum Region {
  WNAM("Western North America"),
  ENAM("Eastern North America"),
  WEUR("Western Europe"),
  EEUR("Eastern Europe"),
  APAC("Asia-Pacific"),
  OC("Oceania");

  private final String title;

  Region(String title) {
    this.title = title;
  }

  /** The {@code RegionName}. */
  public String title() {
    return title;
  }
}
