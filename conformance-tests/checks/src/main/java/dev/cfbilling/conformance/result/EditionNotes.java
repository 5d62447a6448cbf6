package dev.cfbilling.conformance.result;

import dev.cfbilling.conformance.contract.ContractHistory;
import dev.cfbilling.conformance.finding.TargetKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Says which exchanges an edition judged that is not the one of their time, and why. */
public final class EditionNotes {
  private final ContractHistory history;
  private final TargetKind kind;

  /**
   * @param kind of what was judged: calls that are made now need no time
   */
  public EditionNotes(ContractHistory history, TargetKind kind) {
    this.history = history;
    this.kind = kind;
  }

  /** What needs saying, with the number of exchanges in each sentence. */
  public List<String> of(List<ExchangeResult> exchanges) {
    List<ExchangeResult> judged =
        exchanges.stream().filter(exchange -> exchange.edition().isPresent()).toList();
    List<ExchangeResult> dated =
        judged.stream().filter(exchange -> exchange.startedAt().isPresent()).toList();
    List<String> notes = new ArrayList<>(elsewhere(dated));
    tooOld(judged).ifPresent(notes::add);
    undated(judged.size() - dated.size()).ifPresent(notes::add);
    return notes;
  }

  private List<String> elsewhere(List<ExchangeResult> dated) {
    return dated.stream()
        .filter(exchange -> !isByThatOfItsTime(exchange))
        .collect(Collectors.groupingBy(this::elsewhere, TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .map(note -> "%s, in %s.".formatted(note.getKey(), exchanges(note.getValue())))
        .toList();
  }

  private boolean isByThatOfItsTime(ExchangeResult exchange) {
    return exchange.edition().equals(ofItsTime(exchange));
  }

  private Optional<LocalDate> ofItsTime(ExchangeResult exchange) {
    return history.edition(exchange.startedAt().orElse(null));
  }

  private String elsewhere(ExchangeResult exchange) {
    String operation = exchange.operation().orElse("");
    String edition = exchange.edition().map(LocalDate::toString).orElse("");
    return history.isBeforeAll(exchange.startedAt())
        ? "%s was called before the first edition, and was judged by that of %s, the first that has it"
            .formatted(operation, edition)
        : "%s is not in the edition of %s, and was judged by that of %s, the nearest that has it"
            .formatted(operation, ofItsTime(exchange).map(LocalDate::toString).orElse(""), edition);
  }

  private Optional<String> tooOld(List<ExchangeResult> judged) {
    long count =
        judged.stream()
            .filter(exchange -> history.isBeforeAll(exchange.startedAt()))
            .filter(this::isByThatOfItsTime)
            .count();
    return count == 0
        ? Optional.empty()
        : Optional.of(
            "%s older than the first edition, which judged as if it had been in force."
                .formatted(count == 1 ? "1 exchange is" : exchanges(count) + " are"));
  }

  private Optional<String> undated(long count) {
    return count == 0 || kind != TargetKind.CAPTURE || !history.isDated()
        ? Optional.empty()
        : Optional.of(
            "In %s the time is missing or can't be read; the newest edition that has the operation judged."
                .formatted(exchanges(count)));
  }

  private static String exchanges(long count) {
    return count == 1 ? "1 exchange" : count + " exchanges";
  }
}
