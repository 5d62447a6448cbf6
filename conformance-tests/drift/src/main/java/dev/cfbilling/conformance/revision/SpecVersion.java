package dev.cfbilling.conformance.revision;

import dev.cfbilling.conformance.drift.result.DriftReport;
import dev.cfbilling.conformance.openapi.OpenApiException;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The contract's {@code info.version}, by Semantic Versioning.
 *
 * <p>Below 1.0.0 the minor number counts breaking changes and the patch number all others, as
 * package managers assume too.
 */
record SpecVersion(int major, int minor, int patch) implements Comparable<SpecVersion> {
  private static final Pattern FORM = Pattern.compile("(\\d{1,6})\\.(\\d{1,6})\\.(\\d{1,6})");
  private static final Comparator<SpecVersion> ORDER =
      Comparator.comparingInt(SpecVersion::major)
          .thenComparingInt(SpecVersion::minor)
          .thenComparingInt(SpecVersion::patch);

  /**
   * Parses a version.
   *
   * @throws OpenApiException when {@code text} is no version
   */
  static SpecVersion parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new OpenApiException(
          "info.version is \"%s\"; it is of the form 0.1.0.".formatted(text));
    }
    return new SpecVersion(
        Integer.parseInt(form.group(1)),
        Integer.parseInt(form.group(2)),
        Integer.parseInt(form.group(3)));
  }

  /** The lowest version that these changes allow; this one when nothing changed. */
  SpecVersion after(DriftReport changes) {
    if (changes.differences().isEmpty()) {
      return this;
    }
    boolean breaking = changes.breaking() > 0;
    if (major > 0) {
      return breaking ? new SpecVersion(major + 1, 0, 0) : new SpecVersion(major, minor + 1, 0);
    }
    return breaking ? new SpecVersion(0, minor + 1, 0) : new SpecVersion(0, minor, patch + 1);
  }

  @Override
  public int compareTo(SpecVersion other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return "%s.%s.%s".formatted(major, minor, patch);
  }
}
