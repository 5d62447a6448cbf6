package dev.cfbilling.conformance.report;

import dev.cfbilling.conformance.finding.Severity;
import dev.cfbilling.conformance.run.FindingAt;
import dev.cfbilling.conformance.run.FindingGroup;
import java.util.function.Function;

/** A group of findings in a few lines of text: the sentence, both addresses, what to do. */
public final class FindingText {
  private static final int SAMPLES = 3;

  private FindingText() {}

  /** Without colour, and without a line break at the end. */
  public static String of(FindingGroup group) {
    return of(group, Severity::toString);
  }

  /** The severity, the check, the operation and the first sentence. */
  static String inOneLine(FindingGroup group, Function<Severity, String> styled) {
    return "%s  %s  %s  %s%s"
        .formatted(
            styled.apply(group.severity()),
            group.check(),
            group.operation().orElse("no operation"),
            group.found() > 1 ? "×" + Summary.number(group.found()) + "  " : "",
            group.samples().get(0).finding().message());
  }

  static String of(FindingGroup group, Function<Severity, String> styled) {
    FindingAt first = group.samples().get(0);
    StringBuilder text = new StringBuilder();
    text.append(styled.apply(group.severity())).append("  ").append(group.check());
    text.append("  ").append(group.operation().orElse("no operation"));
    text.append(group.found() > 1 ? "  ×" + Summary.number(group.found()) : "  " + first.status());
    line(text, "", first.finding().message());
    line(text, "contract  ", group.contract().toString());
    line(text, "exchange  ", "#" + first.exchange() + "  " + first.request());
    group.samples().stream()
        .limit(SAMPLES)
        .skip(1)
        .forEach(
            also ->
                line(text, "also      ", "#" + also.exchange() + "  " + also.finding().message()));
    long others = group.found() - Math.min(SAMPLES, group.samples().size());
    if (others > 0) {
      line(text, "          ", "…and " + Summary.number(others) + " more");
    }
    Advice.about(group.check()).ifPresent(advice -> line(text, "next      ", advice));
    return text.toString();
  }

  private static void line(StringBuilder text, String label, String rest) {
    text.append("\n  ").append(label).append(rest);
  }
}
