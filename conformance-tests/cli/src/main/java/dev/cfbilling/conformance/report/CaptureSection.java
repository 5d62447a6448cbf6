package dev.cfbilling.conformance.report;

import static dev.cfbilling.conformance.finding.Sentences.number;

import dev.cfbilling.conformance.run.CaptureQuality.Loss;
import dev.cfbilling.conformance.run.CaptureQuality.Part;
import dev.cfbilling.conformance.run.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The losses in captures of one program, in sentences that all formats share. */
record CaptureSection(Part part) {
  static final String TITLE = "Capture quality";

  private static final int MAX_NAMED = 5;
  private static final int MAX_ODD = 20;

  /** A section for each program with incomplete captures. */
  static List<CaptureSection> of(Report report) {
    return report.captures().parts().stream()
        .filter(part -> !part.isWhole())
        .map(CaptureSection::new)
        .toList();
  }

  /** The program, and the numbers of its captures, entries and calls. */
  String heading() {
    return "%s wrote %s%s, of which %s of the contract"
        .formatted(
            part.exporter(),
            part.entries() == 1 ? "1 entry" : number(part.entries()) + " entries",
            part.captures() == 1 ? "" : " in " + number(part.captures()) + " captures",
            part.calls() == 1 ? "1 is a call" : number(part.calls()) + " are calls");
  }

  /** A sentence for each kind of loss, without a full stop. */
  List<String> losses() {
    List<String> losses = new ArrayList<>();
    part.losses().forEach(loss -> losses.add(sentence(loss)));
    int unread = part.unread().size();
    if (unread > 0) {
      losses.add(
          (unread == 1 ? "1 entry is" : number(unread) + " entries are")
              + " odd and left out: "
              + named(part.unread(), MAX_ODD));
    }
    // The caller adds the full stop.
    part.broken().stream()
        .limit(MAX_ODD)
        .map(sentence -> sentence.replaceFirst("\\.$", ""))
        .forEach(losses::add);
    return losses;
  }

  private static String sentence(Loss loss) {
    int count = loss.calls().size();
    String what =
        switch (loss.kind()) {
          case NO_ANSWER -> count == 1 ? "call got no answer" : "calls got no answer";
          case NOT_MODIFIED ->
              count == 1
                  ? "answer is a 304, whose body a cache had"
                  : "answers are a 304, whose bodies a cache had";
          case CUT -> count == 1 ? "body is cut" : "bodies are cut";
          case MISSING -> count == 1 ? "body is missing" : "bodies are missing";
          case UNREADABLE -> count == 1 ? "body can't be decoded" : "bodies can't be decoded";
        };
    return "%s %s: %s".formatted(number(count), what, named(loss.calls(), MAX_NAMED));
  }

  private static String named(List<String> all, int most) {
    String first = String.join(", ", all.subList(0, Math.min(most, all.size())));
    return all.size() > most ? first + " and " + number(all.size() - most) + " more" : first;
  }

  /** How to capture the bodies; empty if every body is complete. */
  Optional<String> advice() {
    boolean bodiless =
        part.losses().stream()
            .anyMatch(
                loss ->
                    switch (loss.kind()) {
                      case NO_ANSWER -> false;
                      case NOT_MODIFIED, CUT, MISSING, UNREADABLE -> true;
                    });
    return bodiless ? Optional.of(part.advice()) : Optional.empty();
  }

  /** All sections as lines of text. */
  static List<String> lines(Report report) {
    return of(report).stream().flatMap(CaptureSection::lines).toList();
  }

  private Stream<String> lines() {
    return Stream.of(
            Stream.of(TITLE + ": " + heading() + "."),
            losses().stream().map(loss -> "  " + loss + "."),
            advice().stream().map(advice -> "  next  " + advice))
        .flatMap(lines -> lines);
  }
}
