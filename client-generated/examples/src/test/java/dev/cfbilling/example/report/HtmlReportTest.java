package dev.cfbilling.example.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What the page says; what it looks like is for the browser's tests. */
class HtmlReportTest {

  @Test
  void hasAllThatTheChartHasAsATable() {
    Document page = page(Reports.usual());

    assertThat(page.select("svg.columns rect.bar")).hasSize(13);
    assertThat(sum(page.select("table.days tbody td.sum").eachText()))
        .isEqualByComparingTo(page.select("table.days tfoot td.sum").text())
        .isEqualByComparingTo(page.select("table.families tfoot td").text())
        .isEqualByComparingTo(page.select(".totals b").text());
  }

  @Test
  void namesEveryBarAndEveryDay() {
    Document page = page(Reports.usual());

    assertThat(page.select("svg.columns rect.bar > title").eachText())
        .hasSize(13)
        .contains("2026-11-04, Stream: -2.50 USD", "2026-11-02, Workers: 1.2345678 USD");
    assertThat(page.select("svg.columns rect.slot > title").eachText())
        .hasSize(8)
        .contains(
            "2026-11-01: 0.15 USD",
            "2026-11-03: no records",
            "2026-11-08: 2.0845678 USD, which may still change");
  }

  @Test
  void tellsAFreeDayFromOneWithoutACost() {
    Document page = page(Reports.usual());
    Element third = page.select("table.days tbody tr").get(2);
    Element fifth = page.select("table.days tbody tr").get(4);

    assertThat(third.select("td").eachText()).containsOnly("–");
    assertThat(fifth.text()).contains("0.00");
    assertThat(page.select("table.unpriced tbody").text()).contains("Queues Requests");
  }

  @Test
  void hasNoMoreColoursThanCanBeToldApart() {
    Document page = page(Reports.manyFamilies());

    assertThat(page.select(".key li")).hasSize(9);
    assertThat(page.select(".key rect.rest")).hasSize(1);
    assertThat(page.select(".key").text()).contains("Other (5)").contains("may still change");
    assertThat(page.select("table.days thead th")).hasSize(2 + 12);
  }

  @Test
  void hasAChartForEachCurrency() {
    Document page = page(Reports.twoCurrencies());

    assertThat(page.select("figure.chart")).hasSize(2);
    assertThat(page.select("h2").eachText())
        .contains(
            "Cost by day and product family, in EUR", "Cost by day and product family, in USD");
    assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
  }

  @Test
  void saysThatNoCostIsReportedAndShowsNoZero() {
    Document page = page(Reports.withoutCosts());

    assertThat(page.select(".lead").text())
        .isEqualTo("No cost is reported, which is not a cost of zero.");
    assertThat(page.select("figure, .totals")).isEmpty();
    assertThat(page.select("table.unpriced tbody tr")).hasSize(2);
    assertThat(page.text()).doesNotContain("0.00");
  }

  @Test
  void saysThatThereIsNoUsage() {
    Document page = page(Reports.empty());

    assertThat(page.select(".lead").text()).isEqualTo("No usage is reported.");
    assertThat(page.select("figure, table")).isEmpty();
    assertThat(page.text()).contains("There are no records for 2026-11-01 to 2026-11-08");
  }

  @Test
  void loadsNothing() {
    Document page = page(Reports.usual());

    assertThat(page.select("script, link, img, iframe, [href], [src], [style]")).isEmpty();
    assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
        .startsWith("default-src 'none'; style-src 'sha256-");
    assertThat(page.select("style").html()).doesNotContain("url(", "@import");
  }

  @Test
  void takesNoNameForACommand() {
    Document page = page(Reports.saying(BrowserPages.HOSTILE));

    assertThat(page.select("script, img, [onmouseover], [onfocus], [autofocus]")).isEmpty();
    assertThat(page.select("table.families tbody th").text()).startsWith("</script>");
  }

  private static BigDecimal sum(List<String> amounts) {
    return amounts.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Document page(UsageReport report) {
    return Jsoup.parse(Reports.page(report));
  }
}
