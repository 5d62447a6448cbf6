package dev.cfbilling.example.report;

import dev.cfbilling.client.cost.Money;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.stream.Stream;

/** What the template of the page asks for. */
final class UsagePage {
  private static final String STYLE = style("usage-report.css");
  private static final String POLICY =
      "default-src 'none'; style-src '%s'; base-uri 'none'; form-action 'none'"
          .formatted(hash(STYLE));

  private final UsageReport report;

  UsagePage(UsageReport report) {
    this.report = report;
  }

  UsageReport report() {
    return report;
  }

  String policy() {
    return POLICY;
  }

  String style() {
    return STYLE;
  }

  CostChart chart(CostTable costs) {
    return CostChart.of(costs, report);
  }

  /** How wide the marks of an axis are, with letters of so many pixels. */
  int widthOfMarks(CostChart chart, int letter) {
    return chart.axis().marks().stream().mapToInt(mark -> mark.label().length()).max().orElse(0)
        * letter;
  }

  /** As many digits as all quantities need. */
  int scaleOfQuantities() {
    return Decimal.scaleOfQuantities(report.unpriced().stream().map(QuantityLine::quantity));
  }

  Decimal quantity(QuantityLine line, int scale) {
    return Decimal.quantity(line.quantity(), scale);
  }

  String text(Money money) {
    return Decimal.text(money.amount());
  }

  /** As many digits as all of a family's costs need. */
  int scale(Series family) {
    return scale(Stream.concat(family.byDay().values().stream(), Stream.of(family.total())));
  }

  /** As many digits as the sums of all days need. */
  int scaleOfDays(CostTable costs) {
    return scale(
        Stream.concat(
            costs.days().stream().flatMap(day -> costs.on(day).stream()),
            Stream.of(costs.total())));
  }

  /** As many digits as the sums of all families need. */
  int scaleOfFamilies(CostTable costs) {
    return scale(
        Stream.concat(costs.families().stream().map(Series::total), Stream.of(costs.total())));
  }

  Decimal decimal(Money money, int scale) {
    return Decimal.money(money.amount(), scale);
  }

  /** The class of what a family is drawn with: a colour, or what is left of the families. */
  String colour(CostTable costs, CostChart chart, int index) {
    boolean isRest = !costs.families().contains(chart.families().get(index));
    return isRest ? "rest" : "c" + (index + 1);
  }

  /** The class of a day's row. */
  String state(LocalDate day) {
    if (report.daysWithoutRecords().contains(day)) {
      return "without";
    }
    return report.daysThatMayChange().contains(day) ? "may-change" : "settled";
  }

  private static int scale(Stream<Money> money) {
    return Decimal.scaleOfMoney(money.map(Money::amount));
  }

  private static String style(String resource) {
    try (InputStream text = UsagePage.class.getResourceAsStream(resource)) {
      if (text == null) {
        throw new IllegalStateException("no resource " + resource);
      }
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
