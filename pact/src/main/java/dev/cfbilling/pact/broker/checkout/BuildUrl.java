package dev.cfbilling.pact.broker.checkout;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the build can be looked at, if a CI system says so.
 *
 * @param url absent if there is none, or none that can be used
 * @param objection why what the CI system says can't be used
 */
public record BuildUrl(Optional<String> url, Optional<String> objection) {
  private static final String RUN = "GITHUB_RUN_ID";
  private static final List<String> GITHUB = List.of("GITHUB_SERVER_URL", "GITHUB_REPOSITORY", RUN);
  private static final List<String> OTHERS = List.of("CI_JOB_URL", "BUILD_URL");

  /** What the environment says, of which a wrong part is worse than nothing. */
  public static BuildUrl of(Map<String, String> environment) {
    if (!value(environment, RUN).isEmpty()) {
      for (String variable : GITHUB) {
        if (value(environment, variable).isEmpty()) {
          return without("%s is set and %s is not".formatted(RUN, variable));
        }
      }
      return checked(
          "GITHUB_SERVER_URL with GITHUB_REPOSITORY",
          "%s/%s/actions/runs/%s"
              .formatted(GITHUB.stream().map(name -> value(environment, name)).toArray()));
    }
    return OTHERS.stream()
        .filter(variable -> !value(environment, variable).isEmpty())
        .findFirst()
        .map(variable -> checked(variable, value(environment, variable)))
        .orElse(new BuildUrl(Optional.empty(), Optional.empty()));
  }

  private static BuildUrl checked(String source, String text) {
    try {
      URI url = new URI(text);
      boolean web = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
      if (web && url.getHost() != null && url.getUserInfo() == null) {
        return new BuildUrl(Optional.of(text), Optional.empty());
      }
    } catch (URISyntaxException unreadable) {
      // Told below; the exception would quote it.
    }
    return without(source + " is not an http or https address without credentials");
  }

  private static BuildUrl without(String why) {
    return new BuildUrl(
        Optional.empty(), Optional.of("No build URL is published, since " + why + "."));
  }

  private static String value(Map<String, String> environment, String variable) {
    return environment.getOrDefault(variable, "").strip();
  }
}
