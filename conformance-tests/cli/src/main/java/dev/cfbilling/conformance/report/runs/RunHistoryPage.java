package dev.cfbilling.conformance.report.runs;

import dev.cfbilling.conformance.history.PastFinding;
import dev.cfbilling.conformance.history.RunHistory;
import dev.cfbilling.conformance.openapi.ContractLoader;
import dev.cfbilling.conformance.report.Pages;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The values and functions that the page of the runs uses. */
final class RunHistoryPage {
  private static final String STYLE = Pages.style("runs.css");
  private static final int DAYS = 60;
  private static final int MONTH_AND_DAY = 5;

  private final RunHistory history;
  private final HeatMap map;

  RunHistoryPage(RunHistory history) {
    this.history = history;
    // The newest day has to be in sight, also on a page too narrow for all.
    this.map = HeatMap.of(history, DAYS).newestFirst();
  }

  String policy() {
    return Pages.policy(STYLE, Optional.empty());
  }

  String style() {
    return STYLE;
  }

  String headline() {
    return RunHistoryText.headline(history);
  }

  String extent() {
    return RunHistoryText.extent(history);
  }

  HeatMap map() {
    return map;
  }

  String shortDay(LocalDate day) {
    return day.toString().substring(MONTH_AND_DAY);
  }

  String tone(HeatMap.Cell cell) {
    return cell.tone().name().toLowerCase(Locale.ROOT);
  }

  String sign(HeatMap.Cell cell) {
    return cell.tone().sign();
  }

  List<Timeline.Event> events() {
    return Timeline.of(history, ContractLoader.editions()).events();
  }

  List<PastFinding> findings() {
    return RunHistoryText.last(history);
  }

  String severity(PastFinding finding) {
    return finding.severity().wireName();
  }

  String seen(PastFinding finding) {
    return RunHistoryText.seen(history, finding);
  }

  List<String> notes() {
    return history.notes();
  }
}
