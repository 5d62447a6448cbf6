package dev.cfbilling.conformance.mock.usage;

import dev.cfbilling.conformance.mock.data.SeededIds;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tags that customers gave to what they use: a team, and for some that it is an experiment. */
final class UsageTags {
  private static final List<String> TEAMS = List.of("search", "ads");
  private static final int EXPERIMENT = 4;

  private UsageTags() {}

  /** By their keys; a third has no team, and every fourth is an experiment. */
  static Map<String, String> of(SeededIds ids, String meter) {
    Map<String, String> tags = new TreeMap<>();
    int team = Math.floorMod(ids.number(meter + " team"), TEAMS.size() + 1);
    if (team < TEAMS.size()) {
      tags.put("team", TEAMS.get(team));
    }
    if (Math.floorMod(ids.number(meter + " experiment"), EXPERIMENT) == 0) {
      tags.put("experimental", "");
    }
    return tags;
  }
}
