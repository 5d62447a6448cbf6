package dev.cfbilling.pact.broker.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names for what differs with each broker: its address, its ids, its clock. */
final class Placeholders {
  private static final String TIME = "{time}";

  /** Each with one group around the value. */
  private static final Map<String, Pattern> VALUES = new LinkedHashMap<>();

  static {
    VALUES.put(
        "uuid", Pattern.compile("([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})"));
    VALUES.put("sha", Pattern.compile("(?<![0-9a-f])([0-9a-f]{40})(?![0-9a-f])"));
    VALUES.put("metadata", Pattern.compile("(?<=/metadata/)(\\w+)"));
    VALUES.put("result", Pattern.compile("(?<=/verification-results/|Verification result )(\\d+)"));
  }

  private static final Pattern CLOCK =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\+00:00|Z)");
  private static final Pattern NAME = Pattern.compile("\\{(?:broker|time|[a-z]+-\\d+)}");

  private final Map<String, String> valueByName = new LinkedHashMap<>();
  private final Map<String, Integer> counts = new LinkedHashMap<>();

  Placeholders(String broker) {
    valueByName.put("{broker}", broker);
  }

  /** The text with a name for each value, the same for the same value. */
  String name(String text) {
    String named = text.replace(valueByName.get("{broker}"), "{broker}");
    named = CLOCK.matcher(named).replaceAll(TIME);
    for (Map.Entry<String, Pattern> kind : VALUES.entrySet()) {
      named = kind.getValue().matcher(named).replaceAll(found -> name(kind.getKey(), found));
    }
    return named;
  }

  private String name(String kind, MatchResult found) {
    String value = found.group(1);
    for (Map.Entry<String, String> known : valueByName.entrySet()) {
      if (known.getValue().equals(value) && known.getKey().startsWith("{" + kind)) {
        return Matcher.quoteReplacement(known.getKey());
      }
    }
    String name = "{%s-%d}".formatted(kind, counts.merge(kind, 1, Integer::sum));
    valueByName.put(name, value);
    return Matcher.quoteReplacement(name);
  }

  /** The text with the value of each name that has one. */
  String fill(String text) {
    return NAME.matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(valueByName.getOrDefault(found.group(), found.group())));
  }

  /** Whether a text is what a recorded one says; a name that is new takes the value it has here. */
  boolean matches(String recorded, String actual) {
    List<String> unbound = new ArrayList<>();
    StringBuilder regex = new StringBuilder();
    Matcher names = NAME.matcher(recorded);
    int end = 0;
    while (names.find()) {
      regex.append(Pattern.quote(recorded.substring(end, names.start())));
      regex.append(pattern(names.group(), unbound));
      end = names.end();
    }
    Matcher whole = Pattern.compile(regex + Pattern.quote(recorded.substring(end))).matcher(actual);
    if (!whole.matches()) {
      return false;
    }
    for (int i = 0; i < unbound.size(); i++) {
      valueByName.put(unbound.get(i), whole.group(i + 1));
    }
    return true;
  }

  /** A value that is known, a time, or a group for a name that is new here. */
  private String pattern(String name, List<String> unbound) {
    String value = valueByName.get(name);
    if (value != null) {
      return Pattern.quote(value);
    }
    if (name.equals(TIME)) {
      return "[\\dT:+Z-]+";
    }
    int group = unbound.indexOf(name);
    if (group >= 0) {
      return "\\" + (group + 1);
    }
    unbound.add(name);
    return "([\\w-]+?)";
  }
}
