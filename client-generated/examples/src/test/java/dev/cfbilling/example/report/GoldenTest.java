package dev.cfbilling.example.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each report looks as its golden file does. After a deliberate change, write them anew with {@code
 * mvn -pl client-generated/examples -am test -Dgolden.update=true} and read the difference.
 */
class GoldenTest {
  private static final Path GOLDEN =
      Path.of("src/test/resources/dev/cfbilling/example/report/golden");

  @TestFactory
  Stream<DynamicTest> looksAsTheGoldenFileDoes() {
    return Stream.of(
        golden("usual.txt", Reports.text(Reports.usual())),
        golden("usual.html", Reports.page(Reports.usual())),
        golden("two-currencies.txt", Reports.text(Reports.twoCurrencies())),
        golden("without-costs.txt", Reports.text(Reports.withoutCosts())),
        golden("empty.txt", Reports.text(Reports.empty())));
  }

  private static DynamicTest golden(String name, String report) {
    return DynamicTest.dynamicTest(name, () -> assertGolden(GOLDEN.resolve(name), report));
  }

  private static void assertGolden(Path golden, String report) throws IOException {
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(GOLDEN);
      Files.writeString(golden, report);
    }
    assertThat(report)
        .as("%s; if the change is meant, write it anew with -Dgolden.update=true", golden)
        .isEqualTo(Files.readString(golden));
  }
}
