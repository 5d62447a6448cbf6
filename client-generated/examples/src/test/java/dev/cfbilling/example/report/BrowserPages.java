package dev.cfbilling.example.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the pages that the tests in {@code client-generated/examples/browser} open. */
final class BrowserPages {
  /** Whatever a page may take for a command: {@code pwned} exists once one was obeyed. */
  static final String HOSTILE =
      "</script><script>window.pwned=1</script></style></title></svg>"
          + "<img src=x onerror=window.pwned=1>\" onmouseover=\"window.pwned=1\" x='"
          + "' autofocus onfocus='window.pwned=1' javascript:window.pwned=1 <!-- \u202e &lt;";

  private BrowserPages() {}

  /** Writes them to the directory that the only argument names. */
  public static void main(String[] arguments) throws IOException {
    Path directory = Files.createDirectories(Path.of(arguments[0]));
    write(directory.resolve("usual.html"), Reports.usual());
    write(directory.resolve("many-families.html"), Reports.manyFamilies());
    write(directory.resolve("two-currencies.html"), Reports.twoCurrencies());
    write(directory.resolve("without-costs.html"), Reports.withoutCosts());
    write(directory.resolve("empty.html"), Reports.empty());
    write(directory.resolve("hostile.html"), Reports.saying(HOSTILE));
  }

  private static void write(Path file, UsageReport report) throws IOException {
    Files.writeString(file, Reports.page(report));
  }
}
