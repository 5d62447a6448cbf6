package dev.cfbilling.client.recipes;

import static dev.cfbilling.client.MockBilling.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.client.CloudflareBilling;
import dev.cfbilling.client.MockBilling;
import dev.cfbilling.client.period.DateRange;
import dev.cfbilling.client.reader.UsageReader;
import dev.cfbilling.client.usage.UsageRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jetbrains.kotlin.cli.common.ExitCode;
import org.jetbrains.kotlin.cli.jvm.K2JVMCompiler;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows of Kotlin, and what Kotlin knows of nulls. */
@Tag("external")
class KotlinRecipeTest {
  private static final Path RECIPE =
      Path.of("src/test/kotlin/dev/cfbilling/client/recipes/KotlinRecipe.kt");

  @Test
  void readsUsageWithoutAWarning(@TempDir Path classes) throws Exception {
    assertThat(compile(RECIPE, classes)).isEmpty();

    URL[] path = {classes.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(path, getClass().getClassLoader());
        MockBilling mock = new MockBilling()) {
      Class<?> recipe = loader.loadClass("dev.cfbilling.client.recipes.KotlinRecipeKt");
      mock.answerExample(200, "getAccountBillableUsage/with-costs.json")
          .answerExample(200, "getAccountBillableUsage/with-costs.json")
          .answerExample(200, "getAccountBillableUsage/with-costs.json");
      CloudflareBilling billing = mock.client();
      UsageReader reader = UsageReader.of(billing);
      YearMonth month = YearMonth.of(2026, 9);
      UsageRecord usage = reader.account(ACCOUNT, DateRange.of(month)).records().get(0);

      assertThat(call(recipe, "costs", reader, ACCOUNT, month))
          .isEqualTo(Map.of("USD", new BigDecimal("1.026")));
      assertThat(call(recipe, "billed", usage)).isEqualTo("0.675");
      assertThat(
              call(recipe, "families", billing, ACCOUNT, month.atDay(1), LocalDate.of(2026, 9, 30)))
          .isEqualTo(Set.of("Workers KV", "Workers", "Argo"));
    }
  }

  @Test
  void mustSayWhatToDoWithANull(@TempDir Path folder) throws IOException {
    Path source = folder.resolve("Wrong.kt");
    Files.writeString(
        source,
        """
        import dev.cfbilling.client.api.BillableUsageApi
        import dev.cfbilling.client.model.CostAndUsageRecord
        import dev.cfbilling.client.period.DateRange
        import dev.cfbilling.client.reader.UsageReader
        import dev.cfbilling.client.usage.UsageRecord

        fun right(row: CostAndUsageRecord) = row.chargeDescription().length
        fun name(row: CostAndUsageRecord) = row.xZoneName().length
        fun cost(usage: UsageRecord) = usage.costs().billed().toPlainString()
        fun family(usage: UsageRecord) = usage.meter().family().length
        fun noAccount(reader: UsageReader, range: DateRange) = reader.account(null, range)
        fun noRange(reader: UsageReader, account: String) = reader.account(account, null)
        fun noPath(api: BillableUsageApi) = api.getAccountBillableUsage(null, null, null, null)
        """);
    String unsafe = "only safe (?.) or non-null asserted (!!.) calls are allowed";
    String none = "null cannot be a value of a non-null type ";

    assertThat(compile(source, folder))
        .filteredOn(line -> line.contains("error:"))
        .satisfiesExactly(
            zone -> assertThat(zone).contains("Wrong.kt:8:", unsafe),
            cost -> assertThat(cost).contains("Wrong.kt:9:", unsafe),
            family -> assertThat(family).contains("Wrong.kt:10:", unsafe),
            account -> assertThat(account).contains("Wrong.kt:11:", none + "'String'"),
            range -> assertThat(range).contains("Wrong.kt:12:", none + "'DateRange'"),
            path -> assertThat(path).contains("Wrong.kt:13:", none + "'String'"));
  }

  private static Object call(Class<?> recipe, String name, Object... arguments) throws Exception {
    Method method =
        Arrays.stream(recipe.getMethods())
            .filter(candidate -> candidate.getName().equals(name))
            .findFirst()
            .orElseThrow();
    return method.invoke(null, arguments);
  }

  /** What the compiler has to say, a line each. */
  private static List<String> compile(Path source, Path classes) {
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    ExitCode end =
        new K2JVMCompiler()
            .exec(
                new PrintStream(told, true, StandardCharsets.UTF_8),
                source.toString(),
                "-d",
                classes.toString(),
                "-classpath",
                System.getProperty("java.class.path"),
                "-jvm-target",
                "17",
                "-no-stdlib",
                "-no-reflect",
                "-Xreport-all-warnings");
    List<String> lines = told.toString(StandardCharsets.UTF_8).lines().toList();
    assertThat(end).as("%s", lines).isIn(ExitCode.OK, ExitCode.COMPILATION_ERROR);
    return lines;
  }
}
