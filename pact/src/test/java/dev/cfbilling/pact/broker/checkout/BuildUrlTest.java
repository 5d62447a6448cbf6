package dev.cfbilling.pact.broker.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuildUrlTest {

  @Test
  void isThatOfTheRun() {
    Map<String, String> github =
        Map.of(
            "GITHUB_SERVER_URL", "https://github.example",
            "GITHUB_REPOSITORY", "somebody/billing",
            "GITHUB_RUN_ID", "5");

    assertThat(BuildUrl.of(github).url())
        .contains("https://github.example/somebody/billing/actions/runs/5");
  }

  @ParameterizedTest
  @CsvSource({"CI_JOB_URL", "BUILD_URL"})
  void isThatOfAnotherSystem(String variable) {
    assertThat(BuildUrl.of(Map.of(variable, "https://ci.example.com/5")).url())
        .contains("https://ci.example.com/5");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GITHUB_RUN_ID | 5                        | GITHUB_RUN_ID is set and GITHUB_SERVER_URL is not
          BUILD_URL     | null/null/actions/runs/5 | BUILD_URL is not an http or https address without credentials
          CI_JOB_URL    | https://me:secret@ci/5   | CI_JOB_URL is not an http or https address without credentials
          CI_JOB_URL    | https://ci/a b           | CI_JOB_URL is not an http or https address without credentials
          """)
  void isLeftOutWhenItLeadsNowhere(String variable, String value, String why) {
    BuildUrl build = BuildUrl.of(Map.of(variable, value));

    assertThat(build.url()).isEmpty();
    assertThat(build.objection()).contains("No build URL is published, since " + why + ".");
  }

  @Test
  void isNoneWithoutACiSystem() {
    assertThat(BuildUrl.of(Map.of("BUILD_URL", " ")))
        .returns(true, build -> build.url().isEmpty() && build.objection().isEmpty());
  }
}
