package dev.cfbilling.conformance.text;

import dev.cfbilling.conformance.finding.Sentences;
import dev.cfbilling.conformance.finding.Severity;
import dev.cfbilling.conformance.result.Cause;
import dev.cfbilling.conformance.result.FindingAt;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Words a cause in a few lines: the sentence, both addresses, the next step. */
public final class FindingText {
  private static final int SAMPLES = 3;

  private final Function<Severity, String> styled;
  private final Prose prose;
  private final Function<Cause, Optional<String>> editions;

  /**
   * A text in a reporter's style.
   *
   * @param styled formats a severity, perhaps with colour
   * @param editions says which editions judged, if that needs saying
   */
  public FindingText(
      Function<Severity, String> styled, Prose prose, Function<Cause, Optional<String>> editions) {
    this.styled = styled;
    this.prose = prose;
    this.editions = editions;
  }

  /** The text for calls made by a test: without colour, and without a command to repeat them. */
  public static String of(Cause cause) {
    return new FindingText(Severity::toString, Prose.UNBROKEN, each -> Optional.empty())
        .told(cause, NextStep.ofTest(cause))
        .toString();
  }

  /** The severity, the check, the operation and the first sentence. */
  public String inOneLine(Cause cause) {
    return prose.lines(
        styled.apply(cause.severity()) + "  ",
        cause.severity().toString().length() + 2,
        "%s  %s%s  %s%s"
            .formatted(
                cause.check(),
                CauseText.operations(cause),
                cause.found() > 1 ? "  ×" + Sentences.number(cause.found()) : "",
                cause.first().finding().message()
                    + CauseText.known(cause).map(since -> "; known " + since).orElse("")
                    + CauseText.seen(cause).map(seen -> "; seen " + seen).orElse(""),
                editions.apply(cause).map(" (by %s)"::formatted).orElse("")));
  }

  /**
   * The whole text.
   *
   * @param next what to do about the cause
   */
  public String text(Cause cause, String next) {
    StringBuilder text = told(cause, next);
    // Commands are not wrapped, so that they can be copied.
    String label = "reproduce";
    for (String command : cause.first().reproduction().lines().toList()) {
      text.append("\n  %-10s".formatted(label)).append(command);
      label = "";
    }
    return text.toString();
  }

  private StringBuilder told(Cause cause, String next) {
    FindingAt first = cause.first();
    StringBuilder text = new StringBuilder();
    text.append(head(cause, first)).append('\n');
    text.append(prose.lines("  ", 2, first.finding().message()));
    CauseText.known(cause).ifPresent(since -> line(text, "known", since));
    CauseText.seen(cause).ifPresent(seen -> line(text, "seen", seen));
    line(text, "contract", cause.contract().toString());
    editions.apply(cause).ifPresent(judging -> line(text, "judged by", judging));
    if (cause.operations().size() > 1) {
      line(text, "in", String.join(", ", cause.operations()));
    }
    line(text, "exchange", "#" + first.exchange() + "  " + first.request());
    List<FindingAt> also = also(cause);
    also.forEach(at -> line(text, "also", "#" + at.exchange() + "  " + at.finding().message()));
    long others = cause.found() - 1 - also.size();
    if (others > 0) {
      line(text, "", "…and " + Sentences.number(others) + " more");
    }
    line(text, "next", next);
    return text;
  }

  private String head(Cause cause, FindingAt first) {
    int plain = cause.severity().toString().length() + 2;
    String count =
        cause.found() > 1
            ? "×%s %s".formatted(Sentences.number(cause.found()), CauseText.extent(cause))
            : Integer.toString(first.status());
    return prose.lines(
        styled.apply(cause.severity()) + "  ",
        plain,
        "%s  %s  %s".formatted(cause.check(), CauseText.operations(cause), count));
  }

  /** Further samples with different messages. */
  private static List<FindingAt> also(Cause cause) {
    Set<String> said = new HashSet<>();
    return cause.samples().stream()
        .filter(at -> said.add(at.finding().message()))
        .filter(at -> !at.finding().message().equals(cause.first().finding().message()))
        .limit(SAMPLES - 1)
        .toList();
  }

  private void line(StringBuilder text, String label, String rest) {
    String start = "  %-10s".formatted(label);
    text.append('\n').append(prose.lines(start, start.length(), rest));
  }
}
