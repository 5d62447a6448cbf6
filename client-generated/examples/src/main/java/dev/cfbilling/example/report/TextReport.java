package dev.cfbilling.example.report;

import dev.cfbilling.client.cost.Money;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The report on a terminal: by product family, then by day, then what else to know. */
public final class TextReport {
  /** As many as most terminals have room for. */
  private static final int FAMILIES = 4;

  private static final String NOT_REPORTED = "-";

  private final UsageReport report;

  /** Shows a report. */
  public TextReport(UsageReport report) {
    this.report = report;
  }

  /** Prints all of it. Names come from elsewhere, and a terminal obeys what it is sent. */
  public void print(PrintWriter out) {
    lines().forEach(line -> out.println(line.replaceAll("\\p{Cntrl}|\\p{Cf}", "?")));
    out.flush();
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>(List.of(report.title(), ""));
    if (report.records() == 0) {
      lines.addAll(List.of("No usage is reported.", ""));
    }
    for (CostTable costs : report.costs()) {
      section("Cost in %s by product family".formatted(costs.currency()), byFamily(costs), lines);
      section("Cost in %s by day".formatted(costs.currency()), byDay(costs), lines);
    }
    if (!report.unpriced().isEmpty()) {
      section("Usage whose cost is not reported, which is not a cost of zero", quantities(), lines);
    }
    lines.addAll(report.notes());
    return lines;
  }

  private static void section(String title, TextTable table, List<String> lines) {
    lines.add(title);
    lines.addAll(table.lines());
    lines.add("");
  }

  private static TextTable byFamily(CostTable costs) {
    int scale =
        Decimal.scaleOfMoney(
            Stream.concat(
                Stream.of(costs.total().amount()),
                costs.families().stream().map(family -> family.total().amount())));
    TextTable table = new TextTable(List.of("product family", costs.currency()));
    for (Series family : costs.families()) {
      table.add(
          List.of(family.name(), Decimal.money(family.total().amount(), scale).inMonospace()));
    }
    table.add(List.of("total", Decimal.money(costs.total().amount(), scale).inMonospace()));
    return table;
  }

  private static TextTable byDay(CostTable costs) {
    List<Series> columns = costs.largest(FAMILIES);
    List<String> heading = new ArrayList<>(List.of("day"));
    columns.forEach(family -> heading.add(family.name()));
    heading.add("total");
    TextTable table = new TextTable(heading);

    List<Integer> scales = new ArrayList<>();
    columns.forEach(family -> scales.add(scale(family.byDay().values().stream(), family.total())));
    scales.add(scale(costs.days().stream().flatMap(day -> costs.on(day).stream()), costs.total()));
    for (LocalDate day : costs.days()) {
      List<Optional<Money>> cells = new ArrayList<>();
      columns.forEach(family -> cells.add(family.on(day)));
      cells.add(costs.on(day));
      table.add(row(day.toString(), cells, scales));
    }
    List<Optional<Money>> totals = new ArrayList<>();
    columns.forEach(family -> totals.add(Optional.of(family.total())));
    totals.add(Optional.of(costs.total()));
    table.add(row("total", totals, scales));
    return table;
  }

  private static int scale(Stream<Money> column, Money total) {
    Stream<BigDecimal> amounts = Stream.concat(column, Stream.of(total)).map(Money::amount);
    return Decimal.scaleOfMoney(amounts);
  }

  private static List<String> row(String first, List<Optional<Money>> cells, List<Integer> scales) {
    List<String> row = new ArrayList<>(List.of(first));
    for (int i = 0; i < cells.size(); i++) {
      int scale = scales.get(i);
      row.add(
          cells
              .get(i)
              .map(m -> Decimal.money(m.amount(), scale).inMonospace())
              .orElse(NOT_REPORTED));
    }
    return row;
  }

  private TextTable quantities() {
    TextTable table =
        new TextTable(List.of("product family: meter", "records", "quantity", "unit"));
    int scale = Decimal.scaleOfQuantities(report.unpriced().stream().map(QuantityLine::quantity));
    for (QuantityLine line : report.unpriced()) {
      table.add(
          List.of(
              line.family() + ": " + line.meter(),
              String.valueOf(line.records()),
              Decimal.quantity(line.quantity(), scale).inMonospace(),
              line.unit()));
    }
    return table;
  }
}
